import type { z } from 'zod';

/**
 * A calendar date `YYYY-MM-DD` with no time and no zone. Being text of fixed width, dates compare with `<` and `===`,
 * and are the same in every file, store and page.
 */
export type PlainDate = string & z.$brand<'PlainDate'>;

const SHAPE = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$/;

/** Days since 1970-01-01; whole, negative before it. The unit in which plans and slopes are computed. */
export type EpochDay = number;

/**
 * Whether a text is a real calendar date.
 * @example isPlainDate('2026-02-30') // false
 */
export function isPlainDate(text: string): text is PlainDate {
  const { year, month, day } = SHAPE.exec(text)?.groups ?? {};
  if (day === undefined) return false;
  // Most days exist in every month. Not by `Temporal`, which takes thirty times as long, and a journal is full of dates.
  return Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month));
}

/** The days of a month in the Gregorian calendar, before its introduction too. */
function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The date that a text names.
 * @throws RangeError when it names none: for text that code wrote, not for what partners wrote (the schema checks that).
 * @example plainDate('2026-05-01')
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" isn’t a calendar date (YYYY-MM-DD).`);
  return text;
}

/** @example addDays(plainDate('2026-02-28'), 1) // '2026-03-01' */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The date that many months on; a day that the month does not have becomes its last.
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

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** After these the Gregorian calendar repeats itself. */
const CYCLE = { years: 400, days: 146_097 };

/** @example toEpochDay(plainDate('1970-01-02')) // 1 */
export function toEpochDay(date: PlainDate): EpochDay {
  // `Date.UTC` takes years before 100 for those of the twentieth century; a cycle later it does not.
  const year = Number(date.slice(0, 4)) + CYCLE.years;
  return Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8))) / MILLISECONDS_A_DAY - CYCLE.days;
}

/** The date of an epoch day; a fraction is cut off, toward the past. */
export function fromEpochDay(day: EpochDay): PlainDate {
  return plainDate(new Date(Math.floor(day) * MILLISECONDS_A_DAY).toISOString().slice(0, 10));
}

/** @example yearOf(plainDate('2026-05-01')) // 2026 */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/**
 * Those of some things in order of date that are of one day to another, both within. Not by looking at all of them: pages of
 * every quarter and year ask.
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

/** How many of some things, from the first on, something holds of: of those that come first, and of none after them. */
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

/** What `YYYY-MM-DD` can write. */
export const FIRST_DATE = plainDate('0000-01-01');
export const LAST_DATE = plainDate('9999-12-31');

/** Days that are this near to a whole number are meant to be it; the rest is rounding. Under two minutes. */
export const DAY_TOLERANCE = 1e-3;

/** @example wholeDaysUp(2.0000001) // 2 */
export function wholeDaysUp(days: number): number {
  return Math.ceil(days - DAY_TOLERANCE);
}

/** @example wholeDaysDown(2.9999999) // 3 */
export function wholeDaysDown(days: number): number {
  return Math.floor(days + DAY_TOLERANCE);
}
