import type { SearchData } from '../../presentation/search-data.ts';
import { part } from '../together/element.ts';
import { asksForSomething } from './query-address.ts';
import { resultItem } from './result-item.ts';
import type { SearchEngine, SearchQuery, SearchResult } from './search-engine.ts';
import { walkResults } from './walk-results.ts';

/** Hits that are shown at once. */
const PAGE = 10;
/** A pause in typing. */
const PAUSE_MS = 150;

export interface SearchFormOptions {
  words: SearchData['words'];
  engine: () => Promise<SearchEngine>;
  /** Told of everything that is asked for, before it is found. */
  remember: (query: SearchQuery) => void;
}

/** The form of the page on which the journal is searched, and what it shows. */
export class SearchForm {
  readonly #options: SearchFormOptions;
  readonly #root = part('search', HTMLElement);
  readonly #form = this.#own('form', HTMLFormElement);
  readonly #text = this.#own('[type=search]', HTMLInputElement);
  readonly #status = this.#own('.search-status', HTMLElement);
  readonly #heading = this.#own('h2', HTMLElement);
  readonly #list = this.#own('.search-results', HTMLElement);
  readonly #more = this.#own('.search-more', HTMLButtonElement);
  readonly #start = this.#own('.search-start', HTMLElement);
  readonly #nothing = this.#own('.search-nothing', HTMLElement);
  readonly #selects = [...this.#form.querySelectorAll('select')];
  #engine: Promise<SearchEngine> | undefined;
  #result: SearchResult | undefined;
  /** Counts, so that an answer that took long does not come after a later one. */
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SearchFormOptions) {
    this.#options = options;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#askNow();
    });
    this.#form.addEventListener('change', () => this.#askNow());
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#askNow(), PAUSE_MS);
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    walkResults(this.#text, this.#list);
  }

  /** The names of the filters that there are. */
  get fields(): string[] {
    return this.#selects.map(({ name }) => name).filter((name) => name !== 'order');
  }

  /** Asks for something, unless the reader was faster and has typed already. */
  begin(query: SearchQuery): void {
    if (this.#text.value === '') {
      this.#text.value = query.text;
      const chosen: Readonly<Record<string, string>> = { ...query.filters, order: query.order };
      for (const select of this.#selects)
        if ([...select.options].some(({ value }) => value === chosen[select.name]))
          select.value = chosen[select.name] ?? '';
    }
    this.#askNow();
  }

  #askNow(): void {
    clearTimeout(this.#pause);
    void this.#ask(this.#query());
  }

  #query(): SearchQuery {
    const chosen = this.#selects.filter(({ name, value }) => name !== 'order' && value !== '');
    return {
      text: this.#text.value.trim(),
      filters: Object.fromEntries(chosen.map(({ name, value }) => [name, value])),
      order: this.#selects.some(({ name, value }) => name === 'order' && value === 'date') ? 'date' : 'relevance',
    };
  }

  async #ask(query: SearchQuery): Promise<void> {
    const asked = (this.#asked += 1);
    const { words, engine, remember } = this.#options;
    remember(query);
    if (!asksForSomething(query)) {
      this.#put([], undefined);
      return;
    }
    try {
      if (!this.#engine) this.#status.textContent = words.loading;
      this.#engine ??= engine();
      const result = await (await this.#engine).find(query);
      const items = await this.#items(result, 0);
      if (asked === this.#asked) this.#put(items, result);
    } catch (error) {
      console.error(error);
      this.#engine = undefined;
      if (asked === this.#asked) this.#fail();
    }
  }

  #put(items: readonly HTMLElement[], result: SearchResult | undefined): void {
    const { found, nothing } = this.#options.words;
    this.#result = result;
    const wasInList = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...items);
    // Else a reader who was faster than the search would stand nowhere.
    if (wasInList) (this.#list.querySelector('a') ?? this.#text).focus();
    this.#heading.hidden = items.length === 0;
    this.#start.hidden = result !== undefined;
    this.#nothing.hidden = result?.count !== 0;
    this.#more.hidden = !result || result.count <= items.length;
    const { lang } = document.documentElement;
    if (!result) this.#status.textContent = '';
    else if (result.count === 0) this.#status.textContent = nothing;
    else {
      const form = found[new Intl.PluralRules(lang).select(result.count)] ?? found.other;
      this.#status.textContent = form.replace('{n}', new Intl.NumberFormat(lang).format(result.count));
    }
  }

  #fail(): void {
    this.#put([], undefined);
    this.#status.textContent = this.#options.words.failed;
  }

  async #showMore(): Promise<void> {
    const result = this.#result;
    if (!result) return;
    const shown = this.#list.childElementCount;
    const items = await this.#items(result, shown).catch(() => undefined);
    if (result !== this.#result || shown !== this.#list.childElementCount) return;
    if (!items) {
      this.#status.textContent = this.#options.words.failed;
      return;
    }
    this.#list.append(...items);
    items[0]?.querySelector('a')?.focus();
    this.#more.hidden = result.count <= this.#list.childElementCount;
  }

  async #items(result: SearchResult, from: number): Promise<HTMLElement[]> {
    const kinds = this.#selects.find(({ name }) => name === 'kind');
    const labels = new Map([...(kinds?.options ?? [])].map(({ value, text }) => [value, text]));
    const hits = await result.hits(from, from + PAGE);
    return hits.map((hit) => resultItem(hit, (kind) => labels.get(kind) ?? ''));
  }

  #own<Type extends HTMLElement>(selector: string, type: abstract new () => Type): Type {
    const found = this.#root.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`The search has no ${selector}.`);
    return found;
  }
}
