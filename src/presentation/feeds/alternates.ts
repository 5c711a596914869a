import type { PageFrame } from '../page-frame.ts';
import type { ViewContext } from '../view-context.ts';
import { offersFeeds, offersSitemap } from './offers-feeds.ts';

/** What a page's head says of feeds, so that programs find them from any page; nothing where there are none. */
export function alternates(
  context: ViewContext,
  siteUrl: string | undefined,
): Pick<PageFrame, 'alternates' | 'sitemap'> {
  const { journal, words, urls } = context;
  const { data } = journal.documents.partnership;
  const title = data.site.title ?? data.name;
  const { news, calendar, data: whole } = words.feeds;
  const feeds = [
    ...(siteUrl === undefined ? [] : [{ type: 'application/rss+xml', title: news.title(title), href: urls.rss }]),
    { type: 'text/calendar', title: calendar.title(title), href: urls.calendar },
    { type: 'application/json', title: whole.title(title), href: urls.journalJson },
  ];
  return {
    alternates: offersFeeds(context) ? feeds : [],
    ...(offersSitemap(context, siteUrl) && { sitemap: urls.sitemap }),
  };
}
