import { close, createIndex, type IndexFile } from 'pagefind';

/**
 * Not found, though it stands in a page's content: its title, which each page tells the index itself; ways to other pages; the
 * words of drawings; and cards, which tell of other pages.
 */
const LEFT_OUT = ['h1', 'nav', 'svg', '.card', 'script', 'style'];

/** Of what Pagefind writes, the program and its index; not its own forms, which we do not show. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+|pagefind\..+\.pf_meta|(?:index|fragment|filter)\/.+)$/;

/**
 * Has Pagefind read the pages of a built site, as they are: so the index has nothing that they have not.
 * @returns the files of the index, which are not written anywhere
 */
export async function pagefindIndex(folder: string): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
    if (!index) throw failure(errors);
    const pages = await index.addDirectory({ path: folder });
    if (pages.errors.length > 0) throw failure(pages.errors);
    const { files, errors: unmade } = await index.getFiles();
    if (unmade.length > 0) throw failure(unmade);
    return files.filter(({ path }) => NEEDED.test(path));
  } finally {
    await close();
  }
}

function failure(errors: readonly string[]): Error {
  return new Error(`The search index could not be made: ${errors.join(' ')}`);
}
