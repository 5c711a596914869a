import type { WaitingRemark } from '../feedback.ts';
import type { Journal } from '../journal.ts';
import type { Review } from '../schemas/goal.ts';
import type { GoalId } from '../schemas/values.ts';
import { commitmentChanges, type CommitmentChange } from './commitment-changes.ts';
import { documentChanges, type DocumentChange } from './document-changes.ts';
import { milestoneChanges, type MilestoneChanges } from './milestone-changes.ts';
import { newly } from './newly.ts';
import { readingChanges, type ReadingChange } from './reading-changes.ts';
import { newSetbacks, newWins, type NewSetback, type NewWin } from './said-changes.ts';
import { sessionChanges, type SessionChange } from './session-changes.ts';
import { signalChanges, type SignalChange } from './signal-changes.ts';

/** All that is different between two journals of the same audience and day. */
export interface JournalChanges {
  sessions: readonly SessionChange[];
  readings: readonly ReadingChange[];
  commitments: readonly CommitmentChange[];
  wins: readonly NewWin[];
  setbacks: readonly NewSetback[];
  milestones: MilestoneChanges;
  /** Due dates kept in a row, where that number changed; absent where it may not be said. */
  streak?: { before: number; after: number };
  reviews: readonly { goal: GoalId; title: string; review: Review }[];
  signals: readonly SignalChange[];
  /** Remarks that wait for an answer: all where a session was added, else those that did not wait before. */
  waiting: readonly WaitingRemark[];
  /** Without goals that a review changed. */
  documents: readonly DocumentChange[];
}

/**
 * What changed from one journal to another.
 * @param before absent: there was none, and everything is new
 * @param after of the same audience and the same today: what only time changed is then in both
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
    commitments: commitmentChanges(before, after, { sessionAdded }),
    wins: newWins(before, after),
    setbacks: newSetbacks(before, after),
    milestones: milestoneChanges(before, after),
    ...streakChange(before, after),
    reviews,
    signals: signalChanges(before, after),
    waiting: sessionAdded ? waiting : newly(before?.feedback.waiting ?? [], waiting, keyOf),
    documents: documentChanges(before, after).filter(
      ({ collection, id, change }) => !(collection === 'goals' && change === 'changed' && reviewed.has(id)),
    ),
  };
}

/** Whether two journals are the same in all that is told of them. */
export function isUnchanged({ milestones, streak, ...lists }: JournalChanges): boolean {
  const all = [milestones.reached, milestones.lost, ...Object.values(lists)];
  return streak === undefined && all.every(({ length }) => length === 0);
}

function streakChange(before: Journal | undefined, after: Journal): Pick<JournalChanges, 'streak'> {
  const now = after.rhythm.streak;
  if (now === undefined || now === (before?.rhythm.streak ?? 0)) return {};
  return { streak: { before: before?.rhythm.streak ?? 0, after: now } };
}

function reviewsOf({ goals }: Journal): JournalChanges['reviews'] {
  return goals.flatMap(({ id, document, reviews }) =>
    reviews.map((review) => ({ goal: id, title: document.data.title, review })),
  );
}
