import { canReportMissed } from '../audience/model.ts';
import { hasLeft } from '../partners/membership.ts';
import type { Document } from '../documents.ts';
import type { WaitingRemark } from '../feedback.ts';
import type { JournalMilestone } from '../milestones/model.ts';
import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import { type RejudgedDueDate, rejudgedDueDates } from '../rhythm/rhythm.ts';
import type { Review } from '../schemas/goal.ts';
import type { Collection } from '../schemas/index.ts';
import type { GoalId } from '../schemas/values.ts';
import { SIGNAL_KINDS, type SignalKind, type SignalLevel } from '../signals/model.ts';
import { type CommitmentChange, commitmentChanges } from './commitments.ts';
import { type Change, newly } from './newly.ts';
import { type ReadingChange, readingChanges } from './readings.ts';
import { type NewSetback, newSetbacks, type NewWin, newWins, type SessionChange, sessionChanges } from './sessions.ts';

/** Everything that differs between two journals of the same audience and day. */
export interface JournalChanges {
  sessions: readonly SessionChange[];
  readings: readonly ReadingChange[];
  commitments: readonly CommitmentChange[];
  wins: readonly NewWin[];
  setbacks: readonly NewSetback[];
  milestones: MilestoneChanges;
  /** Due dates kept in a row, if the number changed; absent if it may not be shown. */
  streak?: { before: number; after: number };
  /** Future days for which a check-in was written. */
  coming: readonly PlainDate[];
  /** Past due dates that an edit of the cadence moves or judges differently. */
  rejudged: readonly RejudgedDueDate[];
  reviews: readonly { goal: GoalId; title: string; review: Review }[];
  signals: readonly SignalChange[];
  /** Remarks that wait for an answer: all of them if a session was added, otherwise those that weren't waiting before. */
  waiting: readonly WaitingRemark[];
  /** Without goals that a review changed. */
  documents: readonly DocumentChange[];
}

/**
 * Returns what changed from one journal to another.
 * @param before absent if there was none, so that everything is new
 * @param after of the same audience and with the same today, so that changes due to time alone are in both
 * @example journalChanges(main, branch).sessions[0]?.change // 'added'
 */
export function journalChanges(before: Journal | undefined, after: Journal): JournalChanges {
  const sessions = sessionChanges(before, after);
  const sessionAdded = sessions.some(({ change }) => change === 'added');
  const keyOf = (thing: unknown) => JSON.stringify(thing);
  const { waiting } = after.feedback;
  const reviews = newly(before ? reviewsOf(before) : [], reviewsOf(after), ({ goal, review }) => keyOf([goal, review]));
  const reviewed = new Set(reviews.map(({ goal }) => goal));
  return {
    sessions,
    readings: readingChanges(before, after),
    commitments: commitmentChanges(before, after, {
      sessionAdded,
      gone: after.partners.flatMap((partner) => (hasLeft(partner, after.today) ? partner.id : [])),
    }),
    wins: newWins(before, after),
    setbacks: newSetbacks(before, after),
    milestones: milestoneChanges(before, after),
    ...streakChange(before, after),
    coming: newly(before ? comingDates(before) : [], comingDates(after), (date) => date),
    rejudged: rejudgedBy(before, after),
    reviews,
    signals: signalChanges(before, after),
    waiting: sessionAdded ? waiting : newly(before?.feedback.waiting ?? [], waiting, keyOf),
    documents: documentChanges(before, after).filter(
      ({ collection, id, change }) => !(collection === 'goals' && change === 'changed' && reviewed.has(id)),
    ),
  };
}

/** Returns whether two journals say the same. Check-ins for future days don't count. */
export function isUnchanged({ milestones, streak, coming: _, ...lists }: JournalChanges): boolean {
  const all = [milestones.reached, milestones.lost, ...Object.values(lists)];
  return streak === undefined && all.every(({ length }) => length === 0);
}

function comingDates({ documents, today }: Journal): PlainDate[] {
  const ahead = documents.checkIns.filter(({ data, untouched }) => data.date > today && untouched !== true);
  return [...new Set(ahead.map(({ data }) => data.date))];
}

function streakChange(before: Journal | undefined, after: Journal): Pick<JournalChanges, 'streak'> {
  const now = after.rhythm.streak;
  if (now === undefined || now === (before?.rhythm.streak ?? 0)) return {};
  return { streak: { before: before?.rhythm.streak ?? 0, after: now } };
}

function rejudgedBy(before: Journal | undefined, { documents, sessions, today, audience }: Journal): RejudgedDueDate[] {
  if (!before) return [];
  const { cadence, term } = documents.partnership.data;
  return rejudgedDueDates(before.documents.partnership.data.cadence, cadence, {
    sessionDates: sessions.map(({ date }) => date),
    today,
    reportsMissed: canReportMissed(audience, documents.partnership.data),
    ends: term?.ends,
  });
}

