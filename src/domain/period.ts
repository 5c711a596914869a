import { plainDate, yearOf, type PlainDate } from './plain-date.ts';

export type Quarter = 1 | 2 | 3 | 4;

/** A calendar year, or one of its quarters. */
export interface Period {
  year: number;
  quarter?: Quarter;
}

/** From one day to another, both within. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
}

/**
 * A period's name in an address.
 * @example periodId({ year: 2026, quarter: 2 }) // '2026-q2'
 */
export function periodId({ year, quarter }: Period): string {
  const written = String(year).padStart(4, '0');
  return quarter === undefined ? written : `${written}-q${quarter}`;
}

/** @example quarterOf(plainDate('2026-05-01')) // { year: 2026, quarter: 2 } */
export function quarterOf(date: PlainDate): Required<Period> {
  const month = Number(date.slice(5, 7));
  return { year: yearOf(date), quarter: month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4 };
}

const FIRST_DAYS: Readonly<Record<Quarter, string>> = { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' };
const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/**
 * The days of a period.
 * @example spanOf({ year: 2026, quarter: 2 }) // { from: '2026-04-01', to: '2026-06-30' }
 */
export function spanOf({ year, quarter }: Period): Span {
  const written = String(year).padStart(4, '0');
  return {
    from: plainDate(`${written}-${FIRST_DAYS[quarter ?? 1]}`),
    to: plainDate(`${written}-${LAST_DAYS[quarter ?? 4]}`),
  };
}
