import type { PlainDate } from '../plain-date.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../schemas/values.ts';

/** What a journal can be asked of its health, in the order in which it is shown. */
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

/** What a signal rests on, by reference: views make links and words of it. */
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
 * A sign of health. It speaks of what the partners do together, and scores nobody: where it rests on what one of them
 * wrote, its evidence is the session.
 */
export interface Signal {
  kind: SignalKind;
  level: SignalLevel;
  /** What was counted, as the kind's thresholds say (`THRESHOLDS`); a share is in per cent. */
  count: number;
  /** Of how many, where the kind looks at a number of things. */
  of?: number;
  /** The oldest first; none where all is well. */
  evidence: readonly Evidence[];
}
