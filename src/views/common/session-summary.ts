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

/** Each session is in the lists of many pages: those of the days around it in later years, its year's, its quarter's. */
const summaries = new WeakMap<ViewContext, WeakMap<Session, EntryCardView>>();

/** A session in a list: what it is called, and the first thing worth telling. */
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
    meta: [formats.date(session.date), words.sessions.number({ n: session.number }), lateness]
      .filter(Boolean)
      .join(' · '),
    ...(line && { summary: line.text }),
    ...defined({ summaryLanguage: language }),
    partners: partnerTags(context, session.present),
    ...sessionMark(context, session),
  };
}

/** One that is begun and not counted yet, in a list. */
export function comingSummary(context: ViewContext, session: Session): EntryCardView {
  const { formats, urls, words } = context;
  return {
    title: headlineOf(context, session) ?? formats.fullDate(session.date),
    ...headlineLanguage(context, session),
    href: urls.session(session.date),
    meta: [words.sessions.coming, formats.date(session.date)].join(' · '),
    partners: partnerTags(context, session.present),
    ...sessionMark(context, session),
  };
}

/** What a session and each of its check-ins have alike. */
type Said<Thing> = Record<'wins' | 'setbacks' | 'concerns', readonly Thing[]>;

/** What a session is called: by its titles, else by what was talked about; none: its number has to do. */
export function headlineOf(
  { formats }: Pick<ViewContext, 'formats'>,
  { titles, topics }: Pick<Session, 'titles' | 'topics'>,
): string | undefined {
  const names = namesOf({ titles, topics });
  return names.length > 0 ? formats.dotted(names) : undefined;
}

/** The titles, else the topics. */
function namesOf({ titles, topics }: Pick<Session, 'titles' | 'topics'>): readonly string[] {
  return titles.length > 0 ? titles : topics;
}

/** The first thing worth telling of a session or a check-in in a list: a win, else a setback, else a concern. */
export function lineOf<Thing>({ wins, setbacks, concerns }: Said<Thing>): Thing | undefined {
  return wins[0] ?? setbacks[0] ?? concerns[0];
}

/** Of what a session is called, where the files that name it so are in one language. */
export function headlineLanguage(
  context: ViewContext,
  { checkIns, titles }: Pick<Session, 'checkIns' | 'titles'>,
): { language?: LangAttributes } {
  const naming = checkIns.filter(({ data }) => (titles.length > 0 ? data.title !== undefined : data.topics.length > 0));
  return naming.length > 0 ? sharedLangAttributes(context, naming) : {};
}

/**
 * "3 days late"; absent where it was on time, is not the session that its due date goes by, or where a session that is
 * not shown may have kept that due date.
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
  /** Where every year is looked back on. */
  more: { label: string; href: string };
}

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
