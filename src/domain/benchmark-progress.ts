import { makeSeries } from './benchmark-series.ts';
import type { CheckInDocument, Document } from './documents.ts';
import type { PlainDate } from './plain-date.ts';
import { partnersNamed } from './plan-source.ts';
import { indexReadings, type GivenReading } from './reading-index.ts';
import type { DatedValue } from './resolve-target.ts';
import type { Benchmark } from './schemas/benchmark.ts';
import type { Goal } from './schemas/goal.ts';
import type { Partner } from './schemas/partner.ts';
import type { PartnerId } from './schemas/values.ts';
import { pairReadings, partnerReadings } from './series.ts';
import { targetChanges } from './target-change.ts';

/** A reading as a check-in gives it. */
export interface Reading {
  date: PlainDate;
  value: number;
  /** The benchmark's actual with this reading, by its `aggregate`. */
  actual: number;
}

export interface PlanPoint {
  date: PlainDate;
  value: number;
  kind: 'baseline' | 'checkpoint' | 'review' | 'target';
  label?: string;
}

/** Straight lines between points in order of date; flat after the last. */
export interface Plan {
  points: readonly PlanPoint[];
  direction: 'up' | 'down';
}

/** A plan that a review replaced. */
export interface FormerPlan {
  plan: Plan;
  until: PlainDate;
  goal: string;
}

export type StandingState = 'notStarted' | 'ahead' | 'onPlan' | 'behind' | 'reached';

/** Where a series stands against its plan at a date. Values are in the benchmark's unit. */
export interface Standing {
  state: StandingState;
  /** Absent before the first reading. */
  actual?: number;
  planned: number;
  /** Actual less planned, signed so that + is good whichever way the plan goes. */
  gap: number;
  /** Days ahead (+) or behind (-) of the date at which the plan has this value. */
  days: number;
  /** Share of the way from baseline to target that is done, 0 to 1. */
  progress: number;
  /** What the next due date asks for; `change` is signed as the unit moves. */
  needed?: { by: PlainDate; value: number; change: number };
}

/** Where a `hold` stands: its last actual inside the band or not, and how many of all readings were inside. */
export interface HoldStanding {
  state: 'notStarted' | 'held' | 'broken';
  actual?: number;
  low?: number;
  high?: number;
  heldReadings: number;
  readings: number;
}

/** `wrongWay` is also a pace that would take more than 50 years; `noPlan` is a partner whom the plan does not name. */
export type NoForecastReason = 'tooFewReadings' | 'wrongWay' | 'reached' | 'hold' | 'noPlan';

/** When a series will reach its target, by the Theil-Sen slope of its last readings. */
export type Forecast =
  | { kind: 'forecast'; slopePerDay: number; expected: PlainDate; earliest: PlainDate; latest?: PlainDate }
  | { kind: 'none'; reason: NoForecastReason };

/** One line of a benchmark: a partner's, or the pair's. */
export interface Series {
  /** Absent for the pair's shared series. */
  partner?: PartnerId;
  readings: readonly Reading[];
  /** Absent for a hold. */
  plan?: Plan;
  formerPlans: readonly FormerPlan[];
  standing?: Standing;
  hold?: HoldStanding;
  forecast: Forecast;
}

export interface BenchmarkProgress {
  id: string;
  document: Document<Benchmark>;
  series: readonly Series[];
}

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
export function makeBenchmarkProgress(document: Document<Benchmark>, context: BenchmarkContext): BenchmarkProgress {
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
