import type { APIRoute } from 'astro';
import { journalJsonText } from '../presentation/journal-json/journal-json.ts';
import { viewContext } from '../site/view-context.ts';

export const GET: APIRoute = async ({ site }) => {
  const context = await viewContext();
  const schema = context.urls.journalSchema;
  const text = journalJsonText(context, site === undefined ? schema : new URL(schema, site).href);
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
