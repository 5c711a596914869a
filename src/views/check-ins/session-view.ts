import { defined } from '../../domain/defined.ts';
import { canReportMissed } from '../../domain/audience/model.ts';
import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { MEAN_OVER } from '../../domain/benchmarks/readings.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { SessionFeedback } from '../../domain/feedback.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import { yearOf } from '../../domain/plain-date.ts';
import { byDate } from '../common/by-date.ts';
import { inYear, shortDate, type ViewContext } from '../common/context.ts';
import { type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { milestoneSummary, type MilestoneSummary } from '../common/milestone-summary.ts';
import type { Neighbour } from '../common/entry-link.ts';
import { allPartnerTags, partnerTag, type PartnerTag, partnerTags } from '../common/partner.ts';
import { readingAgainstPlan } from '../common/reading-against-plan.ts';
import {
  headlineLanguage,
  headlineOf,
  latenessOf,
  type OnThisDayView,
  onThisDayView,
} from '../common/session-summary.ts';
import { sessionMark, sessionMarks, type VisibilityMark } from '../common/visibility.ts';
import { sessionPromises, type SessionPromise, sessionSides, type SessionSides } from './sides.ts';
import { dateOf, type ThreadView, threadViews } from './threads.ts';

/** How one partner feels. */
interface PulseView {
  partner: PartnerTag;
  values: { label: string; value: string }[];
}

/** How confident partners are about a goal: "8 of 10, Robin". */
interface ConfidenceView {
  goal: string;
  values: string[];
}

const PULSE = ['motivation', 'trust', 'energy'] as const;

/** Returns the pulse of every partner who gave one. */
function pulseOf(context: ViewContext, session: Session): PulseView[] {
  const { words } = context;
  const all = Object.entries(session.pulse).map(([id, pulse]) => ({
    partner: partnerTag(context, id),
    values: PULSE.flatMap((key) => {
      const value = pulse[key];
      return value === undefined ? [] : [{ label: words.pulse[key], value: words.pulse.outOf({ value, most: 5 }) }];
    }),
  }));
  return all.filter(({ values }) => values.length > 0);
}

function confidenceOf(context: ViewContext, session: Session): ConfidenceView[] {
  const { journal, words } = context;
  return journal.goals.flatMap(({ id, document }) => {
    const values = session.confidence.flatMap(({ goal, partner, value }) => {
      if (goal !== id) return [];
      const who = partner === undefined ? words.benchmarks.together : partnerTag(context, partner).name;
      return [`${words.pulse.outOf({ value, most: 10 })}, ${who}`];
    });
    return values.length === 0 ? [] : [{ goal: document.data.title, values }];
  });
}

/** A reading compared with the plan of its day. */
export interface SessionReading {
  /** Absent for the pair's reading. */
  partner?: PartnerTag;
  text: string;
  /** "1.5 km ahead of plan", "plan 18 km", and the value that counts if that's another number. */
  notes: string[];
}

/** The readings of one benchmark in a session. */
export interface BenchmarkReadings {
  title: string;
  language?: LangAttributes;
  href: string;
  mark?: VisibilityMark;
  /** One for all, or one for each column; undefined if that partner gave none. */
  readings: (SessionReading | undefined)[];
}

export interface SessionReadings {
  /** The partners with readings of their own; empty if all are the pair's. */
  partners: PartnerTag[];
  benchmarks: BenchmarkReadings[];
}

function sessionReadings(context: ViewContext, session: Session): SessionReadings {
  const read = context.journal.benchmarks.flatMap((benchmark) => {
    const readings = benchmark.series.flatMap((series) => readingOf(context, benchmark, series, session));
    return readings.length === 0 ? [] : [{ benchmark, readings }];
  });
  const who = new Set(read.flatMap(({ readings }) => readings.flatMap(({ partner }) => partner?.id ?? [])));
  const partners = allPartnerTags(context).filter(({ id }) => who.has(id));
  const marks = sessionMarks(context, session);
  return {
    partners,
    benchmarks: read.map(({ benchmark: { id, document }, readings }) => ({
      ...marks.benchmark(document),
      title: document.data.title,
      ...langAttributes(context, document.data),
      href: context.urls.benchmark(id),
      readings: readings.some(({ partner }) => partner === undefined)
        ? readings
        : partners.map((partner) => readings.find((reading) => reading.partner?.id === partner.id)),
    })),
  };
}

function readingOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  session: Session,
): SessionReading[] {
  const reading = byDate(context.journal).readings.get(series)?.get(session.date);
  if (!reading) return [];
  const { words } = context;
  const { partner, reading: text, actual, gap, planned } = readingAgainstPlan(context, benchmark, series, reading);
  const { aggregate, over = MEAN_OVER } = benchmark.document.data;
  const counted = actual === undefined ? [] : [words.benchmarks.counted({ aggregate, over, value: actual })];
  const plan = planned === undefined ? [] : [words.benchmarks.planned({ value: planned })];
  return [{ ...defined({ partner }), text, notes: [...counted, ...(gap === undefined ? [] : [gap]), ...plan] }];
}

