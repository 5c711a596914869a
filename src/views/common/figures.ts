import { daysBetween } from '../../domain/plain-date.ts';
import { shortDate, type ViewContext } from './context.ts';

/** One number worth a line of its own. */
export interface FigureNumberView {
  label: string;
  value: string;
  unit?: string;
  note?: string;
}

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
