import { recentlyDue } from '../commitments.ts';
import { levelOf } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How much of what was due lately was not done in time, whoever had promised it. What was dropped aloud does not count. */
export const commitmentsSlipping: SignalRule = ({ commitments, sessions }) => {
  const { window, least, ...limits } = THRESHOLDS.commitmentsSlipping;
  const due = recentlyDue(commitments.all, sessions, window).filter(
    ({ state }) => state !== 'open' && state !== 'dropped',
  );
  if (due.length < least) return undefined;
  const slipped = due.filter(({ state }) => state !== 'kept');
  const level = levelOf((slipped.length / due.length) * 100, limits);
  return {
    kind: 'commitmentsSlipping',
    level,
    count: slipped.length,
    of: due.length,
    evidence: level === 'well' ? [] : slipped.map(({ id }) => ({ kind: 'commitment', commitment: id })),
  };
};
