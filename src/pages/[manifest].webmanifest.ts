import type { APIRoute } from 'astro';
import { manifest } from '../output/share/manifest.ts';
import { viewContext } from '../site/view-context.ts';

export async function getStaticPaths() {
  const { journal } = await viewContext();
  return journal.audience === 'partners' ? [] : [{ params: { manifest: 'manifest' } }];
}

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(manifest(await viewContext()))}\n`, {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
