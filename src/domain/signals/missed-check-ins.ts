import { levelOf } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How many of the last due dates were missed; a late session is no missed one. */
export const missedCheckIns: SignalRule = ({ rhythm }) => {
  const { window, least, ...limits } = THRESHOLDS.missedCheckIns;
  const judged = rhythm.dueDates.filter(({ state }) => state !== 'open').slice(-window);
  if (judged.length < least) return undefined;
  const missed = judged.filter(({ state }) => state === 'missed');
  return {
    kind: 'missedCheckIns',
    level: levelOf(missed.length, limits),
    count: missed.length,
    of: judged.length,
    evidence: missed.map(({ date }) => ({ kind: 'dueDate', date })),
  };
};
