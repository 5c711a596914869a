import { addDays, addMonths, isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { spanOf } from '../../journal/rules/file-names.ts';
import { dateCell, type DateOrder, dayInOrder, possibleOrders } from './csv-dates.ts';

/** The meaning of a name: a day, the last day of a period, or that it's ambiguous. */
export type NamedDay = { day: PlainDate; is: 'day' | 'week' | 'month' | 'span' } | { ambiguous: string };

/**
 * Returns the day of a dated file, from its name, or from its folders and its name: `2026-01-31 Retro`, `2026_01_31`,
 * `20260131`, `31.01.2026`, `Jan 31st, 2026`, `2026/01/31`, `2026-W05`, `2014-11-week4`, `week-05-2026`,
 * `2026-05-11-to-05-17`.
 * @param path without its extension
 * @param order of the numbers in an ambiguous date; without it, the ambiguity is reported
 * @param options.isAmongWeeks whether other files beside it are weeks, named by a year and a number
 * @returns undefined if the name has no date
 */
export function dayOfName(
  path: string,
  order: DateOrder | undefined,
  { isAmongWeeks = false } = {},
): NamedDay | undefined {
  const [weekly, year = '', number = ''] = /(?:^|\/)(\d{4})[-_. ](\d{2})$/.exec(path) ?? [];
  if (isAmongWeeks && weekly !== undefined) return dayOfName(`${year}-W${number}`, order);
  const parts = path.split('/');
  const stem = parts.at(-1) ?? '';
  const own = dayIn(stem, order);
  if (own) return own;
  for (const depth of [2, 3]) {
    const found = parts.length < depth ? undefined : dayIn(parts.slice(-depth).join('-'), order);
    if (found) return found;
  }
  return undefined;
}

/** Parses `2014-11-week4`: the week of a month, counted in sevens from its first day; the remainder is its fifth. */
const WEEK_OF_MONTH = /(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]+(?:week|wk|w)[-_. ]?([1-5])(?!\d)/i;
const FULL_DATE = /(?<!\d)(\d{4})[-_. /]?(\d{2})[-_. /]?(\d{2})(?!\d)/;
const LOOSE_DATE = /(?<!\d)(\d{4})[-_. /](\d{1,2})[-_. /](\d{1,2})(?!\d)/;
const DAY_OR_MONTH_FIRST = /(?<!\d)(\d{1,2})[-_. /](\d{1,2})[-_. /](\d{4})(?!\d)/;

function dayIn(name: string, order: DateOrder | undefined): NamedDay | undefined {
  const [, year = '', month = '', week = ''] = WEEK_OF_MONTH.exec(name) ?? [];
  const first = `${year}-${month}-01`;
  if (isPlainDate(first)) {
    const end = addDays(addMonths(first, 1), -1);
    const seventh = addDays(first, Number(week) * 7 - 1);
    return { day: seventh < end ? seventh : end, is: 'week' };
  }
  // Text before a date names the log, not the day: `weekly-review-2026-05-11-to-05-17`.
  const dated = name.slice(Math.max(0, name.search(/\d{4}(?!\d)|(?:week|kw|wk)[-_. ]?\d/i)));
  const date = FULL_DATE.exec(name) ?? LOOSE_DATE.exec(name);
  const written = [date?.[1] ?? '', date?.[2]?.padStart(2, '0'), date?.[3]?.padStart(2, '0')].join('-');
  const span = spanOf(dated.replace(LOOSE_DATE, written));
  const last = span?.meant.slice(0, 10) ?? '';
  // A two-digit number after a year is a month or a week.
  if (span?.kind === 'month' && !isPlainDate(written)) return { ambiguous: `\`${name}\` can be a month or a week` };
  if (span && isPlainDate(last) && !isDayWithMore(dated, span.kind)) return { day: last, is: span.kind };
  if (isPlainDate(written)) return { day: written, is: 'day' };
  return weekOfYear(dated) ?? otherDay(name, order);
}

/**
 * Returns whether a name is a day with more text, such as `2026-01-31 08 Breakfast`: without a word between, only a
 * date counts as the end of a period.
 */
function isDayWithMore(name: string, kind: string): boolean {
  return (
    kind === 'span' &&
    /^\d{4}-\d{2}-\d{2}[-_. ]+\d{2}(?!\d|[-_.]\d{2})/.test(name) &&
    !/^\d{4}-\d{2}-\d{2}[-_. ]*[~–—]/.test(name)
  );
}

/**
 * Returns whether a name is a year and a number that can only be a week's: then others beside it are weeks too, even
 * `2023-05`.
 */
export function isYearAndWeek(path: string): boolean {
  return weekOfYear(path.slice(path.lastIndexOf('/') + 1)) !== undefined;
}

/** Parses `2023-50`, which can only be a week. */
function weekOfYear(name: string): NamedDay | undefined {
  const [, year = '', number = ''] = /^(\d{4})[-_. ](\d{2})(?!\d|[-_.]\d)/.exec(name) ?? [];
  const last = Number(number) > 12 ? (spanOf(`${year}-W${number}`)?.meant ?? '') : '';
  return isPlainDate(last) ? { day: last, is: 'week' } : undefined;
}

function otherDay(name: string, order: DateOrder | undefined): NamedDay | undefined {
  const numbers = DAY_OR_MONTH_FIRST.exec(name);
  const spoken = numbers ? numbers.slice(1).join('-') : name.replace(/[-_]+/g, ' ');
  const cell = dateCell(spoken, { timezone: 'UTC' });
  if (!cell || (!numbers && 'numbers' in cell)) return undefined;
  if ('day' in cell) return { day: cell.day, is: 'day' };
  const orders = order === undefined ? possibleOrders([cell]) : [order];
  const days = new Set(orders.flatMap((one) => dayInOrder(cell.numbers, one) ?? []));
  const [day] = days;
  if (day === undefined) return undefined;
  return days.size > 1
    ? { ambiguous: `\`${name}\` can be ${[...days].join(' or ')}: say which with \`--date-format\`` }
    : { day, is: 'day' };
}
