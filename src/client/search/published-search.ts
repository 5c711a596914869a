import type { SearchData } from '../../views/search/view.ts';
import { requireElement } from '../elements.ts';
import { addressOf, queryOf, SearchForm } from './search-form.ts';
import { readIndex, textEngine } from './text-engine.ts';

// Starts the search of a site whose index is beside its pages; the address always contains the query. The data is
// written by our own build from this type.
const { root, words } = JSON.parse(requireElement('search-data', HTMLScriptElement).textContent) as SearchData;
const form = new SearchForm({
  words,
  engine: async () =>
    textEngine(await readIndex(open), {
      lang: document.documentElement.lang,
      hrefOf: (path) => Promise.resolve(root + path),
    }),
  remember: (query) => history.replaceState(history.state, '', addressOf(query) || location.pathname),
});
form.begin(queryOf(location.search, form.fields));

async function open(file: string): Promise<Response> {
  const response = await fetch(root + file);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response;
}
