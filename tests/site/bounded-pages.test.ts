import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSound } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { writeLongJournal } from '../support/long-journal.ts';
import { grown, largestOfEachKind } from '../support/page-kinds.ts';
import { IS_LONG } from '../support/properties.ts';
import { siteFiles } from '../support/site-files.ts';

/** Returns the size in bytes of the largest file of each kind, for the site of a journal of this age. */
async function sizesAfter(years: number): Promise<Map<string, number>> {
  const content = mkdtempSync(join(tmpdir(), 'alongside-years-'));
  try {
    const today = writeLongJournal(content, years);
    const site = await buildSound({ content, today, site: 'https://pair.example' });
    const texts = siteFiles(site.folder).filter((path) => /\.(?:html|json|xml|ics|csv)$/.test(path));
    const sizes = texts.map((path) => [path, statSync(join(site.folder, path)).size] as const);
    site.remove();
    return largestOfEachKind(sizes.filter(([path]) => !path.startsWith('sitemap')));
  } finally {
    rmSync(content, { recursive: true });
  }
}

/** In every run, `tests/views/bounded-pages.test.ts` tests this for the pages' views. */
it.runIf(IS_LONG)(
  'no page of a journal of ten years is larger than those of five, nor much larger than those of two',
  async () => {
    const [two, five, ten] = [await sizesAfter(2), await sizesAfter(5), await sizesAfter(10)];
    expect([...ten.keys()].sort()).toEqual([...five.keys()].sort());
    expect(ten.size).toBeGreaterThan(25);
    expect(grown(five, ten)).toEqual([]);
    // A list of two years may still be complete.
    expect([...five].filter(([kind, bytes]) => bytes > 2 * (two.get(kind) ?? bytes))).toEqual([]);
  },
  3 * BUILD_MS,
);
