import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { nameForm } from '../../domain/text.ts';
import { LANGUAGES } from '../../i18n/reading/languages.ts';
import { todayIn } from '../../journal/configuration.ts';

/*
 * Dates as spreadsheets and apps write them. Most are unambiguous. `03/04/2026` isn't, so the order of its numbers is
 * derived from other rows of the column (`31/12/2025` settles it), or has to be given. It's never guessed.
 */

/** The order of day, month and year in a date of three numbers. */
export const DATE_ORDERS = ['DMY', 'MDY', 'YMD'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The orders as shown to people. */
export const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  DMY: 'DD/MM/YYYY',
  MDY: 'MM/DD/YYYY',
  YMD: 'YYYY/MM/DD',
};

/**
 * Returns the order of a format, with any separators; undefined if it isn't a format.
 * @example dateOrder('DD.MM.YYYY') // 'DMY'
 */
export function dateOrder(format: string): DateOrder | undefined {
  const parts = format.toUpperCase().match(/D{1,2}|M{1,2}|Y{4}|YY/g) ?? [];
  if (parts.join('').length !== format.replace(/[\s./-]/g, '').length) return undefined;
  const order = parts.map((part) => part[0]).join('');
  return DATE_ORDERS.find((known) => known === order);
}

/** A cell as a date: the day, or three numbers in an unknown order. */
export type DateCell = { day: PlainDate; time: string } | { numbers: readonly [string, string, string]; time: string };

const TIME =
  /(?:[,\sT]|^)\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*(?:\([^)]*\))?$/i;

/**
 * Parses a cell as a day. A time in UTC is an instant, whose day depends on the time zone. With another offset, the
 * time is local to where it was written, so its day is used as is.
 * @param options.isUtc whether times without an offset are in UTC too
 */
export function dateCell(
  cell: string,
  { timezone, isUtc = false }: { timezone: string; isUtc?: boolean },
): DateCell | undefined {
  const counted = countedDay(cell, timezone);
  if (counted) return counted;
  const clock = TIME.exec(cell);
  const written = (clock ? cell.slice(0, clock.index) : cell).trim();
  const time = clock ? clockTime(clock) : '';
  if (time === undefined) return undefined;
  const zone = clock?.[5]?.toUpperCase();
  const isInstant = time !== '' && (zone === undefined ? isUtc : /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone));
  const day = namedDay(written);
  if (day !== undefined) return isInstant ? atInstant(day, time, timezone) : { day, time };
  const numbers = /^(\d{1,4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?$/.exec(written);
  if (!numbers) return undefined;
  const [, first = '', second = '', third = ''] = numbers;
  return { numbers: [first, second, third], time };
}

/** Parses a day with a month's name or with its year first, or a number of days or seconds. */
function namedDay(text: string): PlainDate | undefined {
  const ordered = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (ordered) return dayOf(ordered[1], ordered[2], ordered[3]);
  const words = nameForm(text)
    .split(/[\s,./-]+/)
    .filter(Boolean);
  // The last one, because a weekday before it can look like a month (`mar.` is French for Tuesday).
  const month = words.map((word) => MONTHS.get(word)).findLast((found) => found !== undefined);
  if (month === undefined) return undefined;
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th|er|º|ª|o|a)?$/.exec(word)?.[1] ?? []);
  const [first = '', second = '', third] = numbers;
  if (third !== undefined || second === '') return undefined;
  return first.length === 4 ? dayOf(first, String(month), second) : dayOf(second, String(month), first);
}

/** The names of months in every language of the site, long and short. */
const MONTHS = new Map<string, number>(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((width) => {
      const formats = [{ month: width } as const, { month: width, day: 'numeric' } as const].map(
        (options) =>
          new Intl.DateTimeFormat(language, {
            ...options,
            timeZone: 'UTC',
            calendar: 'gregory',
            numberingSystem: 'latn',
          }),
      );
      return Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
        formats.flatMap((format) => {
          const name =
            format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
          return /\d/.test(name) ? [] : [[nameForm(name), index + 1] as const];
        }),
      );
    }),
  ),
);
// Spellings that people use but Intl doesn't.
for (const [name, month] of [
  ['sept', 9],
  ['mrz', 3],
  ['mär', 3],
] as const)
  MONTHS.set(nameForm(name), month);

/** The day from which a spreadsheet counts, and the range in which a number counts as a day: from 1954 to 2119. */
const SERIAL = { epoch: Date.UTC(1899, 11, 30), first: 20_000, last: 80_000 } as const;

/** Parses a spreadsheet's day number (Excel, Numbers, Google Sheets), or seconds or milliseconds since 1970. */
function countedDay(cell: string, timezone: string): DateCell | undefined {
  const [, whole = '', part = ''] = /^(\d{5}|\d{10}|\d{13})([.,]\d+)?$/.exec(cell) ?? [];
  if (whole === '') return undefined;
  const fraction = Number(`0${part.replace(',', '.')}`);
  if (whole.length === 5) {
    const days = Number(whole);
    if (days < SERIAL.first || days > SERIAL.last) return undefined;
    const [date = '', time = ''] = new Date(SERIAL.epoch + Math.round((days + fraction) * 86_400) * 1000)
      .toISOString()
      .split('T');
    return isPlainDate(date) ? { day: date, time: part === '' ? '' : time.slice(0, 8) } : undefined;
  }
  const instant = new Date(whole.length === 13 ? Number(whole) : Number(whole) * 1000);
  return { day: todayIn(timezone, { now: () => instant }), time: instant.toISOString() };
}

function clockTime([, hours = '', minutes = '', seconds = '00', half]: RegExpExecArray): string | undefined {
  const isAfternoon = half?.toLowerCase().startsWith('p');
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon === true ? 12 : 0);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

function atInstant(day: PlainDate, time: string, timezone: string): DateCell {
  const instant = new Date(`${day}T${time}Z`);
  return { day: todayIn(timezone, { now: () => instant }), time: instant.toISOString() };
}

/**
 * Returns the day that three numbers mean in an order. Two-digit years are of this century, or of the previous one from
 * 70 on.
 * @example dayInOrder(['31', '12', '26'], 'DMY') // '2026-12-31'
 */
export function dayInOrder(numbers: readonly [string, string, string], order: DateOrder): PlainDate | undefined {
  const at = (part: 'D' | 'M' | 'Y') => numbers[order.indexOf(part)];
  const year = at('Y') ?? '';
  if (year.length !== 4 && year.length !== 2) return undefined;
  if ((at('D') ?? '').length > 2 || (at('M') ?? '').length > 2) return undefined;
  return dayOf(year, at('M'), at('D'));
}

function dayOf(year = '', month = '', day = ''): PlainDate | undefined {
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? date : undefined;
}

/** Returns the orders in which every ambiguous date of a column is a day. */
export function possibleOrders(cells: readonly DateCell[]): readonly DateOrder[] {
  const open = cells.flatMap((cell) => ('numbers' in cell ? [cell.numbers] : []));
  const fits = (order: DateOrder) => open.every((numbers) => dayInOrder(numbers, order) !== undefined);
  const usual = (['DMY', 'MDY'] as const).filter(fits);
  // Two-digit years in first place are rare, so they're considered only if nothing else fits.
  return usual.length > 0 ? usual : (['YMD'] as const).filter(fits);
}
