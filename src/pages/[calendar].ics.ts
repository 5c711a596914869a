import type { APIRoute } from 'astro';
import { calendarFile } from '../site/feeds.ts';
import { viewContext } from '../site/view-context.ts';
import { offersFeeds } from '../views/common/context.ts';

/** Makes `check-ins.ics`, if the journal can be followed. */
export async function getStaticPaths() {
  return offersFeeds(await viewContext()) ? [{ params: { calendar: 'check-ins' } }] : [];
}

export const GET: APIRoute = async () =>
  new Response(calendarFile(await viewContext()), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
