import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawnPicture, sharePictures } from '../../site/share.ts';
import { viewContext } from '../../site/view-context.ts';

export const getStaticPaths = (async () =>
  sharePictures(await viewContext()).map((picture) => ({
    params: { card: picture.id },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await drawnPicture(await viewContext(), props.picture), { headers: { 'content-type': 'image/png' } });