/** What was said about a session in its pull request. */
export interface SessionFeedbackView {
  /** "Read and approved by Sam on 16 Nov." */
  acknowledged: string[];
  threads: ThreadView[];
  /** The link to the pull request. */
  source?: string;
}

/** Returns a session's feedback; undefined if there is none. */
function sessionFeedback(context: ViewContext, feedback: SessionFeedback | undefined): SessionFeedbackView | undefined {
  if (!feedback || (feedback.threads.length === 0 && feedback.acknowledged.length === 0)) return undefined;
  const { words } = context;
  return {
    acknowledged: feedback.acknowledged.map(({ by, at }) =>
      words.sessions.acknowledged({ name: partnerTag(context, by).name, date: shortDate(context, dateOf(at)) }),
    ),
    threads: threadViews(context, feedback),
    ...defined({ source: feedback.source }),
  };
}

export interface SessionView {
  title: string;
  number: string;
  dateText: string;
  /** "On time", "3 days late"; absent for an additional session for the same due date. */
  punctuality?: string;
  present: PartnerTag[];
  /** "Without Sam"; absent if everyone took part. */
  absent?: string;
  /** Its titles, or else its topics; absent if it has neither. */
  headline?: string;
  headlineLanguage?: LangAttributes;
  sides: SessionSides;
  /** Promises shown with the sides' text, and listed where the text can't show what became of them. */
  promises: SessionPromise[];
  readings: SessionReadings;
  confidence: ConfidenceView[];
  pulse: PulseView[];
  milestones: MilestoneSummary[];
  /** Absent if there is none. */
  feedback?: SessionFeedbackView;
  onThisDay: OnThisDayView;
  mark?: VisibilityMark;
  /** Marks for content that fewer people see than the session. */
  marks: { pulse?: VisibilityMark; remarks?: VisibilityMark };
  previous?: Neighbour;
  next?: Neighbour;
}

/** Returns the page of a session, which may be in preparation for a later day. */
export function sessionView(site: ViewContext, session: Session): SessionView {
  const context = inYear(site, yearOf(session.date));
  const { journal, words, formats } = context;
  const isComing = journal.coming.includes(session);
  const lookUp = byDate(journal);
  const feedback = sessionFeedback(context, lookUp.feedback.get(session.date));
  const marks = sessionMarks(context, session);
  const { language } = headlineLanguage(context, session);
  return {
    title: formats.fullDate(session.date),
    number: isComing ? words.sessions.coming : words.sessions.number({ n: session.number }),
    dateText: formats.date(session.date),
    ...(isComing
      ? { punctuality: words.sessions.countsFrom({ date: formats.date(session.date) }) }
      : { ...punctualityOf(context, session), ...absentOf(context, session) }),
    present: partnerTags(context, session.present),
    ...defined({ headline: headlineOf(context, session), headlineLanguage: language }),
    sides: sessionSides(context, session),
    promises: sessionPromises(context, session),
    readings: sessionReadings(context, session),
    confidence: confidenceOf(context, session),
    pulse: pulseOf(context, session),
    milestones: (lookUp.milestones.get(session.date) ?? []).map((milestone) => milestoneSummary(context, milestone)),
    ...defined({ feedback }),
    onThisDay: onThisDayView(context, session.date),
    ...sessionMark(context, session),
    marks: defined({ pulse: marks.pulse.mark, remarks: marks.remarks.mark }),
    ...neighbour(context, 'previous', journal.sessions[session.number - 2]),
    ...neighbour(context, 'next', journal.sessions[session.number]),
  };
}

/** Returns who was absent; empty if a hidden side may exist. */
function absentOf(context: ViewContext, { date, present }: Session): { absent?: string } {
  const { audience, documents, partners } = context.journal;
  if (!canReportMissed(audience, documents.partnership.data)) return {};
  const then = partnersOn(partners, date).filter(({ id }) => !present.includes(id));
  const missing = partnerTags(
    context,
    then.map(({ id }) => id),
  );
  if (missing.length === 0) return {};
  return { absent: context.words.sessions.absent({ names: context.formats.list(missing.map(({ name }) => name)) }) };
}

function punctualityOf(context: ViewContext, session: Session): { punctuality?: string } {
  const { lateness } = latenessOf(context, session);
  if (lateness !== undefined) return { punctuality: lateness };
  const due = session.due && byDate(context.journal).due.get(session.due);
  return due?.state === 'kept' && due.session === session.date ? { punctuality: context.words.sessions.onTime } : {};
}

function neighbour({ words, formats, urls }: ViewContext, key: 'previous' | 'next', session: Session | undefined) {
  if (!session) return {};
  return { [key]: { label: words.sessions[key], text: formats.date(session.date), href: urls.session(session.date) } };
}
