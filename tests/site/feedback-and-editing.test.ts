import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { type BuiltSite, buildSound, ROOT } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile } from '../support/site-files.ts';

const GITHUB = 'https://github.com/robin-example/journal';

/** Returns every GitHub address that a page links to for writing. */
function writingLinks(site: string, page: string): string[] {
  const found: string[] = [];
  visit(fromHtml(readSiteFile(site, page)), 'element', ({ properties: { href } }: Element) => {
    if (typeof href === 'string' && /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:edit|new)\//.test(href)) found.push(href);
  });
  return found;
}

describe('the example journal', () => {
  let site: string;
  beforeAll(async () => {
    site = await sharedSite('example');
  }, BUILD_MS);

  it.each([
    ['agreement/', ['partnership.md']],
    ['goals/marathon/', ['goals/marathon.md']],
    ['benchmarks/sleep/', ['benchmarks/sleep.md']],
    ['milestones/first-half-marathon/', ['milestones/first-half-marathon.md']],
    ['milestones/sessions-10/', []],
    ['partners/sam/', ['partners/sam.md']],
    ['handbook/', ['pages/handbook.md']],
    ['check-ins/2026-04-12/', ['check-ins/2026/2026-04-12.md']],
    ['check-ins/2026-09-27/', ['check-ins/2026-09-27-robin.md', 'check-ins/2026-09-27-sam.md']],
    ['timeline/', []],
  ])('links from /%s to where it’s written', (page, files) => {
    expect(writingLinks(site, `${page}index.html`)).toEqual(files.map((file) => `${GITHUB}/edit/main/content/${file}`));
  });

  it('links from its front page to the form for the next check-in, which continues at the repository’s host', () => {
    expect(readSiteFile(site, 'index.html')).toContain('href="/write/"');
    const form = readSiteFile(site, 'write/index.html');
    expect(form).toContain('Return the site lamp');
    const [, data = ''] = /id="write-data">([^<]*)</.exec(form) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      editor: { host: 'GitHub', folder: 'content', create: `${GITHUB}/new/main` },
    });
  });

  it('shows a remark after the words that it’s about, and what’s waiting next to it', () => {
    const page = readSiteFile(site, 'check-ins/2026-11-15/index.html');
    expect(page).toMatch(
      /<mark class="quoted partner-1 quoted-end">all of them apart from the last forty<\/mark>\.<\/p><div class="thread" id="remark-2" lang="en-GB" dir="ltr">/,
    );
    expect(page).toMatch(
      /id="remark-2"[^>]*>[^]*Remark by Robin on 16 November 2026[^]*Sam can answer\.[^]*journal\/pull\/43"/,
    );
    expect(page).toContain('href="/check-ins/2026-11-15/#remark-2"');
  });
});

describe('a mostly private journal', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSound({ content: join(ROOT, 'tests/journals/guarded'), today: '2026-05-04' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('doesn’t say in public where it’s kept', () => {
    expect(readSiteFile(site.folder, 'how/index.html')).toContain('We write on Sundays.');
    const telling = pageFiles(site.folder).filter((page) => readSiteFile(site.folder, page).includes('kit-example'));
    expect(telling).toEqual([]);
  });
});
