import { yearOf, type PlainDate } from '../domain/plain-date.ts';
import type { ViewContext } from './view-context.ts';

/** A date beside other things: its year is told only where it is not this year. */
export function shortDate({ formats, journal }: ViewContext, date: PlainDate): string {
  return yearOf(date) === yearOf(journal.today) ? formats.dayAndMonth(date) : formats.date(date);
}
