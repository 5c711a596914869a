import { dirname } from 'node:path';
import { EXAMPLE, KINDS_OF_PAGE } from '../support/example-site.ts';
import { pageFiles } from '../support/site-files.ts';

/** The number of pages to look at among similar ones. */
const ALIKE = 2;

/**
 * Picks the addresses of a built site that are worth a picture: a known list for the example, and a few from each
 * folder for any other journal.
 */
export function pagesToShoot(site: string, content: string): string[] {
  if (content === EXAMPLE) return [...KINDS_OF_PAGE];
  const seen = new Map<string, number>();
  return pageFiles(site)
    .filter((file) => {
      const kind = dirname(dirname(file));
      const count = seen.get(kind) ?? 0;
      seen.set(kind, count + 1);
      return kind === '.' || count < ALIKE;
    })
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
}
