/** A link to something of the journal by its id: `[[marathon]]`, `[[goals/marathon]]`, `[[marathon|our race]]`. */
export interface WikiLink {
  /** As written, with its brackets. */
  written: string;
  /** Where it is in the text. */
  index: number;
  target: string;
  /** What it is to be called; none: its title. */
  words?: string;
}

/** Not `![[…]]`, which shows a file in other programs, and no more brackets than two. */
const WIKI_LINK = /(?<![!\\[])\[\[(?<target>[^[\]|\n]{1,200})(?:\|(?<words>[^[\]|\n]{1,500}))?\]\](?!\])/g;

/** The links by id in a piece of text, in order. @example wikiLinks('See [[marathon|our race]].')[0]?.words // 'our race' */
export function wikiLinks(text: string): WikiLink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKI_LINK)].map(({ 0: written, index, groups = {} }) => {
    const target = (groups['target'] ?? '').trim();
    const words = groups['words']?.trim();
    return { written, index, target, ...(words !== undefined && words !== '' && { words }) };
  });
}

/** The folders in whose order an id is looked up, where no folder is written before it. */
export const WIKI_ORDER = ['goals', 'benchmarks', 'milestones', 'partners', 'check-ins', 'pages'] as const;
export type WikiFolder = (typeof WIKI_ORDER)[number];

/**
 * What can be linked to, by each name that it may be written by; of several with the same id the first in `WIKI_ORDER`.
 * @param things in any order; of a check-in the id is its date
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
