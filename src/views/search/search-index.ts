/*
 * What lies beside the pages so that they can be searched: a file a year, which stays as it is when the year is over, one for
 * pages of no day, and a list of these.
 */

/** A page as it can be found. */
export interface IndexedPage {
  /** Under the site's root: `goals/marathon/`. */
  path: string;
  title: string;
  date?: string;
  detail?: string;
  filters: Readonly<Record<string, readonly string[]>>;
  text: string;
}

/** The list of files, each under the site's root. */
export const SEARCH_INDEX = 'search/index.json';

/** Of pages that are of no day. */
export const UNDATED = 'undated';

/** @example searchFile('2026') // 'search/2026.json' */
export function searchFile(year: string): string {
  return `search/${year}.json`;
}
