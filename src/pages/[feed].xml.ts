import type { APIRoute } from 'astro';
import { rssFile } from '../site/feeds.ts';
import { siteAddress } from '../site/address.ts';
import { viewContext } from '../site/view-context.ts';
import { offersFeeds } from '../views/common/context.ts';

/** Makes `rss.xml`, if the site has the address that its links need. */
export async function getStaticPaths() {
  const siteUrl = siteAddress().site;
  return siteUrl !== undefined && offersFeeds(await viewContext())
    ? [{ params: { feed: 'rss' }, props: { siteUrl } }]
    : [];
}

export const GET: APIRoute<{ siteUrl: string }> = async ({ props }) =>
  new Response(await rssFile(await viewContext(), props.siteUrl), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
