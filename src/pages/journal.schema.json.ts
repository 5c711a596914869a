import type { APIRoute } from 'astro';
import { siteSchemaText } from '../output/journal-json/by-year.ts';

export const GET: APIRoute = () =>
  new Response(siteSchemaText(), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
