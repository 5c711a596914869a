import { toEpochDay, type PlainDate } from '../domain/plain-date.ts';
import { directionOf } from './direction.ts';
import { isolate, isolateNumber } from './isolate.ts';
import { bySize, EXACT, withMinus } from './numbers.ts';

/** Formats dates, numbers and lists for a locale. */
export interface Formats {
  /** The language of the words, as declared by a page. */
  locale: string;
  /** The same for Intl, including the kind of digits that the site uses. */
  intlLocale: string;
  /** Sunday, 3 May 2026 */
  fullDate: (date: PlainDate) => string;
  /** 3 May 2026 */
  date: (date: PlainDate) => string;
  /** 3 May */
  dayAndMonth: (date: PlainDate) => string;
  /** Sunday 3 May, for the timeline, which shows the year above. */
  weekdayAndDay: (date: PlainDate) => string;
  /** Sunday */
  weekday: (date: PlainDate) => string;
  /** May 2026 */
  month: (date: PlainDate) => string;
  /** The abbreviated month alone: Apr */
  shortMonth: (date: PlainDate) => string;
  /** April – June 2026, from the month of one date to the month of another. */
  months: (from: PlainDate, to: PlainDate) => string;
  /** 2026, without a thousands separator. */
  year: (year: number) => string;
  /** With as many decimals as are useful for its size: 0.042, 3.25, 34.4, 73,193; never −0. */
  number: (value: number, like?: number) => string;
  /** A number that a partner wrote, exactly as written. */
  exact: (value: number) => string;
  /** An exact number with its unit: 42.195 km */
  reading: (value: number, unit: string) => string;
  /** 18.5 km; as closely as another number (`like`), where it's the difference from that. */
  quantity: (value: number, unit: string, like?: number) => string;
  /** With its sign: +3.4 km, −2 km, 0 km */
  change: (value: number, unit: string, like?: number) => string;
  /** A number with its sign: +3.4, −2 */
  signed: (value: number, like?: number) => string;
  percent: (share: number) => string;
  list: (items: readonly string[]) => string;
  /**
   * Titles and topics, which are names rather than a sentence: Goal progress · Challenges. A line never starts with the
   * dot.
   */
  dotted: (items: readonly string[]) => string;
  /** in 3 days, yesterday */
  relativeDays: (days: number) => string;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** Matches the first of a month, which French writes as 1er mai; CLDR doesn't. */
const FIRST_OF_MONTH = /(?<!\d)1(?= \p{L})/u;

/**
 * Makes the formats of a locale. Dates are formatted in UTC because a plain date has no time zone, so every machine
 * gets the same result.
 */
export function makeFormats(locale: string): Formats {
  const intlLocale = withLatinDigits(locale);
  const isFrench = new Intl.Locale(locale).language === 'fr';
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(intlLocale, { ...options, timeZone: 'UTC' });
    const written = (date: PlainDate) => format.format(toEpochDay(date) * MILLISECONDS_A_DAY);
    return onceEach(isFrench ? (date) => written(date).replace(FIRST_OF_MONTH, '1er') : written);
  };
  const months = new Intl.DateTimeFormat(intlLocale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const year = new Intl.NumberFormat(intlLocale, { useGrouping: false });
  const exactly = new Intl.NumberFormat(intlLocale, { ...EXACT, signDisplay: 'negative' });
  const sized = (signDisplay: 'negative' | 'exceptZero') => {
    const write = bySize((precision) => new Intl.NumberFormat(intlLocale, { ...precision, signDisplay }));
    return (value: number, like?: number) => withMinus(write(value, like));
  };
  const exact = (value: number) => withMinus(exactly.format(value));
  const number = sized('negative');
  const signed = sized('exceptZero');
  const percent = new Intl.NumberFormat(intlLocale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(intlLocale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(intlLocale, { numeric: 'auto' });
  // A number is never separated from its unit at the end of a line.
  const withUnit = (text: string, unit: string) => `${text}\u00a0${unit}`;
  // In right-to-left text, "+3.4 km" would be shown as "km 3.4+", so number and quantity are isolated. The unit's
  // script decides the order.
  const isMirrored = directionOf(locale) === 'rtl';
  const measured = (text: string, unit: string) =>
    isMirrored ? isolate(withUnit(isolateNumber(text), unit)) : withUnit(text, unit);
  return {
    locale,
    intlLocale,
    fullDate: dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    date: dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }),
    dayAndMonth: dateFormat({ day: 'numeric', month: 'short' }),
    weekdayAndDay: dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
    weekday: dateFormat({ weekday: 'long' }),
    month: dateFormat({ month: 'long', year: 'numeric' }),
    shortMonth: dateFormat({ month: 'short' }),
    months: (from, to) =>
      monthRange(months, toEpochDay(from) * MILLISECONDS_A_DAY, toEpochDay(to) * MILLISECONDS_A_DAY),
    year: (each) => year.format(each),
    number,
    exact,
    reading: (value, unit) => measured(exact(value), unit),
    quantity: (value, unit, like) => measured(number(value, like), unit),
    change: (value, unit, like) => measured(signed(value, like), unit),
    signed: (value, like) => (isMirrored ? isolateNumber(signed(value, like)) : signed(value, like)),
    percent: (share) => percent.format(share),
    dotted: (items) => (isMirrored && items.length > 1 ? items.map(isolate) : items).join('\u00a0· '),
    list: (items) => list.format(isMirrored ? items.map(isolate) : items),
    relativeDays: (days) => relative.format(days, 'day'),
  };
}

/** Caches formatted dates: a date is on many pages, and Intl is slow at formatting it. */
function onceEach(write: (date: PlainDate) => string): (date: PlainDate) => string {
  const known = new Map<PlainDate, string>();
  return (date) => {
    const text = known.get(date) ?? write(date);
    known.set(date, text);
    return text;
  };
}

/**
 * Formats a range of months. Some languages (Japanese) only have ranges in numerals, 2026/07～2026/09; there both ends
 * are written in full.
 */
function monthRange(months: Intl.DateTimeFormat, from: number, to: number): string {
  const range = months.formatRangeToParts(from, to);
  if (range.some(({ value }) => /\p{L}/u.test(value))) return months.formatRange(from, to);
  const between = range.find(({ type, source }) => type === 'literal' && source === 'shared')?.value ?? ' – ';
  return `${months.format(from)}${between}${months.format(to)}`;
}

/**
 * Returns a locale with Latin digits: Arabic is written with either of two kinds, depending on the country, and a page
 * must not mix them. A locale that names its digits (`ar-EG-u-nu-arab`) keeps them.
 */
function withLatinDigits(locale: string): string {
  const { numberingSystem } = new Intl.Locale(locale);
  if (numberingSystem !== undefined || new Intl.NumberFormat(locale).resolvedOptions().numberingSystem === 'latn')
    return locale;
  return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}
