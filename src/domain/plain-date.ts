import type { z } from 'zod';

/**
 * A calendar date `YYYY-MM-DD` without a time or a zone. As text of fixed width, dates compare with `<` and `===`, and
 * are the same in every file, store and page.
 */
export type PlainDate = string & z.$brand<'PlainDate'>;

const SHAPE = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$/;

/** Days since 1970-01-01; whole, negative before it. The unit in which plans and slopes are computed. */
export type EpochDay = number;

/**
 * Returns whether a text is a real calendar date.
 * @example isPlainDate('2026-02-30') // false
 */
export function isPlainDate(text: string): text is PlainDate {
  const { year, month, day } = SHAPE.exec(text)?.groups ?? {};
  if (day === undefined) return false;
  // Days up to the 28th exist in every month. `Temporal` would take thirty times as long, and a journal is full of dates.
  return Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month));
}

/** Returns how many days a month has in the Gregorian calendar, also before its introduction. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Returns the date that a text names.
 * @throws RangeError if it isn't a date. This is for text written by code; the schema checks what partners write.
 * @example plainDate('2026-05-01')
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" isn’t a calendar date (YYYY-MM-DD).`);
  return text;
}

/** Returns the date a number of days later. @example addDays(plainDate('2026-02-28'), 1) // '2026-03-01' */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * Returns the date a number of months later; a day that the month doesn't have becomes its last.
 * @example addMonths(plainDate('2026-01-31'), 1) // '2026-02-28'
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month = yearOf(date) * MONTHS_A_YEAR + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(month / MONTHS_A_YEAR);
  const inYear = month - year * MONTHS_A_YEAR + 1;
  const day = Math.min(Number(date.slice(8)), daysIn(year, inYear));
  return plainDate([year, inYear, day].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'));
}

const MONTHS_A_YEAR = 12;

/** Returns the whole days from one date to another; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** The period after which the Gregorian calendar repeats itself. */
const CYCLE = { years: 400, days: 146_097 };

/** Returns the epoch day of a date. @example toEpochDay(plainDate('1970-01-02')) // 1 */
export function toEpochDay(date: PlainDate): EpochDay {
  // `Date.UTC` takes years before 100 for those of the twentieth century; a cycle later it doesn't.
  const year = Number(date.slice(0, 4)) + CYCLE.years;
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / MILLISECONDS_A_DAY - CYCLE.days;
}

/** Returns the date of an epoch day; a fraction is cut off, toward the past. */
export function fromEpochDay(day: EpochDay): PlainDate {
  return plainDate(new Date(Math.floor(day) * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
}

/** Returns the year of a date. @example yearOf(plainDate('2026-05-01')) // 2026 */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/**
 * Returns the items from one day to another, both included. Uses binary search, because pages of every quarter and year
 * ask.
 * @param inOrder items in date order
 * @example within(sessions, { from: plainDate('2026-01-01'), to: plainDate('2026-03-31') })
 */
export function within<Thing extends { date: PlainDate }>(
  inOrder: readonly Thing[],
  { from, to }: { from: PlainDate; to: PlainDate },
): Thing[] {
  const start = countUntil(inOrder, ({ date }) => date < from);
  return inOrder.slice(
    start,
    countUntil(inOrder, ({ date }) => date <= to),
  );
}

/**
 * Returns how many items at the start of a list satisfy a condition that holds for the first ones and for none after
 * them.
 */
export function countUntil<Thing>(inOrder: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const thing = inOrder[middle];
    if (thing !== undefined && holds(thing)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first and the last date that `YYYY-MM-DD` can write. */
export const FIRST_DATE = plainDate('0000-01-01');
export const LAST_DATE = plainDate('9999-12-31');

/** Days this near to a whole number are treated as whole, because the rest is rounding error. Under two minutes. */
export const DAY_TOLERANCE = 1e-3;

/** Rounds days up, allowing for rounding errors. @example wholeDaysUp(2.0000001) // 2 */
export function wholeDaysUp(days: number): number {
  return Math.ceil(days - DAY_TOLERANCE);
}

/** Rounds days down, allowing for rounding errors. @example wholeDaysDown(2.9999999) // 3 */
export function wholeDaysDown(days: number): number {
  return Math.floor(days + DAY_TOLERANCE);
}