function reviewsOf({ goals }: Journal): JournalChanges['reviews'] {
  return goals.flatMap(({ id, document, reviews }) =>
    reviews.map((review) => ({ goal: id, title: document.data.title, review })),
  );
}

/** A changed document other than the check-ins that make sessions: partners, goals, benchmarks, pages. */
export interface DocumentChange {
  collection: Collection;
  id: string;
  /** The title that its pages use. */
  title: string;
  change: Change;
}

/**
 * Returns documents that were added, changed or removed, except those reported elsewhere: check-ins up to today, which
 * make sessions, and new milestones up to today.
 */
function documentChanges(before: Journal | undefined, after: Journal): DocumentChange[] {
  const old = new Map(
    (before ? namedDocuments(before) : []).map((named) => [`${named.collection}/${named.id}`, named]),
  );
  const now = new Map(namedDocuments(after).map((named) => [`${named.collection}/${named.id}`, named]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const was = old.get(key);
    const is = now.get(key);
    const named = is ?? was;
    if (!named || (was && is && was.written === is.written) || (!was && named.isToldWhenNew)) return [];
    const { collection, id, title } = named;
    return [{ collection, id, title, change: was ? (is ? 'changed' : 'removed') : 'added' }];
  });
}

interface Named extends Pick<DocumentChange, 'collection' | 'id' | 'title'> {
  /** Everything it says, as text. */
  written: string;
  /** Whether it's reported elsewhere when it's new. */
  isToldWhenNew: boolean;
}

function namedDocuments({ documents, today }: Journal): Named[] {
  const { partnership, partners, goals, benchmarks, checkIns, milestones, feedback, pages } = documents;
  const one = (
    collection: Collection,
    { id, data, body }: Document<unknown>,
    title: string,
    isToldWhenNew = false,
  ) => ({
    collection,
    id,
    title,
    written: JSON.stringify([data, body]),
    isToldWhenNew,
  });
  return [
    one('partnership', partnership, partnership.data.name),
    ...partners.map((document) => one('partners', document, document.data.name)),
    ...goals.map((document) => one('goals', document, document.data.title)),
    ...benchmarks.map((document) => one('benchmarks', document, document.data.title)),
    ...checkIns.filter(({ data }) => data.date > today).map((document) => one('checkIns', document, document.id)),
    ...milestones.map((document) => one('milestones', document, document.data.title, document.data.date <= today)),
    ...feedback.map((document) => one('feedback', document, document.id)),
    ...pages.map((document) => one('pages', document, document.data.title)),
  ];
}

interface MilestoneChanges {
  /** New milestones, written and found; setbacks and small wins are reported with others of their kind. */
  reached: readonly JournalMilestone[];
  /** Found milestones that aren't reached any more, given what is written now. */
  lost: readonly JournalMilestone[];
}

/** Returns both lists in date order. A found milestone that a written one replaces isn't lost. */
function milestoneChanges(
  before: Pick<Journal, 'milestones'> | undefined,
  after: Pick<Journal, 'milestones'>,
): MilestoneChanges {
  const old = new Set(before?.milestones.map(nameOf));
  const now = new Set(after.milestones.map(nameOf));
  const stillFound = new Set(after.milestones.flatMap(({ finding }) => (finding ? [JSON.stringify(finding)] : [])));
  return {
    reached: after.milestones.filter((milestone) => milestone.kind === 'milestone' && !old.has(nameOf(milestone))),
    lost: (before?.milestones ?? []).filter(
      (milestone) =>
        milestone.origin === 'found' &&
        !now.has(nameOf(milestone)) &&
        !stillFound.has(JSON.stringify(milestone.finding)),
    ),
  };
}

function nameOf({ origin, id }: JournalMilestone): string {
  return `${origin} ${id}`;
}

/** A signal whose level changed. A signal that can't be judged has a level too: it asks for nothing. */
export interface SignalChange {
  kind: SignalKind;
  before: SignalLevel;
  after: SignalLevel;
}

/** Returns the changed signals in the order in which signals are shown. */
function signalChanges(before: Pick<Journal, 'signals'> | undefined, after: Pick<Journal, 'signals'>): SignalChange[] {
  const level = (journal: Pick<Journal, 'signals'> | undefined, wanted: SignalKind) =>
    journal?.signals.find(({ kind }) => kind === wanted)?.level ?? 'well';
  return SIGNAL_KINDS.map((kind) => ({ kind, before: level(before, kind), after: level(after, kind) })).filter(
    (change) => change.before !== change.after,
  );
}
