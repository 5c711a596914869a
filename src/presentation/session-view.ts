import type { CheckInDocument } from '../domain/documents.ts';
import { maySayWhatIsMissing } from '../domain/journal.ts';
import { filesWithText, type Session } from '../domain/session.ts';
import { byDate } from './by-date.ts';
import type { CommitmentItemView } from './commitment-item-view.ts';
import { commitmentView, promisedHere } from './commitments-view.ts';
import { type EarlierYearView, onThisDayView } from './on-this-day-view.ts';
import { allPartnerTags, partnerTag, partnerTags, type PartnerTag } from './partner-tag.ts';
import { latenessOf, topicsTongue } from './session-teaser.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { confidenceOf, pulseOf, type ConfidenceView, type PulseView } from './session-pulse.ts';
import { sessionReadings, type SessionReading } from './session-readings.ts';
import { sessionFeedback, type SessionFeedbackView } from './session-feedback.ts';
import { langOf, type Tongue } from './tongue.ts';
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
  /** "On time", "3 days late"; absent for a further session of one due date. */
  punctuality?: string;
  present: PartnerTag[];
  /** "Without Sam"; absent where everybody took part. */
  absent?: string;
  /** Absent where none were named. */
  topics?: string;
  topicsTongue?: Tongue;
  /** Without files that hold numbers alone. */
  sides: SessionSide[];
  readings: SessionReading[];
  /** Promised in this session, with what became of it. */
  promised: CommitmentItemView[];
  /** Listed here, promised earlier. */
  followedUp: CommitmentItemView[];
  confidence: ConfidenceView[];
  pulse: PulseView[];
  milestones: MilestoneTeaser[];
  /** Absent where nothing was said of it. */
  feedback?: SessionFeedbackView;
  onThisDay: EarlierYearView[];
  previous?: Neighbour;
  next?: Neighbour;
}

export function sessionView(context: ViewContext, session: Session): SessionView {
  const { journal, words, formats } = context;
  const lookUp = byDate(journal);
  const feedback = sessionFeedback(context, lookUp.feedback.get(session.date));
  const listed = lookUp.commitments.get(session.date) ?? [];
  const { tongue } = topicsTongue(context, session);
  const view = (commitment: (typeof listed)[number]) => commitmentView(context, commitment);
  return {
    title: formats.fullDate(session.date),
    number: words.sessions.number(session.number),
    dateText: formats.date(session.date),
    ...punctualityOf(context, session),
    present: partnerTags(context, session.present),
    ...absentOf(context, session),
    ...(session.topics.length > 0 && { topics: formats.list(session.topics) }),
    ...(tongue && { topicsTongue: tongue }),
    sides: filesWithText(session).map((document) => sideOf(context, document)),
    readings: sessionReadings(context, session),
    promised: listed
      .filter(({ promised }) => promised === session.date)
      .map((commitment) => promisedHere(context, commitment)),
    followedUp: listed.filter(({ promised }) => promised !== session.date).map(view),
    confidence: confidenceOf(context, session),
    pulse: pulseOf(context, session),
    milestones: (lookUp.milestones.get(session.date) ?? []).map((milestone) => milestoneTeaser(context, milestone)),
    ...(feedback && { feedback }),
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
    ...(lang !== undefined && { lang }),
  };
}

/** Not said where a side that is not shown may have been written. */
function absentOf(context: ViewContext, { present }: Session): { absent?: string } {
  const { audience, documents } = context.journal;
  if (!maySayWhatIsMissing(audience, documents.partnership.data)) return {};
  const missing = allPartnerTags(context).filter(({ id }) => !present.includes(id));
  if (missing.length === 0) return {};
  return { absent: context.words.sessions.absent(context.formats.list(missing.map(({ name }) => name))) };
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
