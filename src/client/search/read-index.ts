import { type IndexedPage, SEARCH_INDEX } from '../../views/search/search-index.ts';

/**
 * All pages of a site's index.
 * @param open a file of the site, by its path under the root
 * @throws whatever `open` does
 */
export async function readIndex(open: (file: string) => Promise<Response>): Promise<IndexedPage[]> {
  // Written by our own build from these types.
  const files = (await (await open(SEARCH_INDEX)).json()) as string[];
  const years = await Promise.all(files.map(async (file) => (await (await open(file)).json()) as IndexedPage[]));
  return years.flat();
}
