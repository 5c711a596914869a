import type { APIRoute } from 'astro';
import { statusBadge } from '../output/feeds/status-badge.ts';
import { viewContext } from '../site/view-context.ts';
import { offersFeeds } from '../views/common/context.ts';

/** Makes `status.json`, if the journal can be followed. */
export async function getStaticPaths() {
  return offersFeeds(await viewContext()) ? [{ params: { status: 'status' } }] : [];
}

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(statusBadge(await viewContext()))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
