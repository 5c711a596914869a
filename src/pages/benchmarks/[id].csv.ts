import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { viewContext } from '../../site/view-context.ts';
import { benchmarkCsv } from '../../views/benchmarks/csv.ts';

export const getStaticPaths = (async () => {
  const { journal } = await viewContext();
  return journal.benchmarks.map((benchmark) => ({ params: { id: benchmark.id }, props: { benchmark } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(benchmarkCsv(props.benchmark), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
