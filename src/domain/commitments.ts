import type { PlainDate } from './plain-date.ts';
import type { PartnerId } from './schemas/values.ts';

/** `kept`: ticked by its due day or in the session that it was due for. `late`: ticked after. `overdue`: unticked, its day has passed. */
export type CommitmentState = 'kept' | 'late' | 'open' | 'overdue' | 'dropped';

/** A promise through all sessions that list it. */
export interface Commitment {
  /** Stable and safe in a url: the date first promised, and a number within it. */
  id: string;
  /** As it was last written. */
  text: string;
  /** In order of partner id; whoever was present, where it names nobody. */
  owners: readonly PartnerId[];
  section: 'nextSteps' | 'accountability';
  promised: PlainDate;
  /** The day that it names last, or else the next session (the due date after its first listing). */
  due: PlainDate;
  /** The sessions that list it, in order. */
  listings: readonly PlainDate[];
  /** How many times it was listed again while it was still open. */
  carried: number;
  state: CommitmentState;
  /** The session that ticked or struck it. */
  settled?: PlainDate;
}

/** Kept or late over all that are settled or overdue, dropped ones left out; absent where there is nothing to divide. */
export interface KeptRate {
  kept: number;
  of: number;
}

export interface CommitmentLedger {
  /** In order of promise. */
  all: readonly Commitment[];
  /** Over the whole journal. Both are empty where absence may not be claimed. */
  keptRate: Readonly<Record<PartnerId, KeptRate>>;
  /** Over commitments that were due since the fourth last session. */
  recentKeptRate: Readonly<Record<PartnerId, KeptRate>>;
}
