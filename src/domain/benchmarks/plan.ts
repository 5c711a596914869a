import { by } from '../text.ts';
import type { z } from 'zod';
import { DAY_TOLERANCE, type EpochDay, fromEpochDay, type PlainDate, toEpochDay, wholeDaysUp } from '../plain-date.ts';
import type { rateSchema } from '../schemas/values.ts';
import type { Plan, PlanPoint, Series } from './model.ts';

export interface Checkpoint extends DatedValue {
  label?: string;
}

/**
 * Makes the plan from baseline through checkpoints to target. Checkpoints that aren't between the two are left out, and
 * of two on one day the one written later counts; the loader reports both.
 */
export function makePlan(baseline: DatedValue, checkpoints: readonly Checkpoint[], target: DatedValue): Plan {
  return {
    points: [
      { ...baseline, kind: 'baseline' },
      ...checkpointsBetween(checkpoints, baseline.date, target.date),
      { date: target.date, value: target.value, kind: 'target' },
    ],
    direction: planDirection(baseline, target),
  };
}

/** Returns `up` when the target is larger or the same, `down` when it's smaller. */
export function planDirection(baseline: DatedValue, target: DatedValue): Plan['direction'] {
  return target.value < baseline.value ? 'down' : 'up';
}

/** Returns the checkpoints after one day and before another, in date order. */
export function checkpointsBetween(
  checkpoints: readonly Checkpoint[],
  after: PlainDate,
  before: PlainDate,
): readonly PlanPoint[] {
  const byDate = new Map(checkpoints.map((checkpoint) => [checkpoint.date, checkpoint]));
  return [...byDate.values()]
    .filter(({ date }) => date > after && date < before)
    .sort(by(({ date }) => date))
    .map((checkpoint) => ({ ...checkpoint, kind: 'checkpoint' }));
}

/**
 * Returns the planned value on a date: the baseline's value before the first point, the target's value after the last.
 * @example plannedAt(makePlan({ date: '2026-01-01', value: 8 }, [], { date: '2026-01-11', value: 18 }), '2026-01-04') // 11
 */
export function plannedAt({ points }: Plan, date: PlainDate): number {
  const next = points.findIndex((point) => point.date >= date);
  const to = points[next];
  const from = points[next - 1];
  if (!to) return lastPoint({ points }).value;
  // On a point's own day its exact value is used, because interpolation might not give the last digits.
  if (!from || to.date === date) return to.value;
  const start = toEpochDay(from.date);
  const share = (toEpochDay(date) - start) / (toEpochDay(to.date) - start);
  return from.value + share * (to.value - from.value);
}

/**
 * Returns the first date by which a plan has reached a value.
 * @returns undefined if it never does: for a value short of the baseline or beyond the target
 */
export function dateWhenPlanned(plan: Plan, value: number): PlainDate | undefined {
  const day = nextDayPlanned(plan, value, toEpochDay(firstPoint(plan).date));
  return day === undefined ? undefined : fromEpochDay(wholeDaysUp(day));
}

/** Returns the first moment on or after a day when a plan has a value, as a fractional day. */
export function nextDayPlanned(plan: Plan, value: number, from: EpochDay): number | undefined {
  const stretch = stretchesAt(plan, value).find(({ last }) => last >= from - DAY_TOLERANCE);
  return stretch && Math.max(stretch.first, from);
}

/** Returns the last moment on or before a day when a plan had a value, as a fractional day. */
export function lastDayPlanned(plan: Plan, value: number, until: EpochDay): number | undefined {
  const stretch = stretchesAt(plan, value).findLast(({ first }) => first <= until + DAY_TOLERANCE);
  return stretch && Math.min(stretch.last, until);
}

/**
 * Returns how much of the way from baseline to target is planned by a date, 0 to 1.
 * @returns undefined for a plan that asks for no change
 */
export function shareOfPlan(plan: Plan, date: PlainDate): number | undefined {
  return firstPoint(plan).value === lastPoint(plan).value ? undefined : shareDone(plan, plannedAt(plan, date));
}

/**
 * Returns the share of the way from baseline to target that a value has covered, 0 to 1. If the two are equal, it's all
 * or nothing.
 */
export function shareDone(plan: Plan, value: number): number {
  const { value: start } = firstPoint(plan);
  const { value: end } = lastPoint(plan);
  if (start === end) return value >= end ? 1 : 0;
  return Math.min(1, Math.max(0, (value - start) / (end - start)));
}

