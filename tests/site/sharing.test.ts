import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { headOf, type PageHead } from '../support/page-head.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const SITE = 'https://pair.example';
const BASE = '/journal/';
/** Pages that ask search engines not to list them. */
const PASSED_OVER = [
  '404.html',
  'together/index.html',
  'write/index.html',
  'write/benchmark/index.html',
  'write/file/index.html',
  'write/goal/index.html',
  'write/milestone/index.html',
];
const MAX_DESCRIPTION_LENGTH = 160;
const TYPES = ['WebSite', 'Blog', 'BlogPosting', 'Dataset', 'ProfilePage', 'BreadcrumbList'];

const graphSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.enum(TYPES) })).min(1),
});

describe('a site with an address', () => {
  let folder: string;
  let heads: { path: string; head: PageHead }[];
  beforeAll(async () => {
    folder = await sharedSite('example-below-journal');
    heads = pageFiles(folder).map((path) => ({ path, head: headOf(readSiteFile(folder, path)) }));
  }, BUILD_MS);

  const only = (values: readonly string[] | undefined, of: string): string => {
    const [value, ...others] = values ?? [];
    if (value === undefined || value === '' || others.length > 0)
      throw new Error(`${of}: ${JSON.stringify(values)} isn’t a single value.`);
    return value;
  };
  const addressOf = (path: string) => `${SITE}${BASE}${path.replace(/(^|\/)index\.html$/, '$1')}`;
  const fileOf = (address: string) => {
    expect(address.startsWith(`${SITE}${BASE}`) || address.startsWith(BASE), address).toBe(true);
    return join(folder, address.replace(SITE, '').slice(BASE.length));
  };

  it('has complete metadata on every page', () => {
    expect(heads.length).toBeGreaterThan(50);
    for (const { path, head } of heads) {
      const said = (name: string) => only(head.meta.get(name), `${path}, ${name}`);
      const description = said('description');
      expect(head.title.trim(), path).not.toBe('');
      expect(description.length, path).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH);
      expect(description, path).not.toMatch(/[\n<>]|\*\*|\]\(/);
      expect([said('og:title'), said('og:description')], path).toEqual([head.title, description]);
      for (const name of ['og:site_name', 'og:type', 'og:locale', 'og:image:alt']) said(name);
      expect([said('og:image:width'), said('og:image:height')], path).toEqual(['1200', '630']);
      expect(said('twitter:card'), path).toBe('summary_large_image');
      expect(head.meta.has('robots'), path).toBe(PASSED_OVER.includes(path));
      const canonical = only(head.links.get('canonical'), `${path}, canonical`);
      expect(said('og:url'), path).toBe(canonical);
      if (path !== '404.html') expect(canonical).toBe(addressOf(path));
    }
    const titles = heads.map(({ head }) => head.title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('has every picture and icon that its metadata names', () => {
    const pictures = new Set(heads.map(({ path, head }) => only(head.meta.get('og:image'), path)));
    expect(pictures.size).toBeGreaterThan(20);
    for (const picture of pictures) {
      const png = readFileSync(fileOf(picture));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], picture).toEqual([1200, 630]);
    }
    for (const { path, head } of heads) {
      expect(head.links.get('icon'), path).toHaveLength(2);
      for (const rel of ['apple-touch-icon', 'manifest']) readFileSync(fileOf(only(head.links.get(rel), path)));
    }
  });

  it('doesn’t have unused pictures: a session has none of its own', () => {
    const named = new Set(heads.map(({ path, head }) => fileOf(only(head.meta.get('og:image'), path))));
    const drawn = siteFiles(folder).filter((path) => path.startsWith('share/'));
    expect(drawn.filter((path) => !named.has(join(folder, path)))).toEqual([]);
    expect(drawn.filter((path) => path.startsWith('share/check-ins/'))).toEqual(['share/check-ins/2026.png']);
  });

  it('has a manifest with existing icons', () => {
    const manifest = z
      .object({ start_url: z.string(), icons: z.array(z.object({ src: z.string() })).min(3) })
      .parse(JSON.parse(readSiteFile(folder, 'manifest.webmanifest')));
    expect(manifest.start_url).toBe(BASE);
    for (const { src } of manifest.icons) expect(readFileSync(fileOf(src)).length, src).toBeGreaterThan(0);
  });

  it('tells search engines what each page is about, except pages that they’re asked to ignore', () => {
    const seen = new Set<string>();
    for (const { path, head } of heads) {
      if (PASSED_OVER.includes(path)) {
        expect(head.jsonLd, path).toEqual([]);
        continue;
      }
      const { '@graph': things } = graphSchema.parse(JSON.parse(only(head.jsonLd, path)));
      for (const thing of things) seen.add(thing['@type']);
    }
    expect([...seen].sort()).toEqual([...TYPES].sort());
  });

  describe.runIf(hasChromium)('in a browser', () => {
    let server: FolderServer;
    let browser: Browser;
    beforeAll(async () => {
      [server, browser] = await Promise.all([serveFolder(folder, BASE), openChromium()]);
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    it('follows its policy despite its data for search engines', async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
          console.error(violatedDirective),
        ),
      );
      for (const path of ['', 'check-ins/2026-04-12/', 'benchmarks/long-run/', 'partners/sam/']) {
        await page.goto(server.origin + BASE + path, { waitUntil: 'networkidle' });
        expect(await page.locator('script[type="application/ld+json"]').count(), path).toBe(1);
      }
      const session = await page.context().newCDPSession(page);
      const { errors, data } = await session.send('Page.getAppManifest');
      await page.close();
      expect(complaints).toEqual([]);
      expect(errors).toEqual([]);
      expect(data).toContain('"start_url":"/journal/"');
    });
  });
});
