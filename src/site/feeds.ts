import { calendarText, calendarView } from '../output/feeds/calendar.ts';
import { feedEntries } from '../output/feeds/entries.ts';
import { rssText } from '../output/feeds/rss.ts';
import { journalIndexJson, journalYearJson } from '../output/journal-json/by-year.ts';
import type { ViewContext } from '../views/common/context.ts';
import { siteAddress } from './address.ts';
import { feedContent } from './feed-content.ts';

/** Returns `check-ins.ics`, with this build's address. */
export function calendarFile(context: ViewContext): string {
  return calendarText(calendarView(context, siteAddress().site));
}

/**
 * Returns `rss.xml`.
 * @param siteUrl the site's address without its base: a feed can't have relative links
 */
export async function rssFile(context: ViewContext, siteUrl: string): Promise<string> {
  const { journal, formats, urls, words } = context;
  const { name, purpose, site } = journal.documents.partnership.data;
  const title = site.title ?? name;
  const absolute = (href: string) => new URL(href, siteUrl).href;
  return rssText({
    title,
    description: words.home.description({ name: title, purpose }),
    lang: formats.locale,
    home: absolute(urls.home),
    self: absolute(urls.rss),
    entries: await Promise.all(
      feedEntries(context).map(async (entry) => ({
        title: entry.title,
        url: absolute(entry.href),
        date: entry.date,
        category: entry.category,
        content: await feedContent(context, entry, absolute(entry.href)),
      })),
    ),
  });
}

/**
 * Returns `journal.json`, or the file of one year. Programs may read it elsewhere, so its links are absolute if the
 * site has an address.
 */
export function journalFile(context: ViewContext, year?: number): string {
  const { urls } = context;
  const { site } = siteAddress();
  const addressOf = (href: string) => (site === undefined ? href : new URL(href, site).href);
  const addresses = {
    schema: addressOf(urls.journalSchema),
    year: (each: number) => addressOf(urls.journalJsonOf(each)),
  };
  const file = year === undefined ? journalIndexJson(context, addresses) : journalYearJson(context, year, addresses);
  return `${JSON.stringify(file)}\n`;
}
