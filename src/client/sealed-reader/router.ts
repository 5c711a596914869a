import { FetchError } from './problem.ts';
import type { SealedFiles } from './sealed-files.ts';
import { decodedAddress } from '../../views/common/urls.ts';

/*
 * Where a link of a sealed page leads. The build wrote its pages as if they were openly under the root; the reader's
 * address bar only ever has their sealed names, after a `#`, which browsers don't send to the site.
 */

/** A page of the sealed journal, or one of its other files, by its path under the root. */
export interface SealedPlace {
  kind: 'page' | 'file';
  path: string;
  /** The id of an element on the page. */
  anchor?: string;
}

/**
 * Returns the place that a link leads to; undefined for an address outside the sealed journal.
 * @param href as written in a page
 * @param page the address of that page
 * @param root the journal's, with its slash at the end
 * @example sealedPlaceOf('../goals/#why', 'https://a.org/together/check-ins/', 'https://a.org/together/') // page `goals/`, anchor `why`
 */
export function sealedPlaceOf(href: string, page: string, root: string): SealedPlace | undefined {
  if (!URL.canParse(href, page)) return undefined;
  const url = new URL(href, page);
  const address = url.origin + url.pathname;
  if (!address.startsWith(root)) return undefined;
  const path = decodedAddress(address.slice(root.length)).replace(/(^|\/)index\.html$/, '$1');
  const kind = path === '' || path.endsWith('/') || path.endsWith('.html') ? 'page' : 'file';
  return { kind, path, ...(url.hash.length > 1 && { anchor: decodedAddress(url.hash.slice(1)) }) };
}

/**
 * Returns the id under which a place is sealed.
 * @example sealedIdOf({ kind: 'page', path: 'goals/' }) // 'page:goals/'
 */
export function sealedIdOf({ kind, path }: SealedPlace): string {
  return `${kind}:${path}`;
}

/** A page that was opened: parsed, and not yet shown. */
export interface OpenedPage {
  path: string;
  html: Document;
  links: ReadonlyMap<HTMLAnchorElement, SealedPlace>;
  /** The text of its inline styles. */
  styles: readonly string[];
  /** The addresses of its style sheets. */
  sheets: readonly string[];
}

/** Opens and parses a page. @throws FetchError, SealingError */
export async function openPage(files: SealedFiles, root: string, path: string): Promise<OpenedPage> {
  const text = new TextDecoder().decode(await files.open(sealedIdOf({ kind: 'page', path })));
  const styles: string[] = [];
  // The policy blocks inline styles, even during parsing; as constructed style sheets they're allowed.
  const rest = text.replaceAll(/<style\b[^>]*>([^]*?)<\/style>/gi, (_, css: string) => {
    styles.push(css);
    return '';
  });
  const html = new DOMParser().parseFromString(rest, 'text/html');
  const address = new URL(encodeURI(path), root).href;
  const links = [...html.body.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap((link) => {
    const place = sealedPlaceOf(link.getAttribute('href') ?? '', address, root);
    return place ? [[link, place] as const] : [];
  });
  const sheets = [...html.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href') ?? '');
  return { path, html, links: new Map(links), styles, sheets };
}

const NAME = /^#([a-z2-7]{26})$/;

/** Pages whose names an address may contain openly, because the public site says where they are. */
const OPEN_NAMES: ReadonlyMap<string, string> = new Map(
  ['write', 'write/goal', 'write/benchmark', 'write/milestone', 'write/file'].map((name) => [`#${name}`, `${name}/`]),
);

/**
 * Finds the page that an address means. A sealed name can't be turned back into a path, so this remembers the names of
 * the pages that links led to. If a reader arrives with another address, it follows the journal's own links until it
 * finds the page.
 */
export class SealedRouter {
  readonly #files: SealedFiles;
  readonly #root: string;
  readonly #paths = new Map<string, string>();

  constructor(files: SealedFiles, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** Returns the part after the page's own address. */
  async hashOf(place: SealedPlace): Promise<string> {
    const name = await this.#files.nameOf(sealedIdOf(place));
    if (place.kind === 'page') this.#paths.set(name, place.path);
    return `#${name}`;
  }

  /**
   * Returns a page's path; the first page if the address doesn't name one.
   * @throws FetchError `not-found` if none of the journal's links leads there
   */
  async pathOf(hash: string): Promise<string> {
    const name = NAME.exec(hash)?.[1];
    if (name === undefined) return OPEN_NAMES.get(hash) ?? '';
    const found = this.#paths.get(name) ?? ((await this.#files.has(name)) ? await this.#search(name) : undefined);
    if (found === undefined) throw new FetchError('not-found');
    return found;
  }

  /** Searches page by page in the order of links: the navigation of the first page leads to lists of nearly all others. */
  async #search(name: string): Promise<string | undefined> {
    await this.hashOf({ kind: 'page', path: '' });
    const paths = new Set(['']);
    for (const path of paths) {
      const found = this.#paths.get(name);
      if (found !== undefined) return found;
      const page = await openPage(this.#files, this.#root, path).catch(() => undefined);
      for (const place of page ? linkedPages(page) : []) {
        await this.hashOf(place);
        paths.add(place.path);
      }
    }
    return this.#paths.get(name);
  }
}

function linkedPages({ links }: OpenedPage): SealedPlace[] {
  return [...links.values()].filter(({ kind }) => kind === 'page');
}
