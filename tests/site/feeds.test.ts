import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { eventsOf, readCalendar, readNews } from '../support/read-feeds.ts';
import { sharedSite } from '../support/shared.ts';
import { pageFiles, readSiteFile, siteFiles } from '../support/site-files.ts';

const ROOT = 'https://pair.example/journal/';

/** https://shields.io/badges/endpoint-badge */
const badgeSchema = z.strictObject({
  schemaVersion: z.literal(1),
  label: z.string(),
  message: z.string().min(1),
  color: z.string().regex(/^[\da-f]{6}$/),
});

describe('the feeds of a journal with an address', () => {
  let site: string;
  const read = (path: string) => readSiteFile(site, path);
  const isThere = (address: string) => {
    const path = decodeURIComponent(address.slice(ROOT.length).replace(/#.*$/, ''));
    return existsSync(join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path));
  };
  const newsItems = () => readNews(read('rss.xml')).item;
  beforeAll(async () => {
    site = await sharedSite('example-below-journal');
  }, BUILD_MS);

  it('have each new thing as news once, with an existing page', () => {
    const { link: home, language, item: items } = readNews(read('rss.xml'));
    expect([home, language]).toEqual([ROOT, 'en-GB']);
    expect(items).toHaveLength(50);
    expect(new Set(items.map(({ guid }) => guid['#text'])).size).toBe(50);
    expect(items.filter(({ link }) => !link.startsWith(ROOT) || !isThere(link))).toEqual([]);
    const times = items.map(({ pubDate }) => Date.parse(pubDate));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(items.every(({ pubDate }) => pubDate.endsWith('12:00:00 GMT'))).toBe(true);
  });

  it('only have working links in news, images included', () => {
    const texts = newsItems().map((item) => item['content:encoded']);
    const addresses = texts.flatMap((text) =>
      [...text.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to]) => to ?? ''),
    );
    expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
    const own = addresses.filter((address) => address.startsWith('https://pair.example/'));
    expect(own.filter((address) => !isThere(address))).toEqual([]);
    expect(own.some((address) => address.endsWith('.webp'))).toBe(true);
    expect(texts.join('')).toContain('lang="de"');
  });

  it('have a calendar that programs can read', () => {
    const events = eventsOf(readCalendar(read('check-ins.ics')));
    expect(events.some((event) => event.isRecurring())).toBe(true);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const links = events.map(({ component }) => String(component.getFirstPropertyValue('url')));
    expect(links.filter((link) => !isThere(link))).toEqual([]);
  });

  it('have the text for a badge in the format that Shields requires', () => {
    expect(badgeSchema.parse(JSON.parse(read('status.json'))).message).toMatch(/\d/);
  });

  it('list every page for search engines, except sealed pages and the 404 page', () => {
    const listed = [...read('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    const pages = pageFiles(site)
      .filter((path) => path !== '404.html' && !path.startsWith('together/'))
      .map((path) => ROOT + path.replace(/index\.html$/, ''));
    expect(listed.toSorted()).toEqual(pages.toSorted());
    // Robots only look for theirs in the root of a host.
    expect(siteFiles(site)).not.toContain('robots.txt');
  });

  it('are linked in the head and the foot of every page', () => {
    for (const path of pageFiles(site)) {
      const page = read(path);
      expect(page, path).toContain('type="application/rss+xml"');
      expect(page, path).toContain('href="/journal/feeds/"');
    }
    expect(read('feeds/index.html')).toContain('href="webcal://pair.example/journal/check-ins.ics"');
  });
});

describe('the feeds of a journal without an address', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    const content = resolve(import.meta.dirname, '../journals/first-day');
    site = await buildSound({ content, today: '2026-05-04' });
  }, BUILD_MS);
  afterAll(() => site.remove());

  it('are those without links, and the build says why', () => {
    const files = siteFiles(site.folder);
    expect(files).toEqual(expect.arrayContaining(['check-ins.ics', 'status.json', 'feeds/index.html']));
    expect(files.filter((path) => /^(?:rss|sitemap|robots)/.test(path))).toEqual([]);
    expect(site.output).toContain('The site has no `rss.xml` or sitemap yet');
  });

  it('have a calendar without links, from the first day on', () => {
    const calendar = readSiteFile(site.folder, 'check-ins.ics');
    expect(eventsOf(readCalendar(calendar)).map((event) => event.isRecurring())).toEqual([true]);
    expect(calendar).not.toMatch(/https?:/);
  });
});
