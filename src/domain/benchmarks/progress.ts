import { defined } from '../defined.ts';
import { by } from '../text.ts';
import type { CheckInDocument, Document } from '../documents.ts';
import { isOwnBenchmark } from '../goals/measured-by.ts';
import type { Member } from '../partners/membership.ts';
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

/** The input from which benchmarks are computed. */
export interface BenchmarkSources {
  benchmarks: readonly Document<Benchmark>[];
  goals: readonly Document<Goal>[];
  partners: readonly Document<Partner>[];
  checkIns: readonly CheckInDocument[];
  /** The partnership's next due date, for which standings say what is needed. */
  nextDue: PlainDate | undefined;
  today: PlainDate;
}

/** Returns every benchmark with its series as of today. Visits each check-in once. */
export function makeBenchmarks({ benchmarks, checkIns, partners, ...rest }: BenchmarkSources): BenchmarkProgress[] {
  const index = indexReadings(checkIns, partners, rest.today);
  const inOrder = partners.toSorted(by(({ id }) => id));
  return benchmarks.map((benchmark) =>
    makeBenchmarkProgress(benchmark, { ...rest, partners: inOrder, given: index.get(benchmark.id) ?? [] }),
  );
}

interface BenchmarkContext extends Pick<BenchmarkSources, 'goals' | 'nextDue' | 'today'> {
  /** Ordered by id. */
  partners: readonly Member[];
  given: readonly GivenReading[];
}

/**
 * Returns one benchmark with its series: the pair's, or one for each partner who gave a reading or takes part, by
 * partner id. Partners take part if the baseline or target names them; if neither names anyone, the owners of its goals
 * do, or, without a goal, all partners. Nothing is needed while none of its goals is active.
 *
 * A partner who joined after the baseline has a plan only if it names them. The series of a partner who left ends on
 * their last day: later readings are drawn, but nothing is needed or forecast.
 */
function makeBenchmarkProgress(document: Document<Benchmark>, context: BenchmarkContext): BenchmarkProgress {
  const { data, id } = document;
  const { goals, given, partners, today } = context;
  const own = goals.filter((goal) => isOwnBenchmark(goal, document)).map((goal) => goal.data);
  const nextDue = own.length === 0 || own.some(({ status }) => status === 'active') ? context.nextDue : undefined;
  const changes = targetChanges(document, goals);
  if (data.per === 'pair') {
    const shared = pairReadings(given, data.aggregate);
    return { id, document, series: [makeSeries(data, { values: shared, changes, nextDue, today })] };
  }
  const ids = partners.map((partner) => partner.id);
  const readings = partnerReadings(given, ids);
  const named = partnersNamed(data);
  const part = new Set(named ?? (own.length > 0 ? own.flatMap(({ owners }) => owners) : ids));
  return {
    id,
    document,
    series: partners.flatMap((partner) => {
      const values = readings.get(partner.id) ?? [];
      const { joined, left } = partner.data;
      const isPlanned =
        joined === undefined ||
        data.baseline === undefined ||
        joined <= data.baseline.date ||
        named?.includes(partner.id) === true;
      const hasPart = part.has(partner.id) && (isPlanned || data.hold !== undefined) && !isYetToJoin(partner, today);
      if (values.length === 0 && !hasPart) return [];
      const about = { partner: partner.id, values, changes, isPlanned, nextDue, today };
      return [makeSeries(data, left !== undefined && left < today ? { ...about, left } : about)];
    }),
  };
}

function isYetToJoin({ data: { joined } }: Member, today: PlainDate): boolean {
  return joined !== undefined && joined > today;
}

interface Line {
  /** Absent for the pair's series. */
  partner?: PartnerId;
  values: readonly DatedValue[];
  changes: readonly TargetChange[];
  /** Whether the benchmark's plan applies to this partner. */
  isPlanned?: boolean;
  /** The last day of a partner who has left. */
  left?: PlainDate;
  nextDue: PlainDate | undefined;
  today: PlainDate;
}

/** Makes one line of a benchmark with everything that follows from its readings up to today, in date order. */
function makeSeries(
  benchmark: Benchmark,
  { partner, values, changes, isPlanned = true, left, nextDue, today }: Line,
): Series {
  const source = isPlanned ? planSource(benchmark, partner) : undefined;
  const { plan, formerPlans } = source ? planHistory(source, changes) : { formerPlans: [] };
  const { aggregate, over } = benchmark;
  const readings = withActuals(values, { aggregate, over, start: isPlanned ? startOf(benchmark, partner) : undefined });
  const noForecast = { kind: 'none', reason: benchmark.hold ? 'hold' : 'noPlan' } satisfies Forecast;
  return {
    ...defined({ partner, left }),
    readings,
    formerPlans,
    ...(plan && { plan, standing: standingAt(plan, readings, left ?? today, left ? undefined : nextDue) }),
    ...(benchmark.hold && { hold: holdStanding(benchmark.hold, readings, benchmark.aggregate) }),
    forecast: plan && left === undefined ? forecastOf(plan, readings, today) : noForecast,
  };
}
