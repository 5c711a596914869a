import { compareText } from '../../domain/text.ts';
import { type IndexedPage, SEARCH_INDEX, searchFile, UNDATED } from '../../views/search/search-index.ts';

/**
 * The files that a site is searched in. The same pages make the same bytes, in whatever order they come.
 * @returns the text of each, by its path under the site's root
 */
export function searchFiles(pages: readonly IndexedPage[]): Map<string, string> {
  const inOrder = pages.toSorted((a, b) => compareText(a.path, b.path));
  const byYear = Map.groupBy(inOrder, ({ date }) => date?.slice(0, 4) ?? UNDATED);
  const years = [...byYear.keys()].sort((a, b) => compareText(b, a));
  return new Map([
    [SEARCH_INDEX, JSON.stringify(years.map(searchFile))],
    ...[...byYear].map(([year, ofYear]) => [searchFile(year), JSON.stringify(ofYear)] as const),
  ]);
}
