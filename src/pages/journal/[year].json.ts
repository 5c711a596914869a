import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonYears } from '../../output/journal-json/by-year.ts';
import { journalFile } from '../../site/feeds.ts';
import { viewContext } from '../../site/view-context.ts';

export const getStaticPaths = (async () =>
  jsonYears(await viewContext()).map((year) => ({
    params: { year: String(year) },
    props: { year },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(journalFile(await viewContext(), props.year), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
