import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { BUILD_MS } from '../support/example-site.ts';
import { pageWeights } from '../bench/page-weights.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

describe('the pages of the example journal', () => {
  let site: string;
  let pages: { path: string; elements: Element[] }[];
  beforeAll(async () => {
    site = await sharedSite('example');
    pages = pageFiles(site).map((path) => {
      const elements: Element[] = [];
      visit(fromHtml(readSiteFile(site, path)), 'element', (element) => void elements.push(element));
      return { path, elements };
    });
  }, BUILD_MS);

  it('have a script only for charts, search, writing, and opening sealed pages', () => {
    const isScript = ({ tagName, properties }: Element) =>
      tagName === 'script' && !/^application\/(?:ld\+)?json$/.test(String(properties['type']));
    const withScript = pages.filter(({ elements }) => elements.some(isScript)).map(({ path }) => path);
    const withChart = pages
      .filter(({ elements }) => elements.some(({ properties }) => properties['dataBenchmarkChart'] !== undefined))
      .map(({ path }) => path);
    expect(withChart.length).toBeGreaterThan(5);
    const written = ['benchmark/', 'goal/', 'milestone/', ''].map((kind) => `write/${kind}index.html`);
    expect(withScript).toEqual([...withChart, 'search/index.html', 'together/index.html', ...written].toSorted());
  });

  // What a phone has to fetch before it can paint is counted in round trips; this counts the bytes and requests that
  // cause them.
  it('load no style sheet before the home page is painted, and at most two before any other', () => {
    const sheets = ({ elements }: { elements: Element[] }) =>
      elements.filter(({ properties }) => String(properties['rel']) === 'stylesheet').length;
    expect(pages.filter((page) => sheets(page) === 0).map(({ path }) => path)).toEqual(['index.html']);
    expect(pages.filter((page) => sheets(page) > 2).map(({ path }) => path)).toEqual([]);
    expect(readSiteFile(site, 'index.html')).toMatch(/url\(\/_astro\/newsreader\.[\w-]+\.woff2\)/);
  });

  it('have at most 30 KB of HTML and styles, gzipped', () => {
    const weights = pageWeights(
      site,
      pages.map(({ path }) => path.replace(/(^|\/)index\.html$/, '$1')),
    );
    expect(weights.length).toBeGreaterThan(90);
    expect(weights.filter(({ reading }) => reading > 30 * 1024)).toEqual([]);
  });

  it('load at most 195,000 bytes of script for a form, gzipped, and at most 230 on a page without one', () => {
    const [loader = '', ...loaded] = scriptsFrom('write-on-use', site);
    const zipped = (file: string) => gzipSync(readSiteFile(site, file), { level: 9 }).length;
    expect(zipped(loader)).toBeLessThanOrEqual(230);
    expect(loaded.filter((file) => /\/(?:form-program|worker|open-check-in)/.test(file))).toHaveLength(3);
    // It includes what not everyone needs: opening an existing check-in, and saved drafts.
    expect(loaded.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(195_000);
  });

  it('have one first-level heading, and don’t skip a level', () => {
    const broken = pages.flatMap(({ path, elements }) => {
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return skips || levels.filter((level) => level === 1).length !== 1 ? [`${path}: ${levels.join(' ')}`] : [];
    });
    expect(broken).toEqual([]);
  });

  it('never start a line with the dot that separates facts', () => {
    const before = pages.flatMap(({ path }) => {
      const [, body = ''] = readSiteFile(site, path).split('<body', 2);
      const text = body.replaceAll(/<script[^]*?<\/script>|<[^>]*>/g, '');
      return [...text.matchAll(/.{0,20}·/g)].map(([words]) => `${path}: ${words}`);
    });
    expect(before.length).toBeGreaterThan(100);
    expect(before.filter((words) => !/\S\u00a0·$/.test(words))).toEqual([]);
  });

  it('have their own titles and descriptions', () => {
    const titles = pages.map(({ path }) => /<title>(.*?)<\/title>/.exec(readSiteFile(site, path))?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
    const withoutDescription = pages.filter(
      ({ elements }) =>
        !elements.some(({ properties }) => properties['name'] === 'description' && properties['content']),
    );
    expect(withoutDescription.map(({ path }) => path)).toEqual([]);
  });

  it('don’t have style attributes, including in code and charts', () => {
    const isCode = ({ properties }: Element) => String(properties['className'] ?? '').startsWith('language-');
    expect(pages.some(({ elements }) => elements.some(isCode))).toBe(true);
    const styled = pages.filter(({ elements }) => elements.some(({ properties }) => properties['style'] !== undefined));
    expect(styled.map(({ path }) => path)).toEqual([]);
  });

  it('have a size for every picture, and load those below the fold late', () => {
    const pictures = pages.flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'img'));
    expect(pictures.length).toBeGreaterThan(10);
    const unsized = pictures.filter(
      ({ properties }) => !properties['width'] || !properties['height'] || properties['alt'] === undefined,
    );
    expect(unsized).toEqual([]);
  });
});

/** Returns a script of a site and all scripts that it names, recursively. */
function scriptsFrom(name: string, site: string): string[] {
  const files = siteFiles(site).filter((file) => /^_astro\/.*\.js$/.test(file));
  const begun = files.filter((file) => file.startsWith(`_astro/${name}`));
  // The loop goes on with what it adds.
  for (const file of begun) {
    const text = readSiteFile(site, file);
    begun.push(...files.filter((other) => !begun.includes(other) && text.includes(other.slice('_astro/'.length))));
  }
  return begun;
}
