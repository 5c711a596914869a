import type { SearchData } from '../../views/search/view.ts';
import { requireElement } from '../elements.ts';
import type { SearchEngine, SearchQuery } from '../search/search-engine.ts';
import { SearchForm } from '../search/search-form.ts';
import { readIndex, textEngine } from '../search/text-engine.ts';
import type { SealedRouter } from './router.ts';
import type { SealedFiles } from './sealed-files.ts';

const NOTHING: SearchQuery = { text: '', filters: {}, order: 'relevance' };

/**
 * The search in the opened journal: in memory, as long as it's open. The query stays there too, for when the reader
 * returns from a result; it's never put into the address, which browsers store.
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

  /** Attaches the search to the page that was just shown, if it's the search page. */
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
      return textEngine(await readIndex((file) => this.#open(file)), {
        lang: document.documentElement.lang,
        hrefOf: (path) => this.#addresses.hashOf({ kind: 'page', path }),
      });
    } catch (error) {
      this.#engine = undefined;
      throw error;
    }
  }

  async #open(file: string): Promise<Response> {
    // Sealed data can't be compressed in transit, so it was compressed before.
    const sealed = new Blob([await this.#files.open(`file:${file}.gz`)]);
    return new Response(sealed.stream().pipeThrough(new DecompressionStream('gzip')));
  }
}
