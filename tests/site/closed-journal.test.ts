import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const ADDRESS = { site: 'https://pair.example' };

describe('a journal with nothing public', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSound({
      content: resolve(import.meta.dirname, '../journals/alone'),
      today: '2026-05-20',
      ...ADDRESS,
    });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('says so on its front page, and links to where the partners open it', () => {
    const main = /<main[^]*<\/main>/.exec(readSiteFile(site.folder, 'index.html'))?.[0] ?? '';
    expect(main).toContain('nothing in it is public');
    expect(main).toContain('href="/together/"');
    expect(main).not.toContain('<h2');
  });

  it('doesn’t say anything about its content, on any page', () => {
    for (const path of pageFiles(site.folder))
      expect(readSiteFile(site.folder, path), path).not.toMatch(/Kellertreppe|Kit|Noor/);
  });

  it('doesn’t have anything for programs to follow', () => {
    const files = siteFiles(site.folder);
    expect(files.filter((path) => /^(?:feeds\/|rss|check-ins\.ics|status|sitemap|robots)/.test(path))).toEqual([]);
    expect(readSiteFile(site.folder, 'index.html')).not.toContain('rel="alternate"');
  });

  it('doesn’t have dead links', () => {
    expect(deadLinks(site.folder, '/')).toEqual([]);
  });
});
