import { yearOf } from '../../domain/plain-date.ts';
import { defined } from '../../domain/defined.ts';
import { spanOf } from '../../domain/retrospectives/retrospective.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import { type CommitmentItemView, promisedHere } from '../common/commitments.ts';
import { inYear, type ViewContext } from '../common/context.ts';
import type { EntryCardView } from '../common/entry-card.ts';
import { type GlanceView, yearAtAGlance } from '../common/glance.ts';
import { type LangAttributes, langAttributesOfSaid } from '../common/lang-attributes.ts';
import { partnerTag } from '../common/partner.ts';
import { comingSummary, headlineLanguage, headlineOf, latenessOf } from '../common/session-summary.ts';
import { kindMark, sessionMark, type VisibilityMark } from '../common/visibility.ts';
import { countByYear, newestYears, type YearLink, yearLinks, yearsOf } from '../common/years.ts';

/** A row of the ledger: session date, topics covered, feedback and notes, and next steps with accountability measures. */
export interface LedgerRow {
  date: { text: string; href: string; note: string };
  /** Its titles, or else its topics; absent if it has neither. */
  headline?: string;
  headlineLanguage?: LangAttributes;
  /** Short lines about who gave feedback to whom, and concerns raised. */
  notes: { text: string; language?: LangAttributes; mark?: VisibilityMark }[];
  /** The promises made in it, next steps first. */
  promises: CommitmentItemView[];
  mark?: VisibilityMark;
}

export interface CheckInsView {
  title: string;
  /** The number of sessions, in the whole journal or in the page's year. */
  lede: string;
  /** Sessions that have been started, but don't count yet. */
  coming: EntryCardView[];
  /** The newest of the listed years at a glance. */
  glance?: GlanceView;
  years: { year: string; rows: LedgerRow[] }[];
  pages: YearLink[];
  /** Marks for what is never public: feedback and concerns, and promises. */
  marks: Partial<Record<'notes' | 'promises', VisibilityMark>>;
}

/** Returns the page of check-ins, or of one year of them, the newest first. */
export function checkInsView(context: ViewContext, year?: number): CheckInsView {
  const { words, urls, journal } = context;
  const years = checkInYears(context);
  const newest = newestYears(years, countByYear(journal.sessions.map(({ date }) => date)));
  const shown = year === undefined ? newest : [year];
  const sessions = journal.sessions.filter(({ date }) => shown.includes(yearOf(date)));
  return {
    title: year === undefined ? words.sessions.title : words.sessions.table({ year: String(year) }),
    lede: words.sessions.lede({ n: year === undefined ? journal.sessions.length : sessions.length }),
    coming: year === undefined ? journal.coming.map((session) => comingSummary(context, session)) : [],
    ...glanceAt(context, shown[0]),
    years: ledger(context, sessions),
    marks: columnMarks(context),
    pages: yearLinks(context, { years, newest, year, first: urls.checkIns, of: urls.checkInsOf }),
  };
}

function columnMarks(context: ViewContext): CheckInsView['marks'] {
  const [feedback, concerns, commitments] = [
    kindMark(context, 'feedback'),
    kindMark(context, 'concerns'),
    kindMark(context, 'commitments'),
  ];
  return {
    ...(feedback.mark && concerns.mark && { notes: concerns.mark }),
    ...(commitments.mark && { promises: commitments.mark }),
  };
}

/** Leaves out benchmarks: this page is about what was said and promised. */
function glanceAt(context: ViewContext, year: number | undefined): Pick<CheckInsView, 'glance'> {
  if (year === undefined) return {};
  const view = yearAtAGlance(context, spanOf({ year }), context.formats.year(year));
  return view ? { glance: { ...view, lines: [] } } : {};
}

/** Returns the years that have a page, the newest first. */
export function checkInYears({ journal }: ViewContext): number[] {
  return yearsOf(journal.sessions.map(({ date }) => date));
}

function ledger(context: ViewContext, sessions: readonly Session[]): CheckInsView['years'] {
  const { commitments } = context.journal;
  const promisedOn = Map.groupBy(commitments.all, ({ promised }) => promised);
  const years = Map.groupBy([...sessions].reverse(), ({ date }) => date.slice(0, 4));
  const row = (session: Session): LedgerRow => {
    const { language } = headlineLanguage(context, session);
    const ofSession = inYear(context, yearOf(session.date));
    const promised = promisedOn.get(session.date) ?? [];
    const inSection = (wanted: Commitment['section']) => promised.filter(({ section }) => section === wanted);
    return {
      date: {
        text: context.formats.date(session.date),
        href: context.urls.session(session.date),
        note: latenessOf(context, session).lateness ?? context.words.sessions.number({ n: session.number }),
      },
      ...defined({ headline: headlineOf(context, session), headlineLanguage: language }),
      notes: notesOf(context, session),
      ...sessionMark(context, session),
      promises: [...inSection('nextSteps'), ...inSection('accountability')].map((commitment) =>
        promisedHere(ofSession, commitment),
      ),
    };
  };
  return [...years].map(([year, ofYear]) => ({ year, rows: ofYear.map(row) }));
}

function notesOf(context: ViewContext, session: Session): LedgerRow['notes'] {
  const { words } = context;
  const name = (id: string) => partnerTag(context, id).name;
  const isSaidAbove = columnMarks(context).notes !== undefined;
  const said = session.feedback.map(({ from, to, ...note }) => ({
    text: words.sessions.said({ from: name(from), to: name(to), text: note.text }),
    ...(!isSaidAbove && kindMark(context, 'feedback')),
    ...langAttributesOfSaid(context, note),
  }));
  return [
    ...said,
    ...session.concerns.map((concern) => ({
      text: words.sessions.concern({ text: concern.text }),
      ...(!isSaidAbove && kindMark(context, 'concerns')),
      ...langAttributesOfSaid(context, concern),
    })),
  ];
}
