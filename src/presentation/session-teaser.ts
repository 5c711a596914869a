import { maySayWhatIsMissing } from '../domain/journal.ts';
import { daysBetween } from '../domain/plain-date.ts';
import type { Session } from '../domain/session.ts';
import { byDate } from './by-date.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { partnerTags } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** A session in a list: its topics, and the first thing worth telling. */
export function sessionTeaser(context: ViewContext, session: Session): EntryCardView {
  const { formats, urls, words } = context;
  const line = lineOf(session);
  const { lateness } = latenessOf(context, session);
  return {
    title: topicsOf(context, session),
    href: urls.session(session.date),
    meta: [formats.date(session.date), words.sessions.number(session.number), lateness].filter(Boolean).join(' · '),
    ...(line !== undefined && { summary: line }),
    partners: partnerTags(context, session.present),
  };
}

/** What a session and each of its check-ins have alike. */
type Said = Record<'wins' | 'setbacks' | 'concerns', readonly { text: string }[]>;

/** What was talked about; a session without topics goes by its number. */
export function topicsOf(
  { formats, words }: ViewContext,
  { topics, number }: Pick<Session, 'topics' | 'number'>,
): string {
  return topics.length > 0 ? formats.list(topics) : words.sessions.number(number);
}

/** The first thing worth telling of a session or a check-in in a list: a win, else a setback, else a concern. */
export function lineOf({ wins, setbacks, concerns }: Said): string | undefined {
  return wins[0]?.text ?? setbacks[0]?.text ?? concerns[0]?.text;
}

/**
 * "3 days late"; absent where it was on time, is not the session that its due date goes by, or where a session that is
 * not shown may have kept that due date.
 */
export function latenessOf({ journal, words }: ViewContext, session: Session): { lateness?: string } {
  const due = session.due && byDate(journal).due.get(session.due);
  if (due?.state !== 'late' || due.session !== session.date) return {};
  if (!maySayWhatIsMissing(journal.audience, journal.documents.partnership.data)) return {};
  return { lateness: words.sessions.offDue(daysBetween(due.date, session.date)) };
}
