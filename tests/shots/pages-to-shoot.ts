import { dirname } from 'node:path';
import { EXAMPLE, KINDS_OF_PAGE } from '../support/example-site.ts';
import { pageFiles } from '../support/site-files.ts';

/** Of pages that are alike, so many are looked at. */
const ALIKE = 2;

/** The addresses of a built site that are worth a picture: of the example those we know, of any other journal some of each folder. */
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
