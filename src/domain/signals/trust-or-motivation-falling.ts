import type { PlainDate } from '../plain-date.ts';
import type { Session } from '../session.ts';
import { levelOf, worstOf } from './level.ts';
import type { SignalLevel, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

const FIELDS = ['trust', 'motivation'] as const;

interface Given {
  session: PlainDate;
  value: number;
}

/**
 * Whether anyone's trust or motivation is lower than it was, or low. Whose it is, the sessions tell, in which that
 * partner said so; the signal does not. Counts the sessions that it rests on. A tired week (energy) is no sign.
 */
export const trustOrMotivationFalling: SignalRule = ({ sessions, partners }) => {
  const { window, least } = THRESHOLDS.trustOrMotivationFalling;
  const lines = partners
    .flatMap(({ id }) => FIELDS.map((field) => valuesOf(sessions.slice(-window), id, field)))
    .filter(({ length }) => length >= least);
  if (lines.length === 0) return undefined;
  const judged = lines.map((line) => ({ level: judge(line), recent: recentOf(line) }));
  const dates = judged
    .filter(({ level }) => level !== 'well')
    .flatMap(({ recent }) => recent.map(({ session }) => session));
  const evidence = [...new Set(dates)].toSorted();
  return {
    kind: 'trustOrMotivationFalling',
    level: worstOf(judged.map(({ level }) => level)),
    count: evidence.length,
    evidence: evidence.map((session) => ({ kind: 'session', session })),
  };
};

function valuesOf(sessions: readonly Session[], partner: string, field: (typeof FIELDS)[number]): Given[] {
  return sessions.flatMap(({ date, pulse }) => {
    const value = pulse[partner]?.[field];
    return value === undefined ? [] : [{ session: date, value }];
  });
}

function judge(line: readonly Given[]): SignalLevel {
  const { recent, before, low, ...limits } = THRESHOLDS.trustOrMotivationFalling;
  const now = mean(recentOf(line));
  const fall = mean(line.slice(-recent - before, -recent)) - now;
  return now <= low ? 'talk' : levelOf(fall, limits);
}

function recentOf(line: readonly Given[]): readonly Given[] {
  return line.slice(-THRESHOLDS.trustOrMotivationFalling.recent);
}

function mean(line: readonly Given[]): number {
  return line.reduce((sum, { value }) => sum + value, 0) / line.length;
}
