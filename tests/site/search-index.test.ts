import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IndexedPage, SEARCH_INDEX } from '../../src/views/search/search-index.ts';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { type CanaryJournal, canaryJournal, STEM } from '../support/canary-journal.ts';
import { findWord } from '../support/canary-scan.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile } from '../support/site-files.ts';

const SCRIPT = /<script type="module" src="[^"]*\/(_astro\/[^"]+)">/g;

function foundIn(folder: string): Map<string, IndexedPage> {
  // The build writes it from these types.
  const files = JSON.parse(readSiteFile(folder, SEARCH_INDEX)) as string[];
  const pages = files.flatMap((file) => JSON.parse(readSiteFile(folder, file)) as IndexedPage[]);
  return new Map(pages.map((page) => [page.path, page]));
}

describe('the search index of the example', () => {
  let site: string;
  let found: Map<string, IndexedPage>;
  beforeAll(async () => {
    site = await sharedSite('example-below-journal');
    found = foundIn(site);
  }, BUILD_MS);

  it('has every page with something of its own, and none that only repeat others', () => {
    const own =
      /^(?:agreement|commitments|handbook|letter|(?:check-ins|goals|benchmarks|milestones|partners)\/(?!\d{4}\/)[^/]+)\/index\.html$/;
    const expected = pageFiles(site).filter((path) => own.test(path));
    expect(expected.length).toBeGreaterThan(50);
    expect([...found.keys()].sort()).toEqual(expected.map((path) => path.replace('index.html', '')).sort());
  });

  it('has the titles and filters of each page', () => {
    const session = found.get('check-ins/2026-04-12/');
    expect(session).toMatchObject({
      title: 'Sunday, 12 April 2026',
      heading: 'Two finish lines in one kitchen',
      detail: '12 April 2026',
      date: '2026-04-12',
    });
    expect(session?.filters).toMatchObject({ kind: ['session'], partner: ['robin', 'sam'], year: ['2026'] });
    expect(session?.filters['goal']).toContain('marathon');
    expect(found.get('milestones/first-half-marathon/')).toMatchObject({
      title: 'First half marathon',
      detail: '12 April 2026',
    });
  });

  it('has the text that partners wrote, without navigation or other pages’ content', () => {
    const { text = '' } = found.get('check-ins/2026-05-10/') ?? {};
    expect(text).toContain('We moved the marathon.');
    expect(text).not.toMatch(/Check-ins|Previous|Promised here|Made with/);
    expect(found.get('benchmarks/long-run/')?.text).not.toMatch(/2026-0/);
  });

  it('is loaded by one script, of less than a kilobyte', () => {
    const html = readSiteFile(site, 'search/index.html');
    const scripts = [...html.matchAll(SCRIPT)].map(([, path = '']) => readSiteFile(site, path));
    expect(scripts).toHaveLength(1);
    expect(Buffer.byteLength(scripts.join(''))).toBeLessThan(1000);
    // It may know its own address.
    expect(scripts.join('').replaceAll('import.meta.url', '')).not.toContain('import');
  });
});

describe('the search index of a journal with hidden documents', () => {
  let journal: CanaryJournal;
  let site: BuiltSite;
  beforeAll(async () => {
    journal = canaryJournal();
    journal.addHidden('partners');
    journal.addHidden('private');
    journal.write('pages/open.md', `---\ntitle: ${STEM.public}title\n---\n${STEM.public}text\n`);
    site = await buildSound({ content: journal.folder, today: '2026-02-01' });
  }, BUILD_MS);
  afterAll(() => {
    journal.remove();
    site.remove();
  });

  it('doesn’t contain a word of them, while a public word is found: the scan sees into its files', () => {
    const folder = join(site.folder, 'search');
    expect(findWord(folder, STEM.partners)).toEqual([]);
    expect(findWord(folder, STEM.private)).toEqual([]);
    const ways = findWord(folder, STEM.public).map((line) => line.slice(folder.length + 1));
    expect(ways.filter((way) => /^undated\.json: plain$/.test(way))).toHaveLength(1);
  });
});
