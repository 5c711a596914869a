import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Returns every file of a built site, relative to its folder, in order. */
export function siteFiles(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Returns each file's path with a digest of its bytes: two sites are equal if these are. */
export function siteDigests(folder: string): string[] {
  return siteFiles(folder).map((path) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    return `${digest} ${path}`;
  });
}

export function pageFiles(folder: string): string[] {
  return siteFiles(folder).filter((path) => path.endsWith('.html'));
}

export function readSiteFile(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
