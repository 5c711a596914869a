import { type PlainDate, yearOf } from '../../domain/plain-date.ts';
import type { ViewContext } from './context.ts';

/** One of the pages that a list is told on: the first, which has the newest of it, and one a year. */
export interface YearLink {
  label: string;
  href: string;
  current: boolean;
}

/** The years that some days are in, the newest first. */
export function yearsOf(dates: readonly PlainDate[]): number[] {
  return [...new Set(dates.map(yearOf))].sort((a, b) => b - a);
}

/** Those that have a page of their own: a single year is whole on the first page, and nothing would lead to another. */
export function yearsWithPages(years: readonly number[]): readonly number[] {
  return years.length > 1 ? years : [];
}

/** Fewer entries than these are too few for a page: early in a year, those of the year before are there too. */
const MIN_ENTRIES = 12;

/**
 * The years that the first page of a list has whole: the newest, the one before it while the newest has few entries, and as
 * many others as have no more than `most` entries together.
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

/** How many of some days are in each year. */
export function countByYear(dates: readonly PlainDate[]): (year: number) => number {
  const counts = new Map<number, number>();
  for (const year of dates.map(yearOf)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return (year) => counts.get(year) ?? 0;
}

interface YearPages {
  /** The newest first. */
  years: readonly number[];
  /** Those that the first page has whole. */
  newest: readonly number[];
  /** Whose page it is; the first page where there is none. */
  year: number | undefined;
  first: string;
  of: (year: number) => string;
}

/** What leads from each of a list's pages to the others; nothing where the first has the only year whole. */
export function yearLinks({ words }: ViewContext, { years, newest, year, first, of }: YearPages): YearLink[] {
  if (years.length < 2 && newest.length === years.length) return [];
  const { all, newest: some } = words.timeline;
  return [
    { label: newest.length < years.length ? some : all, href: first, current: year === undefined },
    ...years.map((each) => ({ label: String(each), href: of(each), current: each === year })),
  ];
}
