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
