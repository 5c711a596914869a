import type { APIRoute } from 'astro';
import { journalFile } from '../site/feeds.ts';
import { viewContext } from '../site/view-context.ts';

export const GET: APIRoute = async () =>
  new Response(journalFile(await viewContext()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
