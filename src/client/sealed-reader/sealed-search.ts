import type { SearchData } from '../../views/search/view.ts';
import { requireElement } from '../elements.ts';
import type { SearchEngine, SearchQuery } from '../search/search-engine.ts';
import { SearchForm } from '../search/search-form.ts';
import { textEngine, type TextRecord } from '../search/text-engine.ts';
import type { SealedRouter } from './router.ts';
import type { SealedFiles } from './sealed-files.ts';

/** All pages in one file, which the partners' build writes. */
const INDEX = 'file:search.json.gz';

const NOTHING: SearchQuery = { text: '', filters: {}, order: 'relevance' };

/**
 * The search inside the opened journal: in memory, as long as it is open. What was looked for stays there too, for when the reader
 * comes back from a page that was found; it is never put into the address, which browsers keep.
 */
export class SealedSearch {
  readonly #files: SealedFiles;
  readonly #addresses: SealedRouter;
  #query = NOTHING;
  #engine: Promise<SearchEngine> | undefined;

  constructor(files: SealedFiles, addresses: SealedRouter) {
    this.#files = files;
    this.#addresses = addresses;
  }

  /** Where the page that was just put in place is the one for searching. */
  bind(): void {
    if (!document.getElementById('search')) return;
    // Written by our own build from this type.
    const { words } = JSON.parse(requireElement('search-data', HTMLScriptElement).textContent) as SearchData;
    const form = new SearchForm({
      words,
      engine: () => (this.#engine ??= this.#load()),
      remember: (query) => (this.#query = query),
    });
    form.begin(this.#query);
  }

  async #load(): Promise<SearchEngine> {
    try {
      const file = new Blob([await this.#files.open(INDEX)]).stream().pipeThrough(new DecompressionStream('gzip'));
      // Written by our own build as a list of these.
      const records = (await new Response(file).json()) as TextRecord[];
      return textEngine(records, {
        lang: document.documentElement.lang,
        hrefOf: (path) => this.#addresses.hashOf({ kind: 'page', path }),
      });
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }
}
