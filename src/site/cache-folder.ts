import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { JournalSource } from './journal-source.ts';

/**
 * Returns where a build caches what the next one can reuse, relative to the project: a folder for each audience of each
 * journal, so that no build sees what another audience may see.
 * @example cacheFolder('public', 'content') // './node_modules/.cache/alongside/public-5f2b6c01d3a94e70/'
 */
export function cacheFolder(audience: JournalSource['audience'], contentFolder: string): string {
  const journal = createHash('sha256').update(resolve(contentFolder)).digest('hex').slice(0, 16);
  return `./node_modules/.cache/alongside/${audience}-${journal}/`;
}
