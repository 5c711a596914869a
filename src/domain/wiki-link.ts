/** A link to something in the journal by its id: `[[marathon]]`, `[[goals/marathon]]`, `[[marathon|our race]]`. */
export interface WikiLink {
  /** The link as written, with its brackets. */
  written: string;
  /** Its index in the text. */
  index: number;
  target: string;
  /** The link's text; absent if it's the title. */
  words?: string;
}

/** Excludes `![[…]]`, which embeds a file in other programs, and more than two brackets. */
const WIKI_LINK = /(?<![!\\[])\[\[(?<target>[^[\]|\n]{1,200})(?:\|(?<words>[^[\]|\n]{1,500}))?\]\](?!\])/g;

/** Returns the links by id in a text, in order. @example wikiLinks('See [[marathon|our race]].')[0]?.words // 'our race' */
export function wikiLinks(text: string): WikiLink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKI_LINK)].map(({ 0: written, index, groups = {} }) => {
    const target = (groups['target'] ?? '').trim();
    const words = groups['words']?.trim();
    return { written, index, target, ...(words !== undefined && words !== '' && { words }) };
  });
}

/** The folders in the order in which an id without a folder is looked up. */
export const WIKI_ORDER = ['goals', 'benchmarks', 'milestones', 'partners', 'check-ins', 'pages'] as const;
export type WikiFolder = (typeof WIKI_ORDER)[number];

/**
 * Returns what can be linked to, by each name that it may be written by; if several have the same id, the first in
 * `WIKI_ORDER`.
 * @param things in any order; a check-in's id is its date
 */
export function wikiNames<Thing extends { folder: WikiFolder; id: string }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  const names = new Map<string, Thing>();
  const inOrder = WIKI_ORDER.flatMap((folder) => things.filter((thing) => thing.folder === folder));
  for (const thing of inOrder)
    for (const name of [thing.id, `${thing.folder}/${thing.id}`]) if (!names.has(name)) names.set(name, thing);
  return names;
}
