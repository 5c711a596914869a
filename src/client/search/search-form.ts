import type { SearchData } from '../../views/search/view.ts';
import { createElement, requireElement } from '../elements.ts';
import type { ExcerptPart, SearchEngine, SearchHit, SearchQuery, SearchResult } from './search-engine.ts';

const TEXT = 'q';
const ORDER = 'order';

/**
 * Parses the query in an address.
 * @param fields the names of the existing filters
 * @example queryOf('?q=tea&kind=goal', ['kind', 'year']) // text `tea`, filter `kind: goal`
 */
export function queryOf(search: string, fields: readonly string[]): SearchQuery {
  const parameters = new URLSearchParams(search);
  const chosen = fields.map((name) => [name, parameters.get(name) ?? ''] as const);
  return {
    text: (parameters.get(TEXT) ?? '').trim(),
    filters: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
    order: parameters.get(ORDER) === 'date' ? 'date' : 'relevance',
  };
}

/** Returns the part of an address that contains a query; empty for an empty query. */
export function addressOf({ text, filters, order }: SearchQuery): string {
  const parameters = new URLSearchParams({
    ...(text !== '' && { [TEXT]: text }),
    ...filters,
    ...(order === 'date' && { [ORDER]: order }),
  });
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Returns whether there is something to look for: an order alone isn't enough. */
export function asksForSomething({ text, filters }: SearchQuery): boolean {
  return text !== '' || Object.keys(filters).length > 0;
}

/** Makes a list item for a result. Everything in it is text and never parsed as HTML. */
function resultItem(
  { href, heading, kind, detail, excerpt }: SearchHit,
  kindLabel: (kind: string) => string,
): HTMLLIElement {
  const meta = [kindLabel(kind), detail].filter((text) => text !== undefined && text !== '').join('\u00a0· ');
  return createElement(
    'li',
    { className: 'card' },
    createElement('p', { className: 'meta', textContent: meta }),
    createElement('h3', {}, createElement('a', { href, textContent: heading })),
    ...(excerpt.heading.length > 0 ? [said('search-section', excerpt.heading)] : []),
    ...(excerpt.text.length > 0 ? [said('search-excerpt', excerpt.text)] : []),
  );
}

function said(className: string, parts: readonly ExcerptPart[]): HTMLElement {
  const nodes = parts.map(({ text, isMatch }) =>
    isMatch ? createElement('mark', { textContent: text }) : document.createTextNode(text),
  );
  return createElement('p', { className }, ...nodes);
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the arrow keys move from the field through the links of a list and back, in addition to the tab key. */
function walkResults(field: HTMLElement, list: HTMLElement): void {
  const walk = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.findIndex((stop) => stop === event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  for (const place of [field, list]) place.addEventListener('keydown', walk);
}

/** How many hits are shown at a time. */
const PAGE = 10;
/** How long a pause in typing must be. */
const PAUSE_MS = 150;

interface SearchFormOptions {
  words: SearchData['words'];
  engine: () => Promise<SearchEngine>;
  /** Called with every query before it's answered. */
  remember: (query: SearchQuery) => void;
}

/** The form of the search page, and its results. */
export class SearchForm {
  readonly #options: SearchFormOptions;
  readonly #root = requireElement('search', HTMLElement);
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
  /** Counts queries, so that a slow answer doesn't replace a later one. */
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

  /** The names of the existing filters. */
  get fields(): string[] {
    return this.#selects.map(({ name }) => name).filter((name) => name !== 'order');
  }

  /** Starts with a query, unless the reader has already typed one. */
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
      if (asked === this.#asked) this.#put(items, result, query.text);
    } catch (error) {
      console.error(error);
      this.#engine = undefined;
      if (asked === this.#asked) this.#fail();
    }
  }

  #put(items: readonly HTMLElement[], result: SearchResult | undefined, text = ''): void {
    const { found, nothing, nothingFor } = this.#options.words;
    this.#result = result;
    const wasInList = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...items);
    // Otherwise a reader who was faster than the search would lose the focus.
    if (wasInList) (this.#list.querySelector('a') ?? this.#text).focus();
    this.#heading.hidden = items.length === 0;
    this.#start.hidden = result !== undefined;
    this.#nothing.hidden = result?.count !== 0;
    this.#more.hidden = !result || result.count <= items.length;
    const { lang } = document.documentElement;
    if (!result) this.#status.textContent = '';
    // Filters alone may find nothing, too. By a function: what a reader types may hold `$&`, which means something in a text.
    else if (result.count === 0)
      this.#status.textContent = text === '' ? nothing : nothingFor.replace('{query}', () => text);
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
