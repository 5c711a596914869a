import { daysBetween } from '../../domain/plain-date.ts';
import { shortDate, type ViewContext } from './context.ts';

/** A number shown as a key figure. */
export interface FigureNumberView {
  label: string;
  value: string;
  /** Set if the value is a phrase, which is too long for large letters. */
  inWords?: true;
  unit?: string;
  note?: string;
}

/** Returns when the next check-in is due; undefined after the term's end. */
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
