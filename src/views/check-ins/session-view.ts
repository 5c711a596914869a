import { defined } from '../../domain/defined.ts';
import { canReportMissed } from '../../domain/audience/model.ts';
import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { filesWithText, type Session } from '../../domain/check-in/session.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { SessionFeedback } from '../../domain/feedback.ts';
import { yearOf } from '../../domain/plain-date.ts';
import { byDate } from '../common/by-date.ts';
import { type CommitmentItemView, commitmentView, promisedHere } from '../common/commitments.ts';
import { inYear, shortDate, type ViewContext } from '../common/context.ts';
import { langOf, type LangAttributes, langAttributes } from '../common/lang-attributes.ts';
import { milestoneSummary, type MilestoneSummary } from '../common/milestone-summary.ts';
import type { Neighbour } from '../common/entry-link.ts';
import { allPartnerTags, partnerTag, type PartnerTag, partnerTags } from '../common/partner.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from '../common/reading-against-plan.ts';
import {
  headlineLanguage,
  headlineOf,
  latenessOf,
  type OnThisDayView,
  onThisDayView,
} from '../common/session-summary.ts';
import { dateOf, type ThreadView, threadViews } from './threads.ts';

/** How one partner is. */
interface PulseView {
  partner: PartnerTag;
  values: { label: string; value: string }[];
}

/** How sure somebody is of a goal. */
interface ConfidenceView {
  goal: string;
  who: string;
  value: string;
}

const PULSE = ['motivation', 'trust', 'energy'] as const;

/** Of those who said anything. */
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
  return session.confidence.flatMap(({ goal, partner, value }) => {
    const title = context.journal.goals.find(({ id }) => id === goal)?.document.data.title;
    if (title === undefined) return [];
    const who = partner === undefined ? context.words.benchmarks.together : partnerTag(context, partner).name;
    return [{ goal: title, who, value: context.words.pulse.outOf({ value, most: 10 }) }];
  });
}

export interface SessionReading extends ReadingAgainstPlan {
  benchmark: { title: string; language?: LangAttributes; href: string };
}

/** What a session read, benchmark by benchmark. */
function sessionReadings(context: ViewContext, session: Session): SessionReading[] {
  return context.journal.benchmarks.flatMap((benchmark) =>
    benchmark.series.flatMap((series) => readingOf(context, benchmark, series, session)),
  );
}

function readingOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  session: Session,
): SessionReading[] {
  const reading = byDate(context.journal).readings.get(series)?.get(session.date);
  if (!reading) return [];
  const { data } = benchmark.document;
  const link = { title: data.title, ...langAttributes(context, data), href: context.urls.benchmark(benchmark.id) };
  return [{ benchmark: link, ...readingAgainstPlan(context, benchmark, series, reading) }];
}

/** What was said of a session in its pull request. */
export interface SessionFeedbackView {
  /** "Read and approved by Sam on 16 Nov." */
  acknowledged: string[];
  threads: ThreadView[];
  /** To the pull request. */
  source?: string;
}

/** Undefined where nothing was. */
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

/** One file of a session, to be rendered as it was written. */
export interface SessionSide {
  document: CheckInDocument;
  /** Absent for what was written together. */
  author?: PartnerTag;
  lang?: string;
}

export interface SessionView {
  title: string;
  number: string;
  dateText: string;
  /** "On time", "3 days late"; absent for a further session of one due date. */
  punctuality?: string;
  present: PartnerTag[];
  /** "Without Sam"; absent where everybody took part. */
  absent?: string;
  /** Its titles, else its topics; absent where it has neither. */
  headline?: string;
  headlineLanguage?: LangAttributes;
  /** Without files that hold numbers alone. */
  sides: SessionSide[];
  readings: SessionReading[];
  /** Promised in this session, with what became of it. */
  promised: CommitmentItemView[];
  /** Listed here, promised earlier. */
  followedUp: CommitmentItemView[];
  confidence: ConfidenceView[];
  pulse: PulseView[];
  milestones: MilestoneSummary[];
  /** Absent where nothing was said of it. */
  feedback?: SessionFeedbackView;
  onThisDay: OnThisDayView;
  previous?: Neighbour;
  next?: Neighbour;
}

export function sessionView(site: ViewContext, session: Session): SessionView {
  const context = inYear(site, yearOf(session.date));
  const { journal, words, formats } = context;
  const lookUp = byDate(journal);
  const feedback = sessionFeedback(context, lookUp.feedback.get(session.date));
  const listed = lookUp.commitments.get(session.date) ?? [];
  const { language } = headlineLanguage(context, session);
  const view = (commitment: (typeof listed)[number]) => commitmentView(context, commitment);
  return {
    title: formats.fullDate(session.date),
    number: words.sessions.number({ n: session.number }),
    dateText: formats.date(session.date),
    ...punctualityOf(context, session),
    present: partnerTags(context, session.present),
    ...absentOf(context, session),
    ...defined({ headline: headlineOf(context, session), headlineLanguage: language }),
    sides: filesWithText(session).map((document) => sideOf(context, document)),
    readings: sessionReadings(context, session),
    promised: listed
      .filter(({ promised }) => promised === session.date)
      .map((commitment) => promisedHere(context, commitment)),
    followedUp: listed.filter(({ promised }) => promised !== session.date).map(view),
    confidence: confidenceOf(context, session),
    pulse: pulseOf(context, session),
    milestones: (lookUp.milestones.get(session.date) ?? []).map((milestone) => milestoneSummary(context, milestone)),
    ...defined({ feedback }),
    onThisDay: onThisDayView(context, session.date),
    ...neighbour(context, 'previous', journal.sessions[session.number - 2]),
    ...neighbour(context, 'next', journal.sessions[session.number]),
  };
}

/** A file of a session, with whose side it is. */
export function sideOf(context: ViewContext, document: CheckInDocument): SessionSide {
  const { author } = document.data;
  const lang = langOf(context, document.data);
  return {
    document,
    ...(author !== undefined && { author: partnerTag(context, author) }),
    ...defined({ lang }),
  };
}

/** Not said where a side that is not shown may have been written. */
function absentOf(context: ViewContext, { present }: Session): { absent?: string } {
  const { audience, documents } = context.journal;
  if (!canReportMissed(audience, documents.partnership.data)) return {};
  const missing = allPartnerTags(context).filter(({ id }) => !present.includes(id));
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
