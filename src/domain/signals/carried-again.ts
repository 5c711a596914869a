import { levelOf } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Promises that are still open and were carried over again and again. Counts how often the most carried one was. */
export const carriedAgain: SignalRule = ({ commitments: { all }, sessions }) => {
  const { least, ...limits } = THRESHOLDS.carriedAgain;
  if (all.length === 0 || sessions.length < least) return undefined;
  const open = all.filter(({ state }) => state === 'open' || state === 'overdue');
  const most = open.reduce((count, { carried }) => Math.max(count, carried), 0);
  return {
    kind: 'carriedAgain',
    level: levelOf(most, limits),
    count: most,
    evidence: open
      .filter(({ carried }) => carried >= limits.watch)
      .map(({ id }) => ({ kind: 'commitment', commitment: id })),
  };
};
