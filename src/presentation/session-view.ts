import type { CheckInDocument } from '../domain/documents.ts';
import type { SessionFeedback } from '../domain/feedback.ts';
import type { Session } from '../domain/session.ts';
import { byDate } from './by-date.ts';
import type { CommitmentItemView } from './commitment-item-view.ts';
import { commitmentView } from './commitments-view.ts';
import { allPartnerTags, partnerTag, partnerTags, type PartnerTag } from './partner-tag.ts';
import { latenessOf } from './session-teaser.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { sessionReadings, type SessionReading } from './session-readings.ts';
import { threadViews, type ThreadView } from './threads.ts';
import type { ViewContext } from './view-context.ts';

/** One file of a session, to be rendered as it was written. */
export interface SessionSide {
  document: CheckInDocument;
  /** Absent for what was written together. */
  author?: PartnerTag;
  lang?: string;
}

export interface Neighbour {
  label: string;
  text: string;
  href: string;
}

export interface SessionView {
  title: string;
  number: string;
  dateText: string;
  /** "On time", "3 days late" */
  punctuality?: string;
  present: PartnerTag[];
  /** "Without Sam"; absent where everybody took part. */
  absent?: string;
  topics: string;
  sides: SessionSide[];
  readings: SessionReading[];
  /** Promised in this session, with what became of it. */
  promised: CommitmentItemView[];
  /** Listed here, promised earlier. */
  followedUp: CommitmentItemView[];
  confidence: { goal: string; who: string; value: string }[];
  pulse: { partner: PartnerTag; values: { label: string; value: string }[] }[];
  milestones: MilestoneTeaser[];
  /** "Read and approved by Sam." */
  acknowledged?: string;
  threads: ThreadView[];
  source?: string;
  previous?: Neighbour;
  next?: Neighbour;
}

const PULSE = ['motivation', 'trust', 'energy'] as const;

export function sessionView(context: ViewContext, session: Session): SessionView {
  const { journal, words, formats } = context;
  const lookUp = byDate(journal);
  const feedback = lookUp.feedback.get(session.date);
  const listed = lookUp.commitments.get(session.date) ?? [];
  const view = (commitment: (typeof listed)[number]) => commitmentView(context, commitment);
  return {
    title: formats.fullDate(session.date),
    number: words.sessions.number(session.number),
    dateText: formats.date(session.date),
    ...punctualityOf(context, session),
    present: partnerTags(context, session.present),
    ...absentOf(context, session),
    topics: formats.list(session.topics),
    sides: session.checkIns.map((document) => sideOf(context, document)),
    readings: sessionReadings(context, session),
    promised: listed.filter(({ promised }) => promised === session.date).map(view),
    followedUp: listed.filter(({ promised }) => promised !== session.date).map(view),
    confidence: confidenceOf(context, session),
    pulse: Object.entries(session.pulse).map(([id, pulse]) => ({
      partner: partnerTag(context, id),
      values: PULSE.flatMap((key) => {
        const value = pulse[key];
        return value === undefined ? [] : [{ label: words.pulse[key], value: words.pulse.outOf(value, 5) }];
      }),
    })),
    milestones: (lookUp.milestones.get(session.date) ?? []).map((milestone) => milestoneTeaser(context, milestone)),
    ...acknowledgedBy(context, feedback),
    threads: threadViews(context, feedback),
    ...(feedback?.source !== undefined && { source: feedback.source }),
    ...neighbour(context, 'previous', journal.sessions[session.number - 2]),
    ...neighbour(context, 'next', journal.sessions[session.number]),
  };
}

function sideOf(context: ViewContext, document: CheckInDocument): SessionSide {
  const { author, lang } = document.data;
  return {
    document,
    ...(author !== undefined && { author: partnerTag(context, author) }),
    ...(lang !== undefined && { lang }),
  };
}

function absentOf(context: ViewContext, { present }: Session): { absent?: string } {
  const missing = allPartnerTags(context).filter(({ id }) => !present.includes(id));
  if (missing.length === 0) return {};
  return { absent: context.words.sessions.absent(context.formats.list(missing.map(({ name }) => name))) };
}

function acknowledgedBy(context: ViewContext, feedback: SessionFeedback | undefined): { acknowledged?: string } {
  const names = (feedback?.acknowledged ?? []).map(({ by }) => partnerTag(context, by).name);
  return names.length === 0 ? {} : { acknowledged: context.words.sessions.acknowledged(context.formats.list(names)) };
}

function punctualityOf(context: ViewContext, session: Session): { punctuality?: string } {
  if (session.due === undefined) return {};
  return { punctuality: latenessOf(context, session).lateness ?? context.words.sessions.onTime };
}

function confidenceOf(context: ViewContext, session: Session): SessionView['confidence'] {
  return session.confidence.flatMap(({ goal, partner, value }) => {
    const title = context.journal.goals.find(({ id }) => id === goal)?.document.data.title;
    if (title === undefined) return [];
    const who = partner === undefined ? context.words.benchmarks.together : partnerTag(context, partner).name;
    return [{ goal: title, who, value: context.words.pulse.outOf(value, 10) }];
  });
}

function neighbour({ words, formats, urls }: ViewContext, key: 'previous' | 'next', session: Session | undefined) {
  if (!session) return {};
  return { [key]: { label: words.sessions[key], text: formats.date(session.date), href: urls.session(session.date) } };
}
