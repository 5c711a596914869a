import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fragment, readFragment } from '../../src/engine/search/fragments.ts';
import { pagefindIndex } from '../../src/engine/search/pagefind-index.ts';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { type CanaryJournal, canaryJournal, STEM } from '../support/canary-journal.ts';
import { findWord } from '../support/canary-scan.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const SCRIPT = /<script type="module" src="[^"]*\/(_astro\/[^"]+)">/g;

function fragmentsOf(folder: string): Map<string, Fragment> {
  const files = siteFiles(folder).filter((path) => path.startsWith('search/fragment/'));
  return new Map(
    files.map((path) => readFragment(readFileSync(join(folder, path)))).map((fragment) => [fragment.url, fragment]),
  );
}

describe('the search index of the example', () => {
  let site: string;
  let found: Map<string, Fragment>;
  beforeAll(async () => {
    site = await sharedSite('example-below-journal');
    found = fragmentsOf(site);
  }, BUILD_MS);

  it('has every page with something of its own, and none that only repeats others', () => {
    const own =
      /^(?:agreement|commitments|handbook|letter|(?:check-ins|goals|benchmarks|milestones|partners)\/(?!\d{4}\/)[^/]+)\/index\.html$/;
    const expected = pageFiles(site).filter((path) => own.test(path));
    expect(expected.length).toBeGreaterThan(50);
    expect([...found.keys()].sort()).toEqual(expected.map((path) => `/${path.replace('index.html', '')}`).sort());
  });

  it('tells what each page is found under, and what narrows it down', () => {
    const session = found.get('/check-ins/2026-04-12/');
    expect(session?.meta).toMatchObject({ title: 'Sunday, 12 April 2026', date: '2026-04-12' });
    expect(session?.filters).toMatchObject({ kind: ['session'], partner: ['robin', 'sam'], year: ['2026'] });
    expect(session?.filters['goal']).toContain('marathon');
    expect(found.get('/milestones/first-half-marathon/')?.meta).toMatchObject({
      title: 'First half marathon',
      detail: '12 April 2026',
    });
  });

  it('has the text that partners wrote, and neither navigation nor what stands on other pages', () => {
    const { content = '' } = found.get('/check-ins/2026-05-10/') ?? {};
    expect(content).toContain('We moved the marathon.');
    expect(content).not.toMatch(/Check-ins|Previous|Promised here|Made with/);
    expect(found.get('/benchmarks/long-run/')?.content).not.toMatch(/2026-0/);
  });

  it('is asked for by one script, of less than a kilobyte', () => {
    const html = readSiteFile(site, 'search/index.html');
    const scripts = [...html.matchAll(SCRIPT)].map(([, path = '']) => readSiteFile(site, path));
    expect(scripts).toHaveLength(1);
    expect(Buffer.byteLength(scripts.join(''))).toBeLessThan(1000);
    // Its own address it may know.
    expect(scripts.join('').replaceAll('import.meta.url', '')).not.toContain('import');
  });

  it('comes without Pagefind’s own forms', () => {
    expect(siteFiles(site).filter((path) => /pagefind-(?!entry|worker)/.test(path))).toEqual([]);
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

  it('has no word of them, while a public word is found in it: the scan sees into its files', () => {
    const folder = join(site.folder, 'search');
    expect(findWord(folder, STEM.partners)).toEqual([]);
    expect(findWord(folder, STEM.private)).toEqual([]);
    const ways = findWord(folder, STEM.public).map((line) => line.slice(folder.length + 1));
    expect(ways.filter((way) => /^fragment\/.*: gzip, plain$/.test(way))).toHaveLength(1);
    expect(ways.filter((way) => /^index\/.*: gzip, plain$/.test(way))).toHaveLength(1);
  });
});

describe('an index', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-index-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (path: string, html: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  };

  it('is the same to the byte each time, and leaves out what is not marked', async () => {
    for (const n of Array.from({ length: 40 }, (_, index) => index))
      write(
        `p${n}/index.html`,
        `<html lang="en"><main data-pagefind-body><h1>P${n}</h1><p>Word${n} and tea</p></main></html>`,
      );
    write('index.html', '<html lang="en"><main><h1>Home</h1>unmarked</main></html>');
    const [once, again] = [await pagefindIndex(folder), await pagefindIndex(folder)].map((files) =>
      files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`).sort(),
    );
    expect(again).toEqual(once);
    const fragments = (await pagefindIndex(folder)).filter(({ path }) => path.startsWith('fragment/'));
    expect(fragments).toHaveLength(40);
  });
});
