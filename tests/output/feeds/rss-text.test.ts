import { describe, expect, it } from 'vitest';
import { rssText } from '../../../src/output/feeds/rss.ts';
import { day } from '../../domain/builders.ts';
import { readNews } from '../../support/read-feeds.ts';
import { first } from '../../views/context.ts';

const FEED = {
  title: 'Two Marathons',
  description: 'We finish what matters.',
  lang: 'en-GB',
  home: 'https://pair.example/our/',
  self: 'https://pair.example/our/rss.xml',
};

async function entryFrom(entry: { title: string; content: string }) {
  const text = await rssText({
    ...FEED,
    entries: [{ url: 'https://pair.example/our/x/', date: day('2026-05-01'), category: 'Check-in', ...entry }],
  });
  return first(readNews(text).item);
}

describe('the news feed', () => {
  it('identifies an entry by its address, at noon of its day', async () => {
    const entry = await entryFrom({ title: 'Check-in', content: '<p>Hi</p>' });
    expect(entry.guid).toEqual({ '#text': 'https://pair.example/our/x/', '@_isPermaLink': 'true' });
    expect(entry.pubDate).toBe('Fri, 01 May 2026 12:00:00 GMT');
  });

  it('isn’t affected by text that looks like XML', async () => {
    const title = ']]></title><item><title>Evil & <b>more</b> &amp; <!-- --> &lt;';
    const content = '<p>]]> &amp; &lt;script&gt; “ö” 👟</p></content:encoded><item/>';
    const entry = await entryFrom({ title, content });
    expect(entry.title).toBe(title);
    expect(entry['content:encoded']).toBe(content);
  });

  it('omits characters that XML can’t contain', async () => {
    const entry = await entryFrom({ title: 'a\u0000b\u000bc\ufffed\ud800e 👟', content: '<p>\u0007x</p>' });
    expect(entry.title).toBe('abcde 👟');
    expect(entry['content:encoded']).toBe('<p>x</p>');
  });

  it('has its language, its journal and its own address', async () => {
    const text = await rssText({ ...FEED, self: 'https://pair.example/a?b&c="/rss.xml', entries: [] });
    const channel = readNews(text);
    expect([channel.language, channel.link]).toEqual(['en-GB', 'https://pair.example/our/']);
    expect(channel['atom:link']).toMatchObject({ '@_rel': 'self', '@_href': 'https://pair.example/a?b&c="/rss.xml' });
  });
});
