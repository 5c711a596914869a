import type { Audience } from './audience/model.ts';
import type { BenchmarkProgress } from './benchmarks/model.ts';
import type { Session } from './check-in/session.ts';
import type { CommitmentLedger } from './commitments/ledger.ts';
import type { Document, Documents } from './documents.ts';
import type { FeedbackLedger } from './feedback.ts';
import type { GoalProgress } from './goals/progress.ts';
import type { JournalMilestone } from './milestones/model.ts';
import type { PlainDate } from './plain-date.ts';
import type { Rhythm } from './rhythm/rhythm.ts';
import type { Partner } from './schemas/partner.ts';
import type { Signal } from './signals/model.ts';
import type { TimelineEvent } from './timeline.ts';

/** Everything that follows from the documents on a day. */
export interface Journal {
  today: PlainDate;
  documents: Documents;
  /** Ordered by id, which is also the order of the partner colours. */
  partners: readonly Document<Partner>[];
  /** Those who are partners today. */
  partnersToday: readonly Document<Partner>[];
  audience: Audience;
  rhythm: Rhythm;
  /** In order of date, up to today. */
  sessions: readonly Session[];
  /**
   * Sessions after today, or begun for it but still unwritten, in date order. They're for those who write them, and
   * don't count anywhere. Empty if the journal is published.
   */
  coming: readonly Session[];
  commitments: CommitmentLedger;
  goals: readonly GoalProgress[];
  benchmarks: readonly BenchmarkProgress[];
  /** In order of date, up to today. */
  milestones: readonly JournalMilestone[];
  feedback: FeedbackLedger;
  /** In order of date, sessions first within a day. */
  timeline: readonly TimelineEvent[];
  /** The signals that can be judged; empty if absence may not be claimed. */
  signals: readonly Signal[];
}
