import type { BenchmarkProgress, Series } from '../domain/benchmark-progress.ts';
import type { Session } from '../domain/session.ts';
import { byDate } from './by-date.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from './reading-against-plan.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface SessionReading extends ReadingAgainstPlan {
  benchmark: { title: string; tongue?: Tongue; href: string };
}

/** What a session read, benchmark by benchmark. */
export function sessionReadings(context: ViewContext, session: Session): SessionReading[] {
  return context.journal.benchmarks.flatMap((benchmark) =>
    benchmark.series.flatMap((series) => readingOf(context, benchmark, series, session)),
  );
}

function readingOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  session: Session,
): SessionReading[] {
  const reading = byDate(context.journal).readings.get(series)?.get(session.date);
  if (!reading) return [];
  const { data } = benchmark.document;
  const link = { title: data.title, ...tongueOf(context, data), href: context.urls.benchmark(benchmark.id) };
  return [{ benchmark: link, ...readingAgainstPlan(context, benchmark, series, reading) }];
}
