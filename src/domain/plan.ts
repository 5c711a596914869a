import type { Plan, PlanPoint } from './benchmark-progress.ts';
import { fromEpochDay, toEpochDay, type EpochDay, type PlainDate } from './plain-date.ts';
import type { DatedValue } from './resolve-target.ts';
import { DAY_TOLERANCE, wholeDaysUp } from './whole-days.ts';

export interface Checkpoint extends DatedValue {
  label?: string;
}

/**
 * The plan from baseline through checkpoints to target. Checkpoints that do not lie between the two are left out, and of
 * two on one day the later written stands; the loader says so.
 */
export function makePlan(baseline: DatedValue, checkpoints: readonly Checkpoint[], target: DatedValue): Plan {
  return {
    points: [
      { ...baseline, kind: 'baseline' },
      ...checkpointsBetween(checkpoints, baseline.date, target.date),
      { date: target.date, value: target.value, kind: 'target' },
    ],
    direction: directionOf(baseline, target),
  };
}

/** Up when the target is larger or the same, down when it is smaller. */
export function directionOf(baseline: DatedValue, target: DatedValue): Plan['direction'] {
  return target.value < baseline.value ? 'down' : 'up';
}

/** The checkpoints after one day and before another, in order of date. */
export function checkpointsBetween(
  checkpoints: readonly Checkpoint[],
  after: PlainDate,
  before: PlainDate,
): readonly PlanPoint[] {
  const byDate = new Map(checkpoints.map((checkpoint) => [checkpoint.date, checkpoint]));
  return [...byDate.values()]
    .filter(({ date }) => date > after && date < before)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((checkpoint) => ({ ...checkpoint, kind: 'checkpoint' }));
}

/**
 * What a plan asks for on a date: its baseline's value before its first point, its target's value after its last.
 * @example plannedAt(makePlan({ date: '2026-01-01', value: 8 }, [], { date: '2026-01-11', value: 18 }), '2026-01-04') // 11
 */
export function plannedAt({ points }: Plan, date: PlainDate): number {
  const next = points.findIndex((point) => point.date >= date);
  const to = points[next];
  const from = points[next - 1];
  if (!to) return lastPoint({ points }).value;
  // A point's own day gives its value to the last digit, which interpolation might not.
  if (!from || to.date === date) return to.value;
  const start = toEpochDay(from.date);
  const share = (toEpochDay(date) - start) / (toEpochDay(to.date) - start);
  return from.value + share * (to.value - from.value);
}

/**
 * The first date by which a plan has come to a value.
 * @returns undefined when it never has it: for a value short of the baseline or beyond the target
 */
export function dateWhenPlanned(plan: Plan, value: number): PlainDate | undefined {
  const day = nextDayPlanned(plan, value, toEpochDay(firstPoint(plan).date));
  return day === undefined ? undefined : fromEpochDay(wholeDaysUp(day));
}

/** The first moment from a day on at which a plan has a value, with its fraction of a day. */
export function nextDayPlanned(plan: Plan, value: number, from: EpochDay): number | undefined {
  const stretch = stretchesAt(plan, value).find(({ last }) => last >= from - DAY_TOLERANCE);
  return stretch && Math.max(stretch.first, from);
}

/** The last moment up to a day at which a plan had a value, with its fraction of a day. */
export function lastDayPlanned(plan: Plan, value: number, until: EpochDay): number | undefined {
  const stretch = stretchesAt(plan, value).findLast(({ first }) => first <= until + DAY_TOLERANCE);
  return stretch && Math.min(stretch.last, until);
}

/**
 * How much of the way from baseline to target a plan has planned by a date, 0 to 1.
 * @returns undefined for a plan that asks for no change
 */
export function shareOfPlan(plan: Plan, date: PlainDate): number | undefined {
  return firstPoint(plan).value === lastPoint(plan).value ? undefined : shareDone(plan, plannedAt(plan, date));
}

/** The share of the way from baseline to target that a value has come, 0 to 1. Where the two are the same: all or nothing. */
export function shareDone(plan: Plan, value: number): number {
  const { value: start } = firstPoint(plan);
  const { value: end } = lastPoint(plan);
  if (start === end) return value >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (value - start) / (end - start)));
}

/** @throws RangeError for a plan without points, which nothing makes */
export function firstPoint({ points }: Pick<Plan, 'points'>): PlanPoint {
  const point = points[0];
  if (!point) throw new RangeError('A plan has at least a baseline and a target.');
  return point;
}

/** @throws RangeError for a plan without points, which nothing makes */
export function lastPoint({ points }: Pick<Plan, 'points'>): PlanPoint {
  const point = points.at(-1);
  if (!point) throw new RangeError('A plan has at least a baseline and a target.');
  return point;
}

/** When a plan has a value, in order: a moment on each line that goes through it, the whole of a flat line at it. */
function stretchesAt({ points }: Plan, value: number): { first: number; last: number }[] {
  return points.slice(1).flatMap((b, index) => {
    const a = points[index];
    if (!a || value < Math.min(a.value, b.value) || value > Math.max(a.value, b.value)) return [];
    const start = toEpochDay(a.date);
    const end = toEpochDay(b.date);
    if (a.value === b.value) return [{ first: start, last: end }];
    const day = start + ((value - a.value) / (b.value - a.value)) * (end - start);
    return [{ first: day, last: day }];
  });
}
