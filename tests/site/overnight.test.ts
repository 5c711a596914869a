import { expect, it } from 'vitest';
import { BUILD_MS, EXAMPLE } from '../support/example-site.ts';
import { buildSound } from '../support/build-site.ts';
import { PASSING_DAYS } from '../support/overnight.ts';
import { IS_LONG } from '../support/properties.ts';
import { siteDigests } from '../support/site-files.ts';

/** Files that aren't pages: their content from pages is in the lists of `overnight.ts` or follows from them. */
const FOR_PROGRAMS = /^(?:search\/(?!index\.html$)|search\.json|sitemap-|check-ins\.ics$|status\.json$)/;
/** One of the journal's own pages, which shows what's open today. */
const LETTER = '/letter/';
/** A year's page repeats the first one while there's only one year. */
const REPEATED = new Map([['/timeline/2026/', '/timeline/']]);

async function digestsOn(today: string): Promise<ReadonlySet<string>> {
  const site = await buildSound({ content: EXAMPLE, today });
  const digests = new Set(siteDigests(site.folder));
  site.remove();
  return digests;
}

/** In every run, `tests/views/overnight.test.ts` tests this for the pages' views. */
it.runIf(IS_LONG).each(PASSING_DAYS)(
  'after $when, only pages with changed statements are different files',
  async ({ from, to, changed }) => {
    const [before, after] = [await digestsOn(from), await digestsOn(to)];
    const files = [...before.symmetricDifference(after)].map((line) => line.slice(line.indexOf(' ') + 1));
    const pages = files
      .filter((file) => !FOR_PROGRAMS.test(file))
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      .map((path) => REPEATED.get(path) ?? path);
    const allowed = new Set([...changed, LETTER]);
    expect([...new Set(pages)].filter((path) => !allowed.has(path)).sort()).toEqual([]);
    expect(pages).toContain('/');
  },
  2 * BUILD_MS,
);
