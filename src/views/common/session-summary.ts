import { defined } from '../../domain/defined.ts';
import { canReportMissed } from '../../domain/audience/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import { daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import type { EntryCardView } from './entry-card.ts';
import { sharedLangAttributes, type LangAttributes, langAttributesOfSaid } from './lang-attributes.ts';
import { milestoneSummary } from './milestone-summary.ts';
import { partnerTags } from './partner.ts';
import { sessionMark } from './visibility.ts';

/** Cached, because each session is in lists on many pages: those of nearby days in later years, its year's, its quarter's. */
const summaries = new WeakMap<ViewContext, WeakMap<Session, EntryCardView>>();

/** Returns a session for a list: its title, and the first thing worth mentioning. */
export function sessionSummary(context: ViewContext, session: Session): EntryCardView {
  const known = summaries.get(context) ?? new WeakMap<Session, EntryCardView>();
  summaries.set(context, known);
  const summary = known.get(session) ?? makeSummary(context, session);
  known.set(session, summary);
  return summary;
}

function makeSummary(context: ViewContext, session: Session): EntryCardView {
  const { formats, urls, words } = context;
  const line = lineOf(session);
  const { language } = line ? langAttributesOfSaid(context, line) : {};
  const { lateness } = latenessOf(context, session);
  return {
    title: headlineOf(context, session) ?? words.sessions.number({ n: session.number }),
    ...headlineLanguage(context, session),
    href: urls.session(session.date),
    meta: formats.dotted([
      formats.date(session.date),
      words.sessions.number({ n: session.number }),
      ...(lateness === undefined ? [] : [lateness]),
    ]),
    ...(line && { summary: line.text }),
    ...defined({ summaryLanguage: language }),
    partners: partnerTags(context, session.present),
    ...sessionMark(context, session),
  };
}

/** Returns a session for a list that has been started but doesn't count yet. */
export function comingSummary(context: ViewContext, session: Session): EntryCardView {
  const { formats, urls, words } = context;
  return {
    title: headlineOf(context, session) ?? formats.fullDate(session.date),
    ...headlineLanguage(context, session),
    href: urls.session(session.date),
    meta: formats.dotted([words.sessions.coming, formats.date(session.date)]),
    partners: partnerTags(context, session.present),
    ...sessionMark(context, session),
  };
}

/** What a session and each of its check-ins have in common. */
type Said<Thing> = Record<'wins' | 'setbacks' | 'concerns', readonly Thing[]>;

/** Returns a session's headline: its titles, or else its topics; undefined if it has neither, so that its number is used. */
export function headlineOf(
  { formats }: Pick<ViewContext, 'formats'>,
  { titles, topics }: Pick<Session, 'titles' | 'topics'>,
): string | undefined {
  const names = namesOf({ titles, topics });
  return names.length > 0 ? formats.dotted(names) : undefined;
}

/** Returns the titles, or else the topics. */
function namesOf({ titles, topics }: Pick<Session, 'titles' | 'topics'>): readonly string[] {
  return titles.length > 0 ? titles : topics;
}

/**
 * Returns the first thing worth mentioning of a session or a check-in in a list: a win, or else a setback, or else a
 * concern.
 */
export function lineOf<Thing>({ wins, setbacks, concerns }: Said<Thing>): Thing | undefined {
  return wins[0] ?? setbacks[0] ?? concerns[0];
}

/** Returns the language of a session's headline, if the files that it's from agree on one. */
export function headlineLanguage(
  context: ViewContext,
  { checkIns, titles }: Pick<Session, 'checkIns' | 'titles'>,
): { language?: LangAttributes } {
  const naming = checkIns.filter(({ data }) => (titles.length > 0 ? data.title !== undefined : data.topics.length > 0));
  return naming.length > 0 ? sharedLangAttributes(context, naming) : {};
}

/**
 * Returns "3 days late"; empty if it was on time, isn't the session that counts for its due date, or if a hidden
 * session may have kept that due date.
 */
export function latenessOf({ journal, words }: ViewContext, session: Session): { lateness?: string } {
  const due = session.due && byDate(journal).due.get(session.due);
  if (due?.state !== 'late' || due.session !== session.date) return {};
  if (!canReportMissed(journal.audience, journal.documents.partnership.data)) return {};
  return { lateness: words.sessions.offDue({ days: daysBetween(due.date, session.date) }) };
}

/** What happened in this week of an earlier year. */
interface EarlierYearView {
  /** "A year ago" */
  when: string;
  entries: EntryCardView[];
}

export interface OnThisDayView {
  years: EarlierYearView[];
  /** The link to all years. */
  more: { label: string; href: string };
}

/** Returns the sessions and milestones on the same day in earlier years. */
export function onThisDayView(context: ViewContext, date: PlainDate): OnThisDayView {
  const { words, urls } = context;
  const years = byDate(context.journal)
    .onThisDay(date)
    .map(({ years, sessions, milestones }) => ({
      when: words.retrospectives.yearsAgo({ years }),
      entries: [
        ...milestones.map((milestone) => milestoneSummary(context, milestone).card),
        ...sessions.map((session) => sessionSummary(context, session)),
      ],
    }));
  return { years, more: { label: words.retrospectives.title, href: urls.retrospectives } };
}
