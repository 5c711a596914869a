import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import type { ViewContext } from './context.ts';

/** A link between the pages of a list: the first, with the newest entries, and one for each year. */
export interface YearLink {
  label: string;
  href: string;
  current: boolean;
}

/** Returns the years of some days, the newest first. */
export function yearsOf(dates: readonly PlainDate[]): number[] {
  return [...new Set(dates.map(yearOf))].sort((a, b) => b - a);
}

/** Returns the years with their own page. A single year is complete on the first page, so it doesn't need another. */
export function yearsWithPages(years: readonly number[]): readonly number[] {
  return years.length > 1 ? years : [];
}

/** Fewer entries than these are too few for a page: early in a year, it includes those of the year before. */
const MIN_ENTRIES = 12;

/**
 * Returns the years that the first page of a list has in full: the newest one, the one before it if the newest has few
 * entries, and as many more as have at most `most` entries together.
 * @param years the newest first
 */
export function newestYears(years: readonly number[], entriesOf: (year: number) => number, most = 0): number[] {
  let total = 0;
  return years.filter((year, index) => {
    const areFew = total < MIN_ENTRIES;
    total += entriesOf(year);
    return index === 0 || (index === 1 && areFew) || total <= most;
  });
}

/** Returns a function that counts days by year. */
export function countByYear(dates: readonly PlainDate[]): (year: number) => number {
  const counts = new Map<number, number>();
  for (const year of dates.map(yearOf)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return (year) => counts.get(year) ?? 0;
}

interface YearPages {
  /** The newest first. */
  years: readonly number[];
  /** The years that the first page has in full. */
  newest: readonly number[];
  /** The page's year; undefined on the first page. */
  year: number | undefined;
  first: string;
  of: (year: number) => string;
}

/** Returns the links from each of a list's pages to the others; empty if the first page has the only year in full. */
export function yearLinks({ words }: ViewContext, { years, newest, year, first, of }: YearPages): YearLink[] {
  if (years.length < 2 && newest.length === years.length) return [];
  const { all, newest: some } = words.timeline;
  return [
    { label: newest.length < years.length ? some : all, href: first, current: year === undefined },
    ...years.map((each) => ({ label: String(each), href: of(each), current: each === year })),
  ];
}
