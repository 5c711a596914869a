import type { BenchmarkProgress } from './benchmark-progress.ts';
import type { CommitmentLedger } from './commitments.ts';
import type { Document, Documents } from './documents.ts';
import type { FeedbackLedger } from './feedback.ts';
import type { GoalProgress } from './goal-progress.ts';
import type { JournalMilestone } from './milestones.ts';
import type { PlainDate } from './plain-date.ts';
import type { Rhythm } from './rhythm.ts';
import type { Partner } from './schemas/partner.ts';
import type { Partnership } from './schemas/partnership.ts';
import type { Session } from './session.ts';
import type { TimelineEvent } from './timeline.ts';

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
  /** In order of date. */
  sessions: readonly Session[];
  commitments: CommitmentLedger;
  goals: readonly GoalProgress[];
  benchmarks: readonly BenchmarkProgress[];
  /** In order of date. */
  milestones: readonly JournalMilestone[];
  feedback: FeedbackLedger;
  /** In order of date, sessions first within a day. */
  timeline: readonly TimelineEvent[];
}
