import type { EpochDay } from '../../domain/plain-date.ts';
import type { DayRange } from './range.ts';

/** A tick of the x axis: one line, or a month with its year below. */
export interface TimeTick {
  day: EpochDay;
  label: string | string[];
}

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
/** 5 January 1970. */
const A_MONDAY = 4;
const DAYS_A_MONTH = 30.44;
/** Above this, months say more than days do. */
const LONGEST_BY_DAYS = 75;

/**
 * Ticks at round days, months or years, as many as there is room for. Epoch days are told in UTC, where they are
 * midnights: so every time zone gives the same.
 * @param most how many labels fit
 */
export function timeTicks(range: DayRange, most: number, locale: string): TimeTick[] {
  const days = range.to - range.from;
  const dayStep = DAY_STEPS.find((step) => days / step <= most);
  if (dayStep !== undefined && days <= LONGEST_BY_DAYS) return dayTicks(range, dayStep, locale);
  const monthStep = MONTH_STEPS.find((step) => days / (step * DAYS_A_MONTH) <= most) ?? days / DAYS_A_MONTH;
  return monthTicks(range, Math.round(monthStep), locale);
}

function dayTicks(range: DayRange, step: number, locale: string): TimeTick[] {
  const format = dateFormat(locale, { day: 'numeric', month: 'short' });
  const ticks: TimeTick[] = [];
  // Weeks begin on Mondays.
  const first = Math.ceil((range.from - A_MONDAY) / step) * step + A_MONDAY;
  for (let day = first; day <= range.to; day += step) ticks.push({ day, label: format(day) });
  return ticks;
}

function monthTicks(range: DayRange, step: number, locale: string): TimeTick[] {
  const month = dateFormat(locale, { month: 'short' });
  const year = dateFormat(locale, { year: 'numeric' });
  const start = new Date(range.from * MILLISECONDS_A_DAY);
  // Months since year 0, so that steps fall on January whatever the range.
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: TimeTick[] = [];
  for (let count = first; ; count += step) {
    const day = Date.UTC(Math.floor(count / 12), count % 12, 1) / MILLISECONDS_A_DAY;
    if (!(day <= range.to)) return ticks;
    if (day < range.from) continue;
    const named = count % 12 === 0 || ticks.length === 0;
    ticks.push({ day, label: step % 12 === 0 ? year(day) : named ? [month(day), year(day)] : month(day) });
  }
}

/** How a locale writes the date of an epoch day. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (day: EpochDay) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (day) => format.format(day * MILLISECONDS_A_DAY);
}
