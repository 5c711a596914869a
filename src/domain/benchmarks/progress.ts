import { defined } from '../defined.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { Goal } from '../schemas/goal.ts';
import type { Partner } from '../schemas/partner.ts';
import type { PartnerId } from '../schemas/values.ts';
import { forecastOf } from './forecast.ts';
import type { BenchmarkProgress, Forecast, Series } from './model.ts';
import { partnersNamed, planHistory, planSource, startOf, type TargetChange, targetChanges } from './plan-history.ts';
import type { DatedValue } from './plan.ts';
import { type GivenReading, indexReadings, pairReadings, partnerReadings, withActuals } from './readings.ts';
import { holdStanding, standingAt } from './standing.ts';

/** What benchmarks are computed from. */
export interface BenchmarkSources {
  benchmarks: readonly Document<Benchmark>[];
  goals: readonly Document<Goal>[];
  partners: readonly Document<Partner>[];
  checkIns: readonly CheckInDocument[];
  /** The next due date of the partnership, by which standings say what is needed. */
  nextDue: PlainDate | undefined;
  today: PlainDate;
}

/** Every benchmark with its series as of today. Looks at each check-in once. */
export function makeBenchmarks({ benchmarks, checkIns, partners, ...rest }: BenchmarkSources): BenchmarkProgress[] {
  const index = indexReadings(checkIns, rest.today);
  const ids = partners.map(({ id }) => id).sort();
  return benchmarks.map((benchmark) =>
    makeBenchmarkProgress(benchmark, { ...rest, partners: ids, given: index.get(benchmark.id) ?? [] }),
  );
}

interface BenchmarkContext extends Pick<BenchmarkSources, 'goals' | 'nextDue' | 'today'> {
  /** In order of id. */
  partners: readonly PartnerId[];
  given: readonly GivenReading[];
}

/**
 * One benchmark with its series: the pair's, or in order of partner id one for each who gave a reading or has a part in
 * it. Part in it have those whom its baseline or target names; where neither names anyone, the owners of its goal, or,
 * without a goal, all. While its goal is not active, nothing is needed.
 */
function makeBenchmarkProgress(document: Document<Benchmark>, context: BenchmarkContext): BenchmarkProgress {
  const { data, id } = document;
  const { goals, given, partners, today } = context;
  const goal = goals.find((each) => each.id === data.goal)?.data;
  const nextDue = goal === undefined || goal.status === 'active' ? context.nextDue : undefined;
  const changes = targetChanges(document, goals);
  const line = (partner: PartnerId | undefined, values: readonly DatedValue[]) =>
    makeSeries(data, partner, values, changes, { nextDue, today });
  if (data.per === 'pair') return { id, document, series: [line(undefined, pairReadings(given, data.aggregate))] };
  const readings = partnerReadings(given, partners);
  const part = new Set(partnersNamed(data) ?? goal?.owners ?? partners);
  return {
    id,
    document,
    series: partners.flatMap((partner) => {
      const own = readings.get(partner) ?? [];
      return own.length > 0 || part.has(partner) ? [line(partner, own)] : [];
    }),
  };
}

/** One line of a benchmark with all that follows from its readings, in order of date, up to today. */
function makeSeries(
  benchmark: Benchmark,
  partner: PartnerId | undefined,
  values: readonly DatedValue[],
  changes: readonly TargetChange[],
  { nextDue, today }: { nextDue: PlainDate | undefined; today: PlainDate },
): Series {
  const source = planSource(benchmark, partner);
  const { plan, formerPlans } = source ? planHistory(source, changes) : { formerPlans: [] };
  const { aggregate, over } = benchmark;
  const readings = withActuals(values, { aggregate, over, start: startOf(benchmark, partner) });
  const noForecast = { kind: 'none', reason: benchmark.hold ? 'hold' : 'noPlan' } satisfies Forecast;
  return {
    ...defined({ partner }),
    readings,
    formerPlans,
    ...(plan && { plan, standing: standingAt(plan, readings, today, nextDue) }),
    ...(benchmark.hold && { hold: holdStanding(benchmark.hold, readings, benchmark.aggregate) }),
    forecast: plan ? forecastOf(plan, readings, today) : noForecast,
  };
}
