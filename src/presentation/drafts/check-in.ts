import { makeJournal, type Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import type { ViewContext } from '../view-context.ts';
import { checkInBody } from './check-in-body.ts';
import { checkInNumbers } from './check-in-numbers.ts';
import { type DocumentDraft, documentText } from './document-text.ts';

export interface CheckInDraft {
  date: PlainDate;
  /** Whose own side it is; none: written together. */
  author?: PartnerId | undefined;
}

/**
 * A check-in that is ready to be written: with what was promised and is due, the benchmarks to read with their last value
 * and plan, and an open question. What its journal's audience may not see is not in it.
 * @example checkInDraft(context, { date, author: 'sam' }).path // 'check-ins/2026-11-22-sam.md'
 */
export function checkInDraft(context: ViewContext, draft: CheckInDraft): DocumentDraft {
  const { date, author } = draft;
  const then = { ...context, journal: journalOn(context.journal, date) };
  return {
    path: checkInPath(draft),
    text: documentText(
      [
        { field: 'date', value: date },
        { field: 'author', value: author },
        { comment: checkInNumbers(then, draft).join('\n') },
      ],
      checkInBody(then, draft),
    ),
  };
}

/** @example checkInPath({ date, author: 'sam' }) // 'check-ins/2026-11-22-sam.md' */
export function checkInPath({ date, author }: CheckInDraft): string {
  return `check-ins/${author === undefined ? date : `${date}-${author}`}.md`;
}

/**
 * What was true on the day, or will be if nothing is written until then. What a draft takes from a journal (what is open, the
 * readings, the plans) changes by what is written and not by days that pass; a long journal takes seconds to be made again.
 */
function journalOn(journal: Journal, date: PlainDate): Journal {
  const { documents, audience, today } = journal;
  const [from, to] = today < date ? [today, date] : [date, today];
  const isBetween = (day: PlainDate) => from < day && day <= to;
  const isSame =
    !documents.checkIns.some(({ data }) => isBetween(data.date)) &&
    !documents.goals.some(({ data }) => data.reviews.some((review) => isBetween(review.date)));
  return isSame ? { ...journal, today: date } : makeJournal(documents, { audience, today: date });
}
