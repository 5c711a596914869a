import type { PlainDate } from '../plain-date.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../schemas/values.ts';

/** The kinds of signals about a journal's health, in the order in which they're shown. */
export const SIGNAL_KINDS = [
  'missedCheckIns',
  'commitmentsSlipping',
  'forgotten',
  'carriedAgain',
  'oneSidedVoice',
  'feedbackUnanswered',
  'trustOrMotivationFalling',
  'concernsUnanswered',
  'goalsNotReviewed',
  'benchmarksOffPlan',
  'expectationsUnclear',
  'rolesNotRevisited',
  'nothingCelebrated',
  'setbackWithoutLesson',
] as const;

export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** `well`: nothing to do. `watch`: keep an eye on this. `talk`: talk about it at the next check-in. */
export type SignalLevel = 'well' | 'watch' | 'talk';

/** What a signal is based on, by reference: views turn it into links and words. */
export type Evidence =
  | { kind: 'dueDate'; date: PlainDate }
  | { kind: 'session'; session: PlainDate }
  /** By the commitment's id. */
  | { kind: 'commitment'; commitment: string }
  | { kind: 'remark'; session: PlainDate; by: PartnerId; since: PlainDate; text: string }
  | { kind: 'concern' | 'setback'; session: PlainDate; text: string }
  /** By the milestone's id. */
  | { kind: 'milestone'; milestone: string }
  | { kind: 'goal'; goal: GoalId }
  | { kind: 'benchmark'; benchmark: BenchmarkId }
  | { kind: 'partner'; partner: PartnerId };

/**
 * A signal about the partnership's health. It's about what the partners do together, and doesn't score anyone: if it's
 * based on what one of them wrote, its evidence is the session.
 */
export interface Signal {
  kind: SignalKind;
  level: SignalLevel;
  /** The count that the kind's thresholds (`THRESHOLDS`) apply to; a share is a percentage. */
  count: number;
  /** The total, if the kind looks at a number of things. */
  of?: number;
  /** The oldest first; empty if all is well. */
  evidence: readonly Evidence[];
}
