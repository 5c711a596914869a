import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Audience } from '../domain/audience/model.ts';
import { siteAddress } from '../site/address.ts';
import { writeAskedPictures } from '../site/asked-pictures.ts';
import { cacheFolder } from '../site/cache-folder.ts';
import type { JournalSource } from '../site/journal-source.ts';
import type { IndexedPage } from '../views/search/search-index.ts';
import { engineFolder } from './engine-folder.ts';
import { addressOf, fileOf, isPage, renderPath, type SitePath, sitePaths, startPages } from './render.ts';
import { indexedPage } from './search/indexed-page.ts';
import { searchFiles } from './search/search-files.ts';
import { writeSiteMap } from './site-map.ts';

/** What belongs to the site and to no journal, where there is such a folder. */
const PUBLIC = 'public';

/** Where Astro puts styles, scripts and typefaces; beside them are a site's pictures. */
export const ASSETS = '_astro';

/**
 * Writes the whole site of the journal that was read last.
 * @param to a folder of its own
 * @returns how many pages it has
 */
export async function writeSite({ audience, folder, settings }: JournalSource, to: string): Promise<number> {
  startPages();
  copyPublished(to, { assets: settings.assets === undefined });
  const paths = await sitePaths();
  writeSearchFiles(await writePaths(paths, to), audience, to);
  await writeAskedPictures(to, join(cacheFolder(audience, folder), 'pictures'));
  const pages = paths.filter(isPage);
  if (audience === 'public') writeSiteMap(pages, to);
  return pages.length;
}

/**
 * Copies what is the same for every journal.
 * @param assets whether styles, scripts and typefaces are among it
 */
export function copyPublished(to: string, { assets }: { assets: boolean }): void {
  const left = assets ? undefined : join(engineFolder(), 'client', ASSETS);
  for (const files of publishedFolders()) cpSync(files, to, { recursive: true, filter: (file) => file !== left });
}

/** The names of all that stands at the root of every site beside its pages. */
export function publishedNames(): string[] {
  return publishedFolders().flatMap((folder) => readdirSync(folder));
}

function publishedFolders(): string[] {
  return [join(engineFolder(), 'client'), PUBLIC].filter((folder) => existsSync(folder));
}

/** @returns what can be found of them */
async function writePaths(paths: readonly SitePath[], to: string): Promise<IndexedPage[]> {
  const found: IndexedPage[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    const file = join(to, fileOf(path));
    const body = await bodyOf(path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, body);
    const page = typeof body === 'string' ? indexedPage(addressOf(path), body) : undefined;
    if (page) found.push(page);
  }
  return found;
}

function writeSearchFiles(pages: readonly IndexedPage[], audience: Audience, to: string): void {
  mkdirSync(join(to, 'search'), { recursive: true });
  for (const [file, text] of searchFiles(pages))
    // What is sealed can no longer be compressed on its way.
    if (audience === 'partners') writeFileSync(join(to, `${file}.gz`), gzipSync(text));
    else writeFileSync(join(to, file), text);
}

/** A page's text, or a file's bytes. */
async function bodyOf(path: SitePath): Promise<string | Uint8Array> {
  try {
    const response = await renderPath(path);
    return isPage(path) ? await response.text() : new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Error) error.message = `${siteAddress().base}${path.pathname.slice(1)}: ${error.message}`;
    throw error;
  }
}
