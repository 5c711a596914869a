import type { z } from 'zod';
import { addMonths, FIRST_DATE, fromEpochDay, LAST_DATE, type PlainDate, toEpochDay, yearOf } from './plain-date.ts';
import type { durationSchema } from './schemas/values.ts';

/** A length of time as partners write it: `2 weeks`. */
export type Duration = z.infer<typeof durationSchema>;

export interface ParsedDuration {
  count: number;
  unit: 'day' | 'week' | 'month';
}

const DAYS_A_WEEK = 7;

/**
 * Parses a duration into its number and unit.
 * @throws RangeError for text that isn't a duration and hasn't been through a schema
 * @example parseDuration('2 weeks') // { count: 2, unit: 'week' }
 */
export function parseDuration(duration: Duration): ParsedDuration {
  const [, count, unit] = /^(\d+) (day|week|month)s?$/.exec(duration) ?? [];
  if (count === undefined || (unit !== 'day' && unit !== 'week' && unit !== 'month'))
    throw new RangeError(`"${duration}" isn’t a length of time (such as "2 weeks").`);
  return { count: Number(count), unit };
}

/**
 * Returns the date a duration after another, or several durations after it. Months are counted from the date in one
 * step, so that the 31st returns after a shorter month instead of drifting to the 28th. A date outside the range that
 * can be written becomes the first or the last in it.
 * @example addDuration(plainDate('2026-01-31'), '1 month', 2) // '2026-03-31'
 */
export function addDuration(date: PlainDate, duration: Duration, times = 1): PlainDate {
  const { count, unit } = parseDuration(duration);
  const steps = count * times;
  if (unit === 'month') {
    const months = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + steps;
    return months < 0 ? FIRST_DATE : months >= 12 * 10_000 ? LAST_DATE : addMonths(date, steps);
  }
  const day = toEpochDay(date) + steps * (unit === 'week' ? DAYS_A_WEEK : 1);
  return fromEpochDay(Math.min(Math.max(day, toEpochDay(FIRST_DATE)), toEpochDay(LAST_DATE)));
}

/**
 * Returns the date a duration before another.
 * @example subtractDuration(plainDate('2026-03-31'), '1 month') // '2026-02-28'
 */
export function subtractDuration(date: PlainDate, duration: Duration): PlainDate {
  return addDuration(date, duration, -1);
}
