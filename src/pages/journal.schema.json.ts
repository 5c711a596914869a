import type { APIRoute } from 'astro';
import { journalSchemaText } from '../output/journal-json/journal-json.ts';

export const GET: APIRoute = () =>
  new Response(journalSchemaText(), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
