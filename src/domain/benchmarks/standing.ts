import { defined } from '../defined.ts';
import { type PlainDate, toEpochDay, wholeDaysDown } from '../plain-date.ts';
import type { Aggregate, Benchmark } from '../schemas/benchmark.ts';
import type { HoldStanding, Plan, Reading, Standing, StandingState } from './model.ts';
import { firstPoint, lastDayPlanned, lastPoint, nextDayPlanned, plannedAt, shareDone } from './plan.ts';

/** How far from the plan still counts as on plan, as a share of the way from baseline to target. */
export const ON_PLAN = 0.05;

/** Tolerance that keeps rounding errors in the gap from crossing that edge. */
const ROUNDING = 1e-9;

/**
 * Returns how a series compares with its plan on a date, by its last reading up to then. Before the first reading gap,
 * days and progress are 0. "Reached" depends on that last actual, so it can be lost again.
 * @param nextDue the day for which `needed` is computed; undefined if nothing should be asked for
 */
export function standingAt(plan: Plan, readings: readonly Reading[], date: PlainDate, nextDue?: PlainDate): Standing {
  const planned = plannedAt(plan, date);
  const actual = readings.findLast((reading) => reading.date <= date && !reading.isHistory)?.actual;
  const needed = nextDue === undefined ? {} : neededBy(plan, actual, nextDue);
  if (actual === undefined) return { state: 'notStarted', planned, gap: 0, days: 0, progress: 0, ...needed };
  const gap = gapOf(plan, actual, planned);
  return {
    state: standingState(plan, actual, gap),
    actual,
    planned,
    gap,
    days: daysAhead(plan, actual, gap, date),
    progress: shareDone(plan, actual),
    ...needed,
  };
}

/** Returns actual minus planned, with its sign set so that positive is good whichever direction the plan has. */
export function gapOf({ direction }: Plan, actual: number, planned: number): number {
  return direction === 'up' ? actual - planned : planned - actual;
}

/** Returns whether an actual is at the target or beyond it, in the plan's direction. */
export function isReached(plan: Plan, actual: number): boolean {
  return gapOf(plan, actual, lastPoint(plan).value) >= 0;
}

/** Returns how an actual compares with its plan. @param gap how far it is from what was planned for that day */
export function standingState(plan: Plan, actual: number, gap: number): StandingState {
  if (isReached(plan, actual)) return 'reached';
  const way = Math.abs(lastPoint(plan).value - firstPoint(plan).value);
  if (Math.abs(gap) <= way * (ON_PLAN + ROUNDING)) return 'onPlan';
  return gap > 0 ? 'ahead' : 'behind';
}

/**
 * Returns the whole days between a date and the nearest day on which the plan has the actual, looking after the date if
 * the gap is good and before it if it isn't, so that both have the same sign. An actual that the plan never has counts
 * as its target if good and as its baseline if not.
 */
function daysAhead(plan: Plan, actual: number, gap: number, date: PlainDate): number {
  const today = toEpochDay(date);
  if (gap > 0) {
    const day = nextDayPlanned(plan, actual, today) ?? toEpochDay(lastPoint(plan).date);
    return Math.max(0, wholeDaysDown(day - today));
  }
  if (gap < 0) {
    const day = lastDayPlanned(plan, actual, today) ?? toEpochDay(firstPoint(plan).date);
    // Subtracting from 0 avoids negative zero.
    return 0 - Math.max(0, wholeDaysDown(today - day));
  }
  return 0;
}

/**
 * Returns the change needed by a day; nothing if the plan's value for that day is already reached. Before the first
 * reading the change is counted from the baseline.
 */
function neededBy(plan: Plan, actual: number | undefined, by: PlainDate): Pick<Standing, 'needed'> {
  const value = plannedAt(plan, by);
  const from = actual ?? firstPoint(plan).value;
  if (gapOf(plan, from, value) >= 0 || isReached(plan, from)) return {};
  return { needed: { by, value, change: value - from } };
}

type Hold = NonNullable<Benchmark['hold']>;

/**
 * Returns how a hold is doing: whether its last actual is inside the band, edges included, and how many readings were.
 * The actual counts, by the benchmark's aggregate; but because a mean hides a bad week, each reading of a mean is
 * counted by its own value.
 */
export function holdStanding(hold: Hold, readings: readonly Reading[], aggregate: Aggregate): HoldStanding {
  const band = bandOf(hold);
  const { low = -Infinity, high = Infinity } = band;
  const isInside = (value: number) => value >= low && value <= high;
  const last = readings.at(-1);
  const past = last && pastEdge(band, last.actual);
  return {
    state: last === undefined ? 'notStarted' : past === undefined ? 'held' : 'broken',
    ...defined({ past }),
    ...(last && { actual: last.actual }),
    ...band,
    heldReadings: readings.filter(({ value, actual }) => isInside(aggregate === 'mean' ? value : actual)).length,
    readings: readings.length,
  };
}

/** Returns the edge of a band that a value is past; undefined if it's inside, edges included. */
export function pastEdge(
  { low = -Infinity, high = Infinity }: Pick<HoldStanding, 'low' | 'high'>,
  value: number,
): HoldStanding['past'] {
  if (value > high) return 'over';
  return value < low ? 'below' : undefined;
}

function bandOf({ atMost, atLeast, within }: Hold): Pick<HoldStanding, 'low' | 'high'> {
  if (within) return { low: within[0], high: within[1] };
  return defined({ low: atLeast, high: atMost });
}
