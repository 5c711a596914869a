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

/** What was talked about; a session without topics goes by its number. */
export function topicsOf({ formats, words }: ViewContext, { topics, number }: Session): string {
  return topics.length > 0 ? formats.list(topics) : words.sessions.number(number);
}

/** The first thing worth telling in a list: a win, else a setback, else a concern. */
export function lineOf({ wins, setbacks, concerns }: Session): string | undefined {
  return wins[0]?.text ?? setbacks[0]?.text ?? concerns[0]?.text;
}

/** "3 days late"; absent where it was on time or belongs to no due date. */
export function latenessOf({ journal, words }: ViewContext, session: Session): { lateness?: string } {
  const due = session.due && byDate(journal).due.get(session.due);
  if (!due || due.state !== 'late' || due.session !== session.date) return {};
  return { lateness: words.sessions.offDue(daysBetween(due.date, session.date)) };
}
