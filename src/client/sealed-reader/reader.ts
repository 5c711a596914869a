import type { OpeningKeys } from '../../sealing/content-key.ts';
import type { SealedReaderData } from '../../views/sealed-reader/data.ts';
import { createElement } from '../elements.ts';
import { Pictures } from './pictures.ts';
import { problemText } from './problem.ts';
import { SealedRouter, sealedIdOf, type OpenedPage, openPage, type SealedPlace } from './router.ts';
import { SealedFiles } from './sealed-files.ts';
import { SealedSearch } from './sealed-search.ts';

/**
 * Scrolls a newly shown page as a browser does when it loads one: to the anchor, or else to `top`. The focus moves
 * there too, so that a screen reader starts at the heading.
 */
function focusAndScroll(anchor: string | undefined, top: number): void {
  const target = anchor === undefined ? null : document.getElementById(anchor);
  const focused = target ?? document.querySelector<HTMLElement>('main h1');
  if (focused && focused.tabIndex < 0) focused.tabIndex = -1;
  focused?.focus({ preventScroll: true });
  if (target) target.scrollIntoView();
  else scrollTo(0, top);
}

/** How long the bytes of a download stay in memory: long enough for a browser to start saving. */
const SAVING_MS = 60_000;

/**
 * Opens a file and lets the reader save it under its own name.
 * @throws FetchError, SealingError
 */
async function download(files: SealedFiles, place: SealedPlace): Promise<void> {
  const address = URL.createObjectURL(new Blob([await files.open(sealedIdOf(place))]));
  createElement('a', { href: address, download: place.path.slice(place.path.lastIndexOf('/') + 1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING_MS);
}

interface Styles {
  /** The text of its inline styles. */
  styles: readonly string[];
  /** The addresses of its style sheets. */
  sheets: readonly string[];
}

/**
 * Adds the styles of an opened page to those of the page that opens it: the two builds share most of them.
 * @param isWanted is asked once they're loaded, because the reader may have moved on
 */
async function adoptStyles({ styles, sheets }: Styles, isWanted: () => boolean): Promise<void> {
  const present = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => nameOf(href)),
  );
  await Promise.all(sheets.filter((href) => !present.has(nameOf(href))).map(load));
  if (!isWanted()) return;
  // Fonts are the same in both builds, and loaded already.
  document.adoptedStyleSheets = styles.filter((css) => !css.includes('@font-face')).map(constructed);
}

function constructed(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Loads a style sheet. If it fails, the page can still be read. */
function load(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((done) => {
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}

/** Returns a file's name, which contains a digest of its content. */
function nameOf(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}

interface ReaderOptions {
  /** The address under which everything sealed is. */
  root: string;
  words: SealedReaderData['words'];
  keys: OpeningKeys;
  /** Makes the bar above every page. */
  bar: () => HTMLElement;
}

/** An opened journal: shows the page that the address names in place of the document's content. */
export class Reader {
  readonly #options: ReaderOptions;
  readonly #files: SealedFiles;
  readonly #addresses: SealedRouter;
  readonly #search: SealedSearch;
  readonly #listening = new AbortController();
  #page: OpenedPage | undefined;
  #pictures: Pictures | undefined;
  /** The anchor on the next page that the followed link leads to. */
  #anchor: string | undefined;
  /** Counts visits, so that a slow page doesn't replace one that was requested later. */
  #visit = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#files = new SealedFiles(options.root, options.keys);
    this.#addresses = new SealedRouter(this.#files, options.root);
    this.#search = new SealedSearch(this.#files, this.#addresses);
  }

  async start(): Promise<void> {
    const { signal } = this.#listening;
    // For scripts of the opened pages: the form then stores drafts encrypted, like the journal.
    document.documentElement.dataset['opened'] = this.#options.root;
    history.scrollRestoration = 'manual';
    addEventListener('hashchange', () => void this.#show(), { signal });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
    await this.#show();
  }

  stop(): void {
    this.#visit += 1;
    this.#listening.abort();
    this.#pictures?.release();
    document.adoptedStyleSheets = [];
    delete document.documentElement.dataset['opened'];
  }

  async #show(): Promise<void> {
    const visit = (this.#visit += 1);
    const anchor = this.#anchor;
    this.#anchor = undefined;
    try {
      const page = await openPage(this.#files, this.#options.root, await this.#addresses.pathOf(location.hash));
      for (const [link, place] of page.links)
        if (!link.matches('.skip')) link.setAttribute('href', await this.#addresses.hashOf(place));
      await adoptStyles(page, () => visit === this.#visit);
      if (visit === this.#visit) this.#put(page, anchor);
    } catch (error) {
      if (visit === this.#visit) this.#putProblem(error);
    }
  }

  #put(page: OpenedPage, anchor: string | undefined): void {
    const { html } = page;
    this.#pictures?.release();
    this.#pictures = new Pictures(this.#files, this.#options.root, (picture) =>
      picture.replaceWith(createElement('p', { className: 'notice', textContent: this.#options.words.noPicture })),
    );
    this.#pictures.take(html.body, this.#options.root);
    // The page that opens it has the same code.
    for (const script of html.body.querySelectorAll('script:not([type="application/json"])')) script.remove();
    html.querySelector('.masthead')?.prepend(this.#options.bar());
    this.#page = page;
    document.title = html.title;
    document.documentElement.lang = html.documentElement.lang;
    document.documentElement.dir = html.documentElement.dir;
    document.body.replaceChildren(...html.body.childNodes);
    this.#pictures.watch();
    // For scripts that attach themselves to a page: the charts, the form.
    document.dispatchEvent(new Event('page-put'));
    this.#search.bind();
    focusAndScroll(anchor, scrolledBefore());
  }

  #putProblem(error: unknown): void {
    const { words, root, bar } = this.#options;
    const title = createElement(
      'header',
      { className: 'page-header' },
      createElement('h1', { textContent: words.cannotOpen }),
    );
    const text = createElement('p', { className: 'notice', textContent: problemText(error, words) });
    const home = createElement('p', {}, createElement('a', { href: `${root}#`, textContent: words.firstPage }));
    this.#page = undefined;
    document.title = words.cannotOpen;
    document.body.replaceChildren(
      createElement('header', { className: 'masthead page' }, bar()),
      createElement('main', { className: 'page', id: 'content' }, title, text, home),
    );
    text.setAttribute('role', 'alert');
    focusAndScroll(undefined, 0);
  }

  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const place = link && this.#page?.links.get(link);
    if (!place || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (place.kind === 'file') {
      event.preventDefault();
      this.#download(place);
    } else if (place.path === this.#page?.path) {
      event.preventDefault();
      focusAndScroll(place.anchor, 0);
    } else {
      this.#anchor = place.anchor;
      history.replaceState(scrollY, '');
    }
  }

  #download(place: SealedPlace): void {
    const visit = this.#visit;
    download(this.#files, place).catch((error: unknown) => {
      if (visit === this.#visit) this.#putProblem(error);
    });
  }
}

/** Returns the scroll position at which the reader left this page by a link. */
function scrolledBefore(): number {
  const state: unknown = history.state;
  return typeof state === 'number' ? state : 0;
}
