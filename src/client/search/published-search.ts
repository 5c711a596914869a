import type { SearchData } from '../../views/search/view.ts';
import { requireElement } from '../elements.ts';
import { addressOf, queryOf, SearchForm } from './search-form.ts';
import { type Pagefind, pagefindEngine } from './pagefind-engine.ts';

// Brings the search of a site to life whose index lies beside its pages; the address always says what is asked for.
// The data is written by our own build from this type.
const { root, words } = JSON.parse(requireElement('search-data', HTMLScriptElement).textContent) as SearchData;
const form = new SearchForm({
  words,
  engine: async () => {
    // The build writes it there, after everything else.
    const pagefind = (await import(/* @vite-ignore */ `${root}search/pagefind.js`)) as Pagefind;
    return pagefindEngine(pagefind, root);
  },
  remember: (query) => history.replaceState(history.state, '', addressOf(query) || location.pathname),
});
form.begin(queryOf(location.search, form.fields));
