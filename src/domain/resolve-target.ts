import { fromEpochDay, toEpochDay, type PlainDate } from './plain-date.ts';
import { unitsPerDay, type Rate } from './rate.ts';
import { wholeDaysUp } from './whole-days.ts';

/** A target as one line of a benchmark has it: two of the three. */
export interface SeriesTarget {
  date?: PlainDate;
  value?: number;
  rate?: Rate;
}

/** A day and the value on it. */
export interface DatedValue {
  date: PlainDate;
  value: number;
}

/**
 * Why a target makes no plan. `zeroRate`: nothing would ever move. `rateLeadsAway`: the rate's sign leads away from the
 * value. `notAfterBaseline`: the target's day is the baseline's or earlier. `outOfRange`: a day after the year 9999 or a
 * value too large to count with. `incomplete`: fewer than two of date, value and rate.
 */
export type TargetProblem = 'zeroRate' | 'rateLeadsAway' | 'notAfterBaseline' | 'outOfRange' | 'incomplete';

export type TargetResolution = ({ kind: 'target' } & DatedValue) | { kind: 'problem'; problem: TargetProblem };

/** 9999-12-31: the last day that a date of ten characters can name. */
const LAST_DAY = 2_932_896;

/**
 * The target's day and value, the missing one computed from the rate: value = baseline + rate × days, and day = the
 * baseline's + (value - baseline) / rate, rounded up to the day on which the value is there.
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
