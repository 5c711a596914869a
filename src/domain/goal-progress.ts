import type { Document } from './documents.ts';
import type { PlainDate } from './plain-date.ts';
import type { Goal, Review } from './schemas/goal.ts';
import type { PartnerId } from './schemas/values.ts';

export type SmartLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** One line of the change ledger: a field that a review changed. */
export interface GoalChange {
  date: PlainDate;
  field: string;
  from: unknown;
  to: unknown;
  because?: string;
  agreedBy: readonly PartnerId[];
}

export interface GoalProgress {
  id: string;
  document: Document<Goal>;
  /** Letters that are not filled in. */
  missing: readonly SmartLetter[];
  /** In order of date. */
  reviews: readonly Review[];
  changes: readonly GoalChange[];
  /** When the next review is due, while the goal is active or paused and reviews are agreed on. */
  nextReview?: PlainDate;
  reviewOverdue: boolean;
  /** Mean of the progress of the series that its benchmarks have, 0 to 1; absent where none has a plan. */
  progress?: number;
  /** Latest confidence per partner, or shared. */
  confidence: readonly { partner?: PartnerId; value: number; date: PlainDate }[];
}
