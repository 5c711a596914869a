import type { APIRoute } from 'astro';
import { siteAddress } from '../site/address.ts';
import { viewContext } from '../site/view-context.ts';
import { offersSitemap } from '../views/common/context.ts';

/**
 * Makes `robots.txt`, if there is a sitemap to name, and the site is at the root, the only place where crawlers look
 * for it.
 */
export async function getStaticPaths() {
  const context = await viewContext();
  const siteUrl = siteAddress().site;
  if (!offersSitemap(context, siteUrl) || context.urls.home !== '/') return [];
  return [{ params: { robots: 'robots' }, props: { sitemap: new URL(context.urls.sitemap, siteUrl).href } }];
}

export const GET: APIRoute<{ sitemap: string }> = ({ props }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${props.sitemap}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
