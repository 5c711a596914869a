import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildSound } from '../support/build-site.ts';
import { deadLinks } from '../support/dead-links.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { readSiteFile } from '../support/site-files.ts';

const BASED = resolve(import.meta.dirname, '../journals/based');

it(
  'is the address in the partnership',
  async () => {
    const site = await buildSound({ content: BASED, today: '2026-05-04' });
    const dead = deadLinks(site.folder, '/our/place/');
    const goals = readSiteFile(site.folder, 'goals/index.html');
    const news = readSiteFile(site.folder, 'rss.xml');
    site.remove();
    expect(dead).toEqual([]);
    expect(goals).toContain('href="https://pair.example/our/place/goals/"');
    expect(news).toContain('<link>https://pair.example/our/place/</link>');
  },
  BUILD_MS,
);

it(
  'is the address in the environment if that’s different',
  async () => {
    const site = await buildSound({ content: BASED, today: '2026-05-04', base: '/', site: 'https://other.example' });
    const dead = deadLinks(site.folder, '/');
    const goals = readSiteFile(site.folder, 'goals/index.html');
    site.remove();
    expect(dead).toEqual([]);
    expect(goals).toContain('href="https://other.example/goals/"');
  },
  BUILD_MS,
);
