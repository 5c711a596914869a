import type { APIRoute } from 'astro';
import { APP_ICONS, type AppIconName } from '../../output/share/manifest.ts';
import { appIcon } from '../../site/share.ts';
import { viewContext } from '../../site/view-context.ts';

export async function getStaticPaths() {
  const { journal } = await viewContext();
  if (journal.audience === 'partners') return [];
  // The keys of a constant object are its names.
  return (Object.keys(APP_ICONS) as AppIconName[]).map((name) => ({ params: { icon: name }, props: { name } }));
}

export const GET: APIRoute<{ name: AppIconName }> = async ({ props }) =>
  new Response(await appIcon(props.name), { headers: { 'content-type': 'image/png' } });
