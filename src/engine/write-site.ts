import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Audience } from '../domain/audience/model.ts';
import { naming } from '../journal/files/disk-failure.ts';
import { siteAddress } from '../site/address.ts';
import { writeAskedPictures } from '../site/asked-pictures.ts';
import { cacheFolder } from '../site/cache-folder.ts';
import { BuildStopped } from '../site/build-stopped.ts';
import { journalSource, type JournalSource } from '../site/journal-source.ts';
import { finishedPage } from '../site/finished-page.ts';
import type { IndexedPage } from '../views/search/search-index.ts';
import { engineFolder } from './engine-folder.ts';
import { HEADERS_FILE, headersFile } from './headers-file.ts';
import { useMemoryForPages } from './memory.ts';
import { checkPictures, filesIn } from './output-folder.ts';
import { addressOf, fileOf, isPage, renderPath, type SitePath, sitePaths, startPages } from './render.ts';
import { indexedPage, searchFiles } from './search.ts';
import { writeSiteMap } from './site-map.ts';
import { decodedAddress } from '../views/common/urls.ts';

/** The folder of files that belong to the site rather than to a journal, if it exists. */
const PUBLIC = 'public';

/** The route of the journal's own pages. */
const OWN_PAGE = 'src/pages/[id].astro';

/** The folder in which Astro puts styles, scripts and typefaces; a site's pictures are there too. */
export const ASSETS = '_astro';

/** Matches the escaped apostrophe, the one character of an address that HTML and XML write differently. */
const APOSTROPHE = /&(?:#39|#x27|apos);/gi;
/** Matches addresses such as '/journal/_astro/hut%20at%20night.3fa8Qx_w.webp'. */
const ASSET_ADDRESS = new RegExp(`/${ASSETS}/((?:%[\\da-fA-F]{2}|[\\w.!~*'()-])+)`, 'g');

/**
 * Writes the whole site of the journal that was read last.
 * @param to a folder of its own
 * @returns how many pages it has
 */
export async function writeSite({ audience, folder, settings }: JournalSource, to: string): Promise<number> {
  startPages();
  copyPublished(to, { assets: settings.assets === undefined });
  const paths = await sitePaths();
  useMemoryForPages(paths.length);
  const { found, shown } = await writePaths(paths, audience, to);
  writeSearchFiles(found, audience, to);
  await writeAskedPictures(to, join(cacheFolder(audience, folder), 'pictures'), shown);
  checkPictures(to, { shown, published: publishedFolders().flatMap(filesIn), journal: folder });
  const pages = paths.filter(isPage);
  if (audience === 'public') writeSiteMap(pages, to);
  // Hosts read it at the root of everything that they serve; in a sealed site it would have no effect.
  if (audience === 'public' && settings.assets === undefined)
    writeNamed(join(to, HEADERS_FILE), headersOf(siteAddress().base, [ASSETS, `together/${ASSETS}`]));
  return pages.length;
}

/**
 * Copies files that are the same for every journal.
 * @param assets whether to include styles, scripts and typefaces
 */
export function copyPublished(to: string, { assets }: { assets: boolean }): void {
  const left = assets ? undefined : join(engineFolder(), 'client', ASSETS);
  for (const files of publishedFolders()) cpSync(files, to, { recursive: true, filter: (file) => file !== left });
}

/** Returns the names of everything at the root of every site besides its pages. */
export function publishedNames(): string[] {
  return publishedFolders().flatMap((folder) => readdirSync(folder));
}

/** Returns the content of `_headers`, including the project's own rules. */
export function headersOf(base: string, kept: readonly string[]): string {
  const own = join(PUBLIC, HEADERS_FILE);
  return headersFile(base, kept, existsSync(own) ? readFileSync(own, 'utf8') : '');
}

function publishedFolders(): string[] {
  return [join(engineFolder(), 'client'), PUBLIC].filter((folder) => existsSync(folder));
}

interface WrittenPaths {
  /** What can be found on the pages. */
  found: IndexedPage[];
  /** The files in `_astro/` that pages, feeds and JSON refer to: pictures, and the engine's own. */
  shown: Set<string>;
}

async function writePaths(paths: readonly SitePath[], audience: Audience, to: string): Promise<WrittenPaths> {
  const found: IndexedPage[] = [];
  const shown = new Set<string>();
  const folders = new Set<string>();
  const assets = join(engineFolder(), 'client', ASSETS);
  const isSealed = audience === 'partners';
  for (const path of paths) {
    const file = join(to, fileOf(path));
    const rendered = await bodyOf(path);
    const body =
      isPage(path) && typeof rendered === 'string'
        ? finishedPage(rendered, { file: fileOf(path), isSealed, assets })
        : rendered;
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeNamed(file, body);
    const page = typeof body === 'string' ? indexedPage(addressOf(path), body) : undefined;
    if (page) found.push(page);
    if (!/\.png$/.test(file)) for (const name of assetsIn(body)) shown.add(`${ASSETS}/${name}`);
  }
  return { found, shown };
}

/** Returns the assets that a page, a feed or JSON refers to. */
function assetsIn(body: string | Uint8Array): string[] {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
  return [...text.replace(APOSTROPHE, "'").matchAll(ASSET_ADDRESS)].map(([, name = '']) => decodedAddress(name));
}

function writeSearchFiles(pages: readonly IndexedPage[], audience: Audience, to: string): void {
  mkdirSync(join(to, 'search'), { recursive: true });
  for (const [file, text] of searchFiles(pages))
    // Sealed data can't be compressed in transit.
    if (audience === 'partners') writeNamed(join(to, `${file}.gz`), gzipSync(text));
    else writeNamed(join(to, file), text);
}

function writeNamed(file: string, content: string | Uint8Array): void {
  naming(file, () => writeFileSync(file, content));
}

/** Returns the journal's `.mdx` page that a path shows: a program, and so the one thing that `check` can't fully verify. */
function programOf({ pathname, route }: SitePath): string | undefined {
  if (route.component !== OWN_PAGE) return undefined;
  const id = pathname.replace(/^\/|\/$/g, '');
  const file = journalSource().visible?.pages.find((page) => page.id === id)?.file;
  return file?.endsWith('.mdx') ? file : undefined;
}

/** Returns a page's text, or a file's bytes. */
async function bodyOf(path: SitePath): Promise<string | Uint8Array> {
  try {
    const response = await renderPath(path);
    return isPage(path) ? await response.text() : new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const program = programOf(path);
    if (program !== undefined && error instanceof Error && !(error instanceof BuildStopped))
      throw new BuildStopped(
        `Nothing was built: the program in \`${program}\` stopped while it ran. ${error.message}`,
        {
          cause: error,
        },
      );
    if (error instanceof Error) error.message = `${siteAddress().base}${path.pathname.slice(1)}: ${error.message}`;
    throw error;
  }
}
