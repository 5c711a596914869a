import { levelOf } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * How many sessions in a row, up to now, told of nothing good: no win, and since then no milestone or small win that
 * somebody wrote. What the site found by itself nobody has celebrated yet.
 */
export const nothingCelebrated: SignalRule = ({ sessions, milestones }) => {
  const { least, ...limits } = THRESHOLDS.nothingCelebrated;
  if (sessions.length < least) return undefined;
  const written = milestones.findLast(({ kind, origin }) => kind !== 'setback' && origin === 'written');
  const good = sessions.findLastIndex(
    ({ wins, date }) => wins.length > 0 || (written !== undefined && date <= written.date),
  );
  const quiet = sessions.slice(good + 1);
  const level = levelOf(quiet.length, limits);
  return {
    kind: 'nothingCelebrated',
    level,
    count: quiet.length,
    evidence: level === 'well' ? [] : quiet.slice(-limits.talk).map(({ date }) => ({ kind: 'session', session: date })),
  };
};
