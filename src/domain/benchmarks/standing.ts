import { defined } from '../defined.ts';
import { type PlainDate, toEpochDay, wholeDaysDown } from '../plain-date.ts';
import type { Aggregate, Benchmark } from '../schemas/benchmark.ts';
import type { HoldStanding, Plan, Reading, Standing, StandingState } from './model.ts';
import { firstPoint, lastDayPlanned, lastPoint, nextDayPlanned, plannedAt, shareDone } from './plan.ts';

/** How far from plan is still on plan, as a share of the way from baseline to target. */
const ON_PLAN = 0.05;

/** Rounding in the gap's last digits must not push it over that edge. */
const ROUNDING = 1e-9;

/**
 * Where a series stands against its plan on a date, by its last reading up to then. Before the first reading nothing is
 * compared: gap, days and progress are 0. Whether it is reached is judged by that last actual, and may be lost again.
 * @param nextDue the day by which `needed` is said; none where nothing is to be asked for
 */
export function standingAt(plan: Plan, readings: readonly Reading[], date: PlainDate, nextDue?: PlainDate): Standing {
  const planned = plannedAt(plan, date);
  const actual = readings.findLast((reading) => reading.date <= date && !reading.isHistory)?.actual;
  const needed = nextDue === undefined ? {} : neededBy(plan, actual, nextDue);
  if (actual === undefined) return { state: 'notStarted', planned, gap: 0, days: 0, progress: 0, ...needed };
  const gap = gapOf(plan, actual, planned);
  return {
    state: stateOf(plan, actual, gap),
    actual,
    planned,
    gap,
    days: daysAhead(plan, actual, gap, date),
    progress: shareDone(plan, actual),
    ...needed,
  };
}

/** Actual less planned, signed so that + is good whichever way the plan goes. */
export function gapOf({ direction }: Plan, actual: number, planned: number): number {
  return direction === 'up' ? actual - planned : planned - actual;
}

/** At the target or beyond it, in the plan's direction. */
export function isReached(plan: Plan, actual: number): boolean {
  return gapOf(plan, actual, lastPoint(plan).value) >= 0;
}

function stateOf(plan: Plan, actual: number, gap: number): StandingState {
  if (isReached(plan, actual)) return 'reached';
  const way = Math.abs(lastPoint(plan).value - firstPoint(plan).value);
  if (Math.abs(gap) <= way * (ON_PLAN + ROUNDING)) return 'onPlan';
  return gap > 0 ? 'ahead' : 'behind';
}

/**
 * Whole days between a date and the day nearest to it on which the plan has the actual: looked for after the date when
 * the gap is good, before it when it is not, so that both have one sign. An actual that the plan never has counts as its
 * target when good and as its baseline when not.
 */
function daysAhead(plan: Plan, actual: number, gap: number, date: PlainDate): number {
  const today = toEpochDay(date);
  if (gap > 0) {
    const day = nextDayPlanned(plan, actual, today) ?? toEpochDay(lastPoint(plan).date);
    return Math.max(0, wholeDaysDown(day - today));
  }
  if (gap < 0) {
    const day = lastDayPlanned(plan, actual, today) ?? toEpochDay(firstPoint(plan).date);
    // Less 0: no negative zero.
    return 0 - Math.max(0, wholeDaysDown(today - day));
  }
  return 0;
}

/** Nothing, when the plan's value for that day is already there. Before the first reading the change is counted from the baseline. */
function neededBy(plan: Plan, actual: number | undefined, by: PlainDate): Pick<Standing, 'needed'> {
  const value = plannedAt(plan, by);
  const from = actual ?? firstPoint(plan).value;
  if (gapOf(plan, from, value) >= 0 || isReached(plan, from)) return {};
  return { needed: { by, value, change: value - from } };
}

type Hold = NonNullable<Benchmark['hold']>;

/**
 * Where a hold stands: its last actual inside the band or not, and how many readings were inside. The edges are inside.
 * The actual is what counts, by the benchmark's aggregate; but where it is a mean, which holds over a bad week, each
 * reading is counted by its own value.
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

/** Which edge of a band a value is past; undefined where it's inside, edges included. */
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
