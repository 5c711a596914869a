import type { PlainDate } from './plain-date.ts';
import type { Remark } from './schemas/feedback.ts';
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
  /** The partners who could answer: all but its writer. */
  waitsFor: readonly PartnerId[];
  since: PlainDate;
}

export interface FeedbackLedger {
  sessions: readonly SessionFeedback[];
  /** How much each gave to each, in check-ins and remarks together. */
  given: readonly { from: PartnerId; to: PartnerId; count: number }[];
  waiting: readonly WaitingRemark[];
}
