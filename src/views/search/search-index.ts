/*
 * The search index beside the pages: a file for each year, which doesn't change after that year, one for pages without
 * a date, and a list of these files.
 */

/** A page in the search index. */
export interface IndexedPage {
  /** The path under the site's root: `goals/marathon/`. */
  path: string;
  /** The text under which it's primarily found. */
  title: string;
  /** Its heading among the results, if that isn't its title: what was talked about on a day. */
  heading?: string;
  date?: string;
  detail?: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** The page's text. Line breaks are only around headings: `Before.\nWins\nWe ran.` */
  text: string;
}

/** Separates parts, if the first doesn't end in punctuation. */
const PARTING = ' · ';
const ENDS_ITSELF = /[\p{P}\p{S}]$/u;

/** Joins parts of text. @example joinParts(['Ran 10 km', 'Slept well.', 'Tea']) // 'Ran 10 km · Slept well. Tea' */
export function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part, index, all) => {
      const before = all[index - 1];
      if (before === undefined) return part;
      return (ENDS_ITSELF.test(before) ? ' ' : PARTING) + part;
    })
    .join('');
}

/** The list of index files, relative to the site's root. */
export const SEARCH_INDEX = 'search/index.json';

/** The name of the file for pages without a date. */
export const UNDATED = 'undated';

/** Returns the index file of a year. @example searchFile('2026') // 'search/2026.json' */
export function searchFile(year: string): string {
  return `search/${year}.json`;
}
