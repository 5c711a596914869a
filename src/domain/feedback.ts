import { by } from './text.ts';
import { defined } from './defined.ts';
import { Temporal } from 'temporal-polyfill';
import { filesWithText, presentAt, type Session } from './check-in/session.ts';
import type { Document } from './documents.ts';
import { hasLeft, isPartner, type Member } from './partners/membership.ts';
import { plainDate, type PlainDate } from './plain-date.ts';
import type { Feedback, Remark } from './schemas/feedback.ts';
import type { PartnerId } from './schemas/values.ts';

/** A remark with the answers to it. */
export interface Thread {
  remark: Remark;
  replies: readonly Remark[];
}

/** What was said about one session in its pull request. */
export interface SessionFeedback {
  session: PlainDate;
  source?: string;
  acknowledged: readonly { by: PartnerId; at: string }[];
  threads: readonly Thread[];
}

/** A remark that nobody but its writer has answered yet. */
export interface WaitingRemark {
  session: PlainDate;
  remark: Remark;
  /** Who could answer: all but its writer who were partners then, and still are. */
  waitsFor: readonly PartnerId[];
  since: PlainDate;
}

export interface FeedbackLedger {
  sessions: readonly SessionFeedback[];
  /** How much each gave to each, in check-ins and remarks together. */
  given: readonly { from: PartnerId; to: PartnerId; count: number }[];
  /** The longest first. None where absence may not be claimed: an answer may be hidden. */
  waiting: readonly WaitingRemark[];
}

export interface FeedbackLedgerInput {
  documents: readonly Document<Feedback>[];
  /** In order of date. */
  sessions: readonly Session[];
  /** All partners, in order of id. */
  partners: readonly Member[];
  today: PlainDate;
  reportsMissed: boolean;
}

/**
 * Who gave how much feedback to whom, and what waits for an answer, the longest first. Feedback on a date without a
 * session is left out. A remark is given to those who wrote the session, a reply to the writer of what it answers; nobody
 * gives feedback to themselves. A thread waits while nobody but the writer of its first remark has spoken in it.
 */
export function makeFeedbackLedger({
  documents,
  sessions,
  partners,
  today,
  reportsMissed,
}: FeedbackLedgerInput): FeedbackLedger {
  const documentOf = new Map<string, Document<Feedback>>(documents.map((document) => [document.id, document]));
  const withFeedback = sessions.flatMap((session) => {
    const document = documentOf.get(session.date);
    return document ? { session, data: document.data } : [];
  });
  const told = sessions.map(({ feedback }) => feedback.map(({ from, to }) => ({ from, to: [to] })));
  const remarked = withFeedback.map(({ session, data }) => addressed(data.remarks, writersOf(session, partners)));
  const perSession = withFeedback.map(({ session, data }) => ({
    session: session.date,
    ...defined({ source: data.source }),
    acknowledged: data.acknowledged,
    threads: threadsOf(data.remarks),
  }));
  return {
    sessions: perSession,
    given: countGiven(
      [...told.flat(), ...remarked.flat()],
      partners.map(({ id }) => id),
    ),
    waiting: (reportsMissed ? perSession : [])
      .flatMap(({ session, threads }) => waitingIn(session, threads, { partners, today }))
      .sort(by(({ since }) => since)),
  };
}

/** Answers to answers stand under the remark that began it all, in written order. */
function threadsOf(remarks: readonly Remark[]): Thread[] {
  const threads: { remark: Remark; replies: Remark[] }[] = [];
  const threadOf: (typeof threads)[number][] = [];
  for (const remark of remarks) {
    // The schema lets a remark answer earlier ones only, whose threads exist by now.
    const known = remark.replyTo === undefined ? undefined : threadOf[remark.replyTo];
    const thread = known ?? { remark, replies: [] };
    if (known) known.replies.push(remark);
    else threads.push(thread);
    threadOf.push(thread);
  }
  return threads;
}

/** Nothing waits for somebody who has left, or for the sake of one who has. */
function waitingIn(
  session: PlainDate,
  threads: readonly Thread[],
  { partners, today }: Pick<FeedbackLedgerInput, 'partners' | 'today'>,
): WaitingRemark[] {
  return threads
    .filter(({ remark, replies }) => replies.every(({ by }) => by === remark.by))
    .flatMap(({ remark }) => {
      const since = calendarDate(remark.at);
      const others = partners.filter(({ id }) => id !== remark.by);
      const there = others.filter((partner) => isPartner(partner, session) && !hasLeft(partner, today));
      const isPast = partners.some((partner) => partner.id === remark.by && hasLeft(partner, today));
      if (isPast || (there.length === 0 && others.length > 0)) return [];
      return [{ session, remark, waitsFor: there.map(({ id }) => id), since }];
    });
}

/** The calendar date of an instant in UTC. */
function calendarDate(instant: string): PlainDate {
  return plainDate(Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDate().toString());
}

/** The authors of the sides; of a file written together, who was present. Numbers alone are no writing, unless all are. */
function writersOf(session: Session, partners: readonly Member[]): PartnerId[] {
  const withText = filesWithText(session);
  const files = withText.length > 0 ? withText : session.checkIns;
  return [...new Set(files.flatMap((file) => file.data.author ?? presentAt(file, partners)))];
}

interface Addressed {
  from: string;
  to: readonly string[];
}

function addressed(remarks: readonly Remark[], writers: readonly PartnerId[]): Addressed[] {
  return remarks.map(({ by, replyTo }) => {
    const answered = replyTo === undefined ? undefined : remarks[replyTo];
    return { from: by, to: answered ? [answered.by] : writers };
  });
}

function countGiven(all: readonly Addressed[], partners: readonly PartnerId[]): FeedbackLedger['given'] {
  const counts = new Map<string, number>();
  for (const { from, to } of all)
    for (const one of to) counts.set(`${from} ${one}`, (counts.get(`${from} ${one}`) ?? 0) + 1);
  return partners.flatMap((from) =>
    partners.flatMap((to) => {
      const count = from === to ? undefined : counts.get(`${from} ${to}`);
      return count === undefined ? [] : { from, to, count };
    }),
  );
}
