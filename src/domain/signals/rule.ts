import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Signal, SignalLevel } from './model.ts';

/** What signals are computed from: the rest of the journal. */
export interface SignalInput extends Omit<Journal, 'signals' | 'timeline'> {
  /** The due dates whose session has taken place, or whose grace has passed, in order. None is in a pause. */
  rounds: readonly PlainDate[];
}

/** Judges one aspect of a journal; undefined if it can't be judged yet, or doesn't apply. */
export type SignalRule = (input: SignalInput) => Signal | undefined;

/** Returns the level of a count that is better the lower it is. */
export function levelOf(count: number, { watch, talk }: { watch: number; talk: number }): SignalLevel {
  return count >= talk ? 'talk' : count >= watch ? 'watch' : 'well';
}

const SEVERITY: Readonly<Record<SignalLevel, number>> = { well: 0, watch: 1, talk: 2 };

/** Returns the most serious level. @example worstOf(['well', 'talk', 'watch']) // 'talk' */
export function worstOf(levels: readonly SignalLevel[]): SignalLevel {
  return levels.reduce<SignalLevel>((worst, level) => (SEVERITY[level] > SEVERITY[worst] ? level : worst), 'well');
}

/**
 * Returns how many check-ins have come round since a day, not counting that day's own.
 * @param rounds in order; searched by bisection, since a long journal asks for many days
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