/**
 * Returns the plan's first point.
 * @throws RangeError for a plan without points, which `makePlan` never makes
 */
export function firstPoint({ points }: Pick<Plan, 'points'>): PlanPoint {
  const point = points[0];
  if (!point) throw new RangeError('A plan has at least a baseline and a target.');
  return point;
}

/**
 * Returns the plan's last point.
 * @throws RangeError for a plan without points, which `makePlan` never makes
 */
export function lastPoint({ points }: Pick<Plan, 'points'>): PlanPoint {
  const point = points.at(-1);
  if (!point) throw new RangeError('A plan has at least a baseline and a target.');
  return point;
}

/**
 * Returns when a plan has a value, in order: a moment for each line that crosses it, the whole stretch for a flat line
 * at it.
 */
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

/**
 * Returns the plan that applied to a series on a date: the former plan, if a review has bent it since.
 * @returns undefined for a hold, which has no plan
 */
export function planInForce({ plan, formerPlans }: Series, date: PlainDate): Plan | undefined {
  return formerPlans.find(({ until }) => date < until)?.plan ?? plan;
}

/** A target for one line of a benchmark: two of the three fields. */
export interface SeriesTarget {
  date?: PlainDate;
  value?: number;
  rate?: Rate;
}

/** A value and its day. */
export interface DatedValue {
  date: PlainDate;
  value: number;
}

/**
 * Why a target makes no plan. `zeroRate`: nothing would ever move. `rateLeadsAway`: the rate's sign leads away from the
 * value. `notAfterBaseline`: the target's day is the baseline's or earlier. `outOfRange`: the day is after the year
 * 9999, or the value is too large to calculate with. `incomplete`: fewer than two of date, value and rate.
 */
export type TargetProblem = 'zeroRate' | 'rateLeadsAway' | 'notAfterBaseline' | 'outOfRange' | 'incomplete';

type TargetResolution = ({ kind: 'target' } & DatedValue) | { kind: 'problem'; problem: TargetProblem };

/** 9999-12-31, the last day that ten characters can write. */
const LAST_DAY = 2_932_896;

/**
 * Returns the target's day and value, computing the missing one from the rate: value = baseline + rate × days, and day
 * = the baseline's + (value - baseline) / rate, rounded up to the day on which the value is reached.
 * @example resolveTarget({ date: '2026-04-05', value: 0 }, { value: 41, rate: '1 per week' }) // 2027-01-17, 41 weeks on
 */
export function resolveTarget(baseline: DatedValue, { date, value, rate }: SeriesTarget): TargetResolution {
  const perDay = rate === undefined ? undefined : unitsPerDay(rate);
  if (perDay === 0) return problem('zeroRate');
  if (date !== undefined && value !== undefined) return checked(baseline, toEpochDay(date), value);
  if (perDay === undefined) return problem('incomplete');
  const start = toEpochDay(baseline.date);
  if (date !== undefined)
    return checked(baseline, toEpochDay(date), baseline.value + perDay * (toEpochDay(date) - start));
  if (value === undefined) return problem('incomplete');
  const days = (value - baseline.value) / perDay;
  return days < 0 ? problem('rateLeadsAway') : checked(baseline, start + wholeDaysUp(days), value);
}

function checked(baseline: DatedValue, day: number, value: number): TargetResolution {
  if (!Number.isFinite(value) || !(day <= LAST_DAY)) return problem('outOfRange');
  if (day <= toEpochDay(baseline.date)) return problem('notAfterBaseline');
  return { kind: 'target', date: fromEpochDay(day), value };
}

function problem(problem: TargetProblem): TargetResolution {
  return { kind: 'problem', problem };
}

export type Rate = z.infer<typeof rateSchema>;

/** Mean length of a Gregorian year in days: 97 leap days in 400 years. */
export const DAYS_A_YEAR = 365.2425;

const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', DAYS_A_YEAR / 12],
]);

/**
 * Returns a rate in units per day. A month is a twelfth of a mean year, so that a rate makes a straight line.
 * @throws RangeError for text that isn't a rate, which the schema rejects
 * @example unitsPerDay('21 per week' as Rate) // 3
 */
export function unitsPerDay(rate: Rate): number {
  const [amount, , unit = ''] = rate.split(' ');
  const perUnit = Number(amount);
  const days = DAYS_IN.get(unit);
  if (days === undefined || Number.isNaN(perUnit)) throw new RangeError(`"${rate}" isn’t a rate ("3 per week").`);
  return perUnit / days;
}
