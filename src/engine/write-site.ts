import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteAddress } from '../site/address.ts';
import { writeAskedPictures } from '../site/asked-pictures.ts';
import { cacheFolder } from '../site/cache-folder.ts';
import type { JournalSource } from '../site/journal-source.ts';
import { engineFolder } from './engine-folder.ts';
import { fileOf, isPage, renderPath, type SitePath, sitePaths, startPages } from './render.ts';
import { writeSearchIndex } from './search/write-search-index.ts';
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
  await writePaths(paths, to);
  await writeAskedPictures(to, join(cacheFolder(audience, folder), 'pictures'));
  const pages = paths.filter(isPage);
  if (audience === 'public') writeSiteMap(pages, to);
  await writeSearchIndex(to, audience);
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

async function writePaths(paths: readonly SitePath[], to: string): Promise<void> {
  const folders = new Set<string>();
  for (const path of paths) {
    const file = join(to, fileOf(path));
    const body = await bodyOf(path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, body);
  }
}

async function bodyOf(path: SitePath): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (await renderPath(path)).arrayBuffer());
  } catch (error) {
    if (error instanceof Error) error.message = `${siteAddress().base}${path.pathname.slice(1)}: ${error.message}`;
    throw error;
  }
}
