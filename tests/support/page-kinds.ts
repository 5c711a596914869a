/*
 * No page grows with the age of the journal. To check this, the largest page of each kind in a ten-year journal is
 * compared with that in a five-year journal.
 */

/** How much larger the largest page of a kind may be in a journal twice as old: a few links to more years. */
export const MAX_GROWTH = 1.3;

/**
 * Files that may grow: those for programs that hold all of something, and the index of them, which contains every
 * promise that was never settled.
 */
const GROWING = /^(?:journal\.json|benchmarks\/<id>\.csv|search\/.+)$/;

/**
 * Returns the kind of a page.
 * @param path its address or its file
 * @example kindOfPage('/check-ins/2026-05-01/') // 'check-ins/<date>'
 */
export function kindOfPage(path: string): string {
  return path
    .replace(/^\/|\/$|(?:^|\/)index\.html$/g, '')
    .split('/')
    .map((part, place) =>
      part
        .replace(/^\d{4}-\d{2}-\d{2}$/, '<date>')
        .replace(/^\d{4}(?=\.|$)/, '<year>')
        .replace(/^\d{4}-q\d$/, '<quarter>')
        .replace(/^[a-z\d-]+(?=\.csv$|\.png$|$)/, (id) => (place > 0 ? '<id>' : id)),
    )
    .join('/');
}

/** Returns the size of the largest page of each kind that may not grow. */
export function largestOfEachKind(pages: Iterable<readonly [path: string, bytes: number]>): Map<string, number> {
  const largest = new Map<string, number>();
  for (const [path, bytes] of pages) {
    const kind = kindOfPage(path);
    if (!GROWING.test(kind)) largest.set(kind, Math.max(bytes, largest.get(kind) ?? 0));
  }
  return largest;
}

/** Returns the kinds whose largest page grew too much, with both sizes. */
export function grown(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...after].flatMap(([kind, bytes]) => {
    const known = before.get(kind);
    return known !== undefined && bytes > known * MAX_GROWTH ? [`${kind}: ${known} → ${bytes}`] : [];
  });
}
