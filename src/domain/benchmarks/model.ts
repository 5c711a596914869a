import type { Document } from '../documents.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { PartnerId } from '../schemas/values.ts';

/** One reading of a benchmark, as given in a check-in. */
export interface Reading {
  date: PlainDate;
  value: number;
  /** The benchmark's actual once this reading is counted, by its `aggregate`; for history, the reading itself. */
  actual: number;
  /** Marks a reading from before the baseline's day. It's drawn, but doesn't count. */
  isHistory?: true;
}

export interface PlanPoint {
  date: PlainDate;
  value: number;
  kind: 'baseline' | 'checkpoint' | 'review' | 'target';
  label?: string;
}

/** Straight lines between points in date order, flat after the last. */
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

/** How a series compares with its plan on a date. Values are in the benchmark's unit. */
export interface Standing {
  state: StandingState;
  /** Absent before the first reading. */
  actual?: number;
  planned: number;
  /** Actual minus planned; positive is good, whichever direction the plan has. */
  gap: number;
  /** Days ahead of (+) or behind (-) the date on which the plan has this value. */
  days: number;
  /** Share of the way from baseline to target that's done, 0 to 1. */
  progress: number;
  /** What the next due date requires; `change` has the sign of the unit's movement. */
  needed?: { by: PlainDate; value: number; change: number };
}

/** How a `hold` is doing: whether its last actual is inside the band, and how many of all readings were. */
export interface HoldStanding {
  state: 'notStarted' | 'held' | 'broken';
  /** The edge of the band that the last actual is past, if `state` is `broken`. */
  past?: 'over' | 'below';
  actual?: number;
  low?: number;
  high?: number;
  heldReadings: number;
  readings: number;
}

/**
 * Why there is no forecast. `wrongWay` includes a pace that would take more than 50 years; `noPlan` means that the plan
 * doesn't name the partner.
 */
export type NoForecastReason = 'tooFewReadings' | 'wrongWay' | 'reached' | 'hold' | 'noPlan';

/** When a series will reach its target, from the Theil-Sen slope of its last readings. */
export type Forecast =
  | { kind: 'forecast'; slopePerDay: number; expected: PlainDate; earliest: PlainDate; latest?: PlainDate }
  | { kind: 'none'; reason: NoForecastReason };

/** One line of a benchmark: one partner's, or the pair's. */
export interface Series {
  /** Absent for the pair's shared series. */
  partner?: PartnerId;
  /** The last day of a partner who has left. Later readings are drawn, but nothing is expected of them. */
  left?: PlainDate;
  readings: readonly Reading[];
  /** Absent for a hold, and for a partner who joined after the baseline and isn't named in it. */
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
