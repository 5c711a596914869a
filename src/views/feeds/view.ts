import { offersSitemap, type ViewContext } from '../common/context.ts';

/** One way to follow the journal. */
export interface FeedSection {
  heading: string;
  text: string;
  /** An address to copy into another program. */
  address?: { label: string; text: string };
  /** The link that most people want comes first. */
  links: { label: string; href: string }[];
}

export interface FeedsView {
  title: string;
  lede: string;
  /** What is missing, and how to get it, if the journal doesn't know its own address. */
  notice?: string;
  sections: FeedSection[];
}

/** Returns the page about following the journal. @param siteUrl the site's address without its base */
export function feedsView(context: ViewContext, siteUrl?: string): FeedsView {
  const { title, lede, noAddress } = context.words.feeds;
  return {
    title,
    lede,
    ...(siteUrl === undefined && { notice: noAddress }),
    sections: [
      ...(siteUrl === undefined ? [] : [news(context, siteUrl)]),
      calendar(context, siteUrl),
      ...(siteUrl === undefined ? [] : [badge(context, siteUrl)]),
      data(context),
      ...(offersSitemap(context, siteUrl) ? [searchEngines(context)] : []),
    ],
  };
}

function news({ words, urls }: ViewContext, siteUrl: string): FeedSection {
  const { heading, text, open } = words.feeds.news;
  const address = { label: words.feeds.address, text: new URL(urls.rss, siteUrl).href };
  return { heading, text, address, links: [{ label: open, href: urls.rss }] };
}

function calendar({ words, urls }: ViewContext, siteUrl: string | undefined): FeedSection {
  const { heading, text, subscribe, download } = words.feeds.calendar;
  const file = { label: download, href: urls.calendar };
  if (siteUrl === undefined) return { heading, text, links: [file] };
  const { href } = new URL(urls.calendar, siteUrl);
  return {
    heading,
    text,
    address: { label: words.feeds.address, text: href },
    // Calendar programs open this scheme, and subscribe to what others would download once.
    links: [{ label: subscribe, href: href.replace(/^https?:/, 'webcal:') }, file],
  };
}

const SHIELDS = 'https://img.shields.io/endpoint';

function badge({ words, urls }: ViewContext, siteUrl: string): FeedSection {
  const { heading, text, open, markdown, label } = words.feeds.badge;
  const picture = `${SHIELDS}?url=${encodeURIComponent(new URL(urls.status, siteUrl).href)}`;
  const home = new URL(urls.home, siteUrl).href;
  return {
    heading,
    text,
    address: { label: markdown, text: `[![${label}](${picture})](${home})` },
    links: [{ label: open, href: urls.status }],
  };
}

function data({ journal, words, urls }: ViewContext): FeedSection {
  const { heading, text, journal: whole, schema, csv } = words.feeds.data;
  return {
    heading,
    text,
    links: [
      { label: whole, href: urls.journalJson },
      { label: schema, href: urls.journalSchema },
      ...journal.benchmarks.map(({ id, document }) => ({
        label: csv({ benchmark: document.data.title }),
        href: urls.benchmarkCsv(id),
      })),
    ],
  };
}

function searchEngines({ words, urls }: ViewContext): FeedSection {
  const { heading, text, open } = words.feeds.sitemap;
  return { heading, text, links: [{ label: open, href: urls.sitemap }] };
}
