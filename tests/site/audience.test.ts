import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { unpacked } from '../support/canary-scan.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const HIDDEN = resolve(import.meta.dirname, '../journals/hidden');
// Each is in one field, body or image that the public may not see.
const CANARIES =
  /canary|Quittung|Regenpfeifer|Windmesser|Sternhaufen|Wolkenschieber|zinnober|43[.,]43|Nebelkerze|Fensterkitt|Blutorange|Lampenfieber|Streichholz|Hufeisen|steinbruch|Gartenzaun|Murmeltier|Kieselstein|Zwiebelturm|skizzenblatt|Heuschober|Ofenrohr/i;

describe('the public build of a journal with hidden documents', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    // With an address, so that it has feeds.
    site = await buildSound({ content: HIDDEN, today: '2026-02-01', site: 'https://pair.example' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('doesn’t have a word of them in any file, or in a file’s name', () => {
    const leaks = siteFiles(site.folder).filter(
      (path) => CANARIES.test(path) || CANARIES.test(unpacked(readFileSync(join(site.folder, path)))),
    );
    expect(leaks).toEqual([]);
  });

  it('has feeds, which could contain one', () => {
    expect(siteFiles(site.folder)).toEqual(expect.arrayContaining(['check-ins.ics', 'rss.xml', 'status.json']));
    expect(readSiteFile(site.folder, 'rss.xml')).toContain('/check-ins/2026-01-11/');
  });

  it('shows what’s public, counted without what’s hidden', () => {
    const checkIns = readSiteFile(site.folder, 'check-ins/index.html');
    expect(checkIns).toContain('2 check-ins');
    expect(checkIns).toContain('Take more steps');
    expect(readSiteFile(site.folder, 'goals/open/index.html')).toContain('Something that all may know.');
  });

  it('doesn’t have a page for them, and turns links to them into text', () => {
    const pages = pageFiles(site.folder);
    expect(pages).not.toContain('check-ins/2026-01-18/index.html');
    expect(pages).toContain('check-ins/2026-01-11/index.html');
    const session = readSiteFile(site.folder, 'check-ins/2026-01-11/index.html');
    expect(session).toContain('href="/benchmarks/steps/"');
    expect(session).toContain('some in the dark');
  });

  it('does have a canary if one is planted: this test can fail', () => {
    expect(CANARIES.test(readFileSync(join(HIDDEN, 'goals/quittung.md'), 'latin1'))).toBe(true);
  });
});

describe('the public build of a journal without any visibility setting', () => {
  it(
    'shows only its name',
    async () => {
      const content = resolve(import.meta.dirname, '../journals/alone');
      const site = await buildSound({ content, today: '2026-05-04' });
      const home = readSiteFile(site.folder, 'index.html');
      const all = pageFiles(site.folder).map((path) => readSiteFile(site.folder, path));
      site.remove();
      expect(home).toContain('Not yet public');
      expect(all.filter((page) => /Kellertreppe|Kit|Noor/.test(page))).toEqual([]);
    },
    BUILD_MS,
  );
});
