import type { Partnership } from '../../domain/schemas/partnership.ts';
import type { SignalKind, SignalLevel } from '../../domain/signals/model.ts';
import type { Thresholds } from '../../domain/signals/thresholds.ts';

/** What was counted, of how many (0 where the kind counts without). */
export interface SignalCount {
  count: number;
  of: number;
}

/** What the site says of one kind of signal. It speaks of what happens between partners, and blames nobody. */
export interface SignalWords<Kind extends SignalKind> {
  /** What is looked at, neither good nor bad. */
  title: string;
  /** What is so, in a sentence. */
  says: Readonly<Record<SignalLevel, (counted: SignalCount) => string>>;
  /** From when it is watched, from when talked about, and why. */
  reason: (limits: Thresholds[Kind]) => string;
  /** An open question for the next check-in. */
  question: (context: Partnership['context']) => string;
}

export type AllSignalWords = Readonly<{ [Kind in SignalKind]: SignalWords<Kind> }>;
