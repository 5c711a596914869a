import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Signal, SignalLevel } from './model.ts';

/** What signals are computed from: the rest of the journal. */
export interface SignalInput extends Omit<Journal, 'signals' | 'timeline'> {
  /** The due dates whose session has been, or whose grace has passed, in order. None lies in a pause. */
  rounds: readonly PlainDate[];
}

/** Asks a journal one thing. None: it cannot be judged yet, or does not apply. */
export type SignalRule = (input: SignalInput) => Signal | undefined;

/** The level of something that is the better, the less there is of it. */
export function levelOf(count: number, { watch, talk }: { watch: number; talk: number }): SignalLevel {
  return count >= talk ? 'talk' : count >= watch ? 'watch' : 'well';
}

const SEVERITY: Readonly<Record<SignalLevel, number>> = { well: 0, watch: 1, talk: 2 };

/** The one that asks for most. @example worstOf(['well', 'talk', 'watch']) // 'talk' */
export function worstOf(levels: readonly SignalLevel[]): SignalLevel {
  return levels.reduce<SignalLevel>((worst, level) => (SEVERITY[level] > SEVERITY[worst] ? level : worst), 'well');
}

/**
 * How many check-ins have come round since a day, that day's own left out.
 * @param rounds in order; halved again and again, since a long journal asks for many days
 */
export function roundsSince(rounds: readonly PlainDate[], date: PlainDate): number {
  let [from, to] = [0, rounds.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rounds[middle] ?? date) <= date) from = middle + 1;
    else to = middle;
  }
  return rounds.length - from;
}
