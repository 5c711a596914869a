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
    path: `check-ins/${author === undefined ? date : `${date}-${author}`}.md`,
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

/** What was true on the day, or will be if nothing is written until then. */
function journalOn({ documents, audience, ...journal }: Journal, date: PlainDate): Journal {
  return journal.today === date
    ? { documents, audience, ...journal }
    : makeJournal(documents, { audience, today: date });
}
