import { openPage, type OpenedPage } from './opened-page.ts';
import { FetchError } from './problem.ts';
import { idOf, type Place } from './places.ts';
import type { SealedFiles } from './sealed-files.ts';

const NAME = /^#([a-z2-7]{26})$/;

/**
 * Which page an address means. A sealed name cannot be turned back into a path, so this remembers the names of the pages that
 * links led to; and where a reader comes with an address from elsewhere, it follows the journal's own links until it knows.
 */
export class Addresses {
  readonly #files: SealedFiles;
  readonly #root: string;
  readonly #paths = new Map<string, string>();

  constructor(files: SealedFiles, root: string) {
    this.#files = files;
    this.#root = root;
  }

  /** The part after the page's own address. */
  async hashOf(place: Place): Promise<string> {
    const name = await this.#files.nameOf(idOf(place));
    if (place.kind === 'page') this.#paths.set(name, place.path);
    return `#${name}`;
  }

  /**
   * The first page, where the address names none.
   * @throws FetchError `not-found` where no link of the journal leads there
   */
  async pathOf(hash: string): Promise<string> {
    const name = NAME.exec(hash)?.[1];
    if (name === undefined) return '';
    const found = this.#paths.get(name) ?? ((await this.#files.has(name)) ? await this.#search(name) : undefined);
    if (found === undefined) throw new FetchError('not-found');
    return found;
  }

  /** Page by page in the order of the links: the navigation of the first page leads to lists of nearly all others. */
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

function linkedPages({ links }: OpenedPage): Place[] {
  return [...links.values()].filter(({ kind }) => kind === 'page');
}
