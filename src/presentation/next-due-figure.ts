import { daysBetween } from '../domain/plain-date.ts';
import type { FigureNumberView } from './figure-number-view.ts';
import { shortDate } from './short-date.ts';
import type { ViewContext } from './view-context.ts';

/** When the next check-in is due; undefined after the term's end. */
export function nextDueFigure(context: ViewContext): FigureNumberView | undefined {
  const { journal, words, formats } = context;
  const { next } = journal.rhythm;
  if (next === undefined) return undefined;
  return {
    label: words.home.next,
    value: shortDate(context, next),
    note: formats.relativeDays(daysBetween(journal.today, next)),
  };
}
