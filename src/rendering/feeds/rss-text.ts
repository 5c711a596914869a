import { getRssString } from '@astrojs/rss';
import type { PlainDate } from '../../domain/plain-date.ts';

export interface RssEntry {
  title: string;
  /** Absolute. */
  url: string;
  date: PlainDate;
  category: string;
  /** HTML that stands by itself. */
  content: string;
}

export interface RssFeed {
  title: string;
  description: string;
  /** BCP 47. */
  lang: string;
  /** The journal's first page, absolute. */
  home: string;
  /** The feed's own address, absolute. */
  self: string;
  /** The newest first. */
  entries: readonly RssEntry[];
}

// All that XML 1.0 has a place for; halves of letters are none of it.
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A feed as RSS 2.0, with each entry's whole text: the same bytes for the same entries. */
export function rssText({ title, description, lang, home, self, entries }: RssFeed): Promise<string> {
  return getRssString({
    title: inXml(title),
    description: inXml(description),
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${lang}</language><atom:link href="${attribute(self)}" rel="self" type="application/rss+xml"/>`,
    items: entries.map((entry) => ({
      title: inXml(entry.title),
      link: entry.url,
      pubDate: noon(entry.date),
      categories: [inXml(entry.category)],
      content: inXml(entry.content),
    })),
  });
}

/** RSS wants an instant: the one of which nearly every time zone says that it is this day. */
function noon(date: PlainDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

function inXml(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
