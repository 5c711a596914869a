import { describe, expect, it } from 'vitest';
import FeedsPage from '../../../src/views/feeds/FeedsPage.astro';
import { feedsView } from '../../../src/views/feeds/view.ts';
import { benchmark, partnership } from '../../domain/builders.ts';
import { contextOf } from '../context.ts';
import { all, headings, links, render, section, textOf, texts } from './rendered.ts';

const SITE = 'https://example.org';

function feeds(siteUrl?: string, given: Parameters<typeof contextOf>[0] = {}) {
  return render(FeedsPage, { view: feedsView(contextOf(given, '2026-01-20', { audience: 'public' }), siteUrl) });
}

describe('the page of feeds', () => {
  it('of a site with an address offers all of them, each with the address to copy', async () => {
    const tree = await feeds(SITE);
    expect(headings(tree)).toEqual([
      'h1 Follow along',
      'h2 News',
      'h2 Calendar',
      'h2 Badge',
      'h2 Data',
      'h2 Search engines',
    ]);
    expect(texts(section(tree, 'News'), 'code')).toEqual(['https://example.org/rss.xml']);
    expect(links(section(tree, 'News'))).toEqual({ 'Open the news feed (RSS)': '/rss.xml' });
    expect(all(tree, 'p', { className: 'notice' })).toEqual([]);
  });

  it('lets calendar programs subscribe, and others download', async () => {
    expect(links(section(await feeds(SITE), 'Calendar'))).toEqual({
      'Subscribe in a calendar': 'webcal://example.org/check-ins.ics',
      'Download the calendar (ICS)': '/check-ins.ics',
    });
  });

  it('has the badge as Markdown with a link to the home page', async () => {
    const [markdown] = texts(section(await feeds(SITE), 'Badge'), 'code');
    expect(markdown).toBe(
      '[![check-ins](https://img.shields.io/endpoint?url=https%3A%2F%2Fexample.org%2Fstatus.json)](https://example.org/)',
    );
  });

  it('of a site without an address says what’s missing, and offers the rest', async () => {
    const tree = await feeds();
    expect(headings(tree)).toEqual(['h1 Follow along', 'h2 Calendar', 'h2 Data']);
    expect(all(tree, 'p', { className: 'notice' }).map(textOf).join()).toContain('“site.url” in “partnership.md”');
    expect(links(section(tree, 'Calendar'))).toEqual({ 'Download the calendar (ICS)': '/check-ins.ics' });
  });

  it('has the numbers of every benchmark', async () => {
    const given = { benchmarks: [benchmark('run', { title: 'Long run' })] };
    expect(links(section(await feeds(SITE, given), 'Data'))).toMatchObject({
      'The journal (JSON)': '/journal.json',
      'Long run (CSV)': '/benchmarks/run.csv',
    });
  });

  it('doesn’t lead search engines to a journal that isn’t public by default', async () => {
    const guarded = { partnership: partnership({ privacy: { default: 'partners' } }) };
    expect(section(await feeds(SITE, guarded), 'Search engines')).toBeUndefined();
  });
});
