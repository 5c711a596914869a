import { makeBenchmarks, type BenchmarkProgress } from './benchmark-progress.ts';
import { makeCommitmentLedger, type CommitmentLedger } from './commitments.ts';
import type { Document, Documents } from './documents.ts';
import { dueDateOf } from './due-dates.ts';
import { makeFeedbackLedger, type FeedbackLedger } from './feedback.ts';
import { makeGoals, type GoalProgress } from './goal-progress.ts';
import { makeMilestones, type JournalMilestone } from './milestones.ts';
import type { PlainDate } from './plain-date.ts';
import { makeRhythm, type Rhythm } from './rhythm.ts';
import type { Partner } from './schemas/partner.ts';
import type { Partnership } from './schemas/partnership.ts';
import { makeSessions, type Session } from './session.ts';
import { makeSignals } from './signals/make-signals.ts';
import type { Signal } from './signals/signal.ts';
import { makeTimeline, type TimelineEvent } from './timeline.ts';

/** Who a journal is built for; each sees what is for the ones before it. */
export type Audience = 'public' | 'partners' | 'private';

/**
 * Whether absence may be claimed: to those who do not see everything, a hidden session would look like a missed one. So
 * missed due dates, streaks and kept rates are in the public journal only where `privacy.default` is `public`.
 */
export function maySayWhatIsMissing(audience: Audience, partnership: Partnership): boolean {
  return audience !== 'public' || partnership.privacy.default === 'public';
}

/** All that follows from the documents on a day. */
export interface Journal {
  today: PlainDate;
  documents: Documents;
  /** In order of id, which is the order of the partner colours. */
  partners: readonly Document<Partner>[];
  audience: Audience;
  rhythm: Rhythm;
  /** In order of date, up to today. */
  sessions: readonly Session[];
  commitments: CommitmentLedger;
  goals: readonly GoalProgress[];
  benchmarks: readonly BenchmarkProgress[];
  /** In order of date, up to today. */
  milestones: readonly JournalMilestone[];
  feedback: FeedbackLedger;
  /** In order of date, sessions first within a day. */
  timeline: readonly TimelineEvent[];
  /** Those that can be judged; none where absence may not be claimed. */
  signals: readonly Signal[];
}

/**
 * The journal of documents that its audience may see (`visibleTo` picks them). Nothing after today is claimed as done:
 * check-ins and milestones that are dated later stay documents, and are no sessions, keep no due date or promise, and
 * reach nothing yet.
 * @example makeJournal(visibleTo(documents, 'public', { reparse }), { audience: 'public', today: plainDate('2026-05-01') })
 */
export function makeJournal(
  documents: Documents,
  { audience, today }: { audience: Audience; today: PlainDate },
): Journal {
  const partnership = documents.partnership.data;
  const { cadence, since } = partnership;
  const ends = partnership.term?.ends;
  const mayClaimAbsence = maySayWhatIsMissing(audience, partnership);
  const partners = documents.partners.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = partners.map(({ id }) => id);
  const checkIns = documents.checkIns.filter(({ data }) => data.date <= today);

  const sessions = makeSessions({ checkIns, partners, dueOf: (date) => dueDateOf(cadence, date, ends) });
  const sessionDates = sessions.map(({ date }) => date);
  const rhythm = makeRhythm({ cadence, sessionDates, today, mayClaimAbsence, ends });
  const benchmarks = makeBenchmarks({
    benchmarks: documents.benchmarks,
    goals: documents.goals,
    partners,
    checkIns,
    nextDue: rhythm.next,
    today,
  });
  const milestones = makeMilestones({
    documents: documents.milestones,
    benchmarks,
    sessions,
    rhythm,
    since,
    today,
  });
  const parts = {
    today,
    documents,
    partners,
    audience,
    rhythm,
    sessions,
    commitments: makeCommitmentLedger({ sessions, partners: ids, cadence, today, mayClaimAbsence, ends }),
    goals: makeGoals({ goals: documents.goals, benchmarks, partnership, sessions, today }),
    benchmarks,
    milestones,
    feedback: makeFeedbackLedger({ documents: documents.feedback, sessions, partners: ids, mayClaimAbsence }),
  };
  return {
    ...parts,
    timeline: makeTimeline({
      sessions,
      milestones,
      goals: documents.goals,
      benchmarks: documents.benchmarks,
      rhythm,
      since,
      today,
    }),
    signals: makeSignals({ ...parts, mayClaimAbsence }),
  };
}
