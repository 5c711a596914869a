/*
 * What lies beside the pages so that they can be searched: a file a year, which stays as it is when the year is over, one for
 * pages of no day, and a list of these.
 */

/** A page as it can be found. */
export interface IndexedPage {
  /** Under the site's root: `goals/marathon/`. */
  path: string;
  /** What it's found under first of all. */
  title: string;
  /** What heads it among the results, where that isn't its title: what was talked about on a day. */
  heading?: string;
  date?: string;
  detail?: string;
  filters: Readonly<Record<string, readonly string[]>>;
  /** Headings are between line breaks, and there are no others: `Before.\nWins\nWe ran.` */
  text: string;
}

/** Between parts, where the first doesn't end in a sign of its own. */
const PARTING = ' · ';
const ENDS_ITSELF = /[\p{P}\p{S}]$/u;

/** @example joinParts(['Ran 10 km', 'Slept well.', 'Tea']) // 'Ran 10 km · Slept well. Tea' */
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

/** The list of files, each under the site's root. */
export const SEARCH_INDEX = 'search/index.json';

/** Of pages that are of no day. */
export const UNDATED = 'undated';

/** @example searchFile('2026') // 'search/2026.json' */
export function searchFile(year: string): string {
  return `search/${year}.json`;
}
