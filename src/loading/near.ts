/**
 * The name that a partner probably meant: the nearest by Damerau-Levenshtein distance (optimal string alignment: a swap of
 * neighbours counts once) where at most a third of its letters differ, whatever the case.
 * @param most how many slips may be taken for one, where it is not a third
 * @example nearest('visibilty', ['draft', 'visibility']) // 'visibility'
 */
export function nearest(written: string, known: Iterable<string>, most?: number): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  const meant = written.toLowerCase();
  for (const name of known) {
    const limit = most ?? Math.max(1, Math.floor(Math.max(written.length, name.length) / 3));
    if (Math.abs(written.length - name.length) > limit) continue;
    const distance = editDistance(meant, name.toLowerCase());
    if (distance <= limit && distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const at = (cells: number[], index: number) => cells[index] ?? Infinity;
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? a.length;
}
