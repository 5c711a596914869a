import { planInForce } from '../domain/plan-in-force.ts';
import { plannedAt } from '../domain/plan.ts';
import { gapOf } from '../domain/standing.ts';
import type { BenchmarkProgress, Series } from '../domain/benchmark-progress.ts';
import type { Session } from '../domain/session.ts';
import { byDate } from './by-date.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** One reading of a session, held against the plan of that day. */
export interface SessionReading {
  benchmark: { title: string; href: string };
  partner?: PartnerTag;
  reading: string;
  /** The benchmark's actual with this reading, where its `aggregate` makes it another number. */
  actual?: string;
  planned?: string;
  /** "1.5 km ahead of plan" */
  gap?: string;
}

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
  const { formats, urls, words } = context;
  const { title, unit, aggregate } = benchmark.document.data;
  const reading = byDate(context.journal).readings.get(series)?.get(session.date);
  if (!reading) return [];
  const plan = planInForce(series, session.date);
  const planned = plan && plannedAt(plan, session.date);
  const gap = plan === undefined || planned === undefined ? undefined : gapOf(plan, reading.actual, planned);
  return [
    {
      benchmark: { title, href: urls.benchmark(benchmark.id) },
      ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
      reading: formats.reading(reading.value, unit),
      ...(aggregate !== 'last' && { actual: formats.quantity(reading.actual, unit) }),
      ...(planned !== undefined && { planned: formats.quantity(planned, unit) }),
      ...(gap !== undefined && { gap: words.benchmarks.gap(gap, formats.quantity(Math.abs(gap), unit)) }),
    },
  ];
}
