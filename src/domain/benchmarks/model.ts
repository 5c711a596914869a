import type { Document } from '../documents.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { PartnerId } from '../schemas/values.ts';

/** A reading as a check-in gives it. */
export interface Reading {
  date: PlainDate;
  value: number;
  /** The benchmark's actual with this reading, by its `aggregate`; of history the reading itself. */
  actual: number;
  /** It is from before the baseline's day: it's drawn, and counts for nothing. */
  isHistory?: true;
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
  /** Which edge of the band the last actual is past, where `state` is `broken`. */
  past?: 'over' | 'below';
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
  /** The last day of a partner who has left: what they read is drawn, and nothing is expected of them. */
  left?: PlainDate;
  readings: readonly Reading[];
  /** Absent for a hold, and for one who joined after the baseline and isn't named by it. */
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
