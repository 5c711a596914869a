import type { APIRoute } from 'astro';
import { journalJson } from '../output/journal-json/journal-json.ts';
import { siteAddress } from '../site/address.ts';
import { viewContext } from '../site/view-context.ts';

export const GET: APIRoute = async () => {
  const context = await viewContext();
  const { site } = siteAddress();
  const schema = context.urls.journalSchema;
  const journal = journalJson(context, site === undefined ? schema : new URL(schema, site).href);
  return new Response(`${JSON.stringify(journal)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
