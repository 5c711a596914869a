import { levelOf, roundsSince } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Remarks that wait for an answer while check-ins come round. Counts the remarks; the longest wait gives the level. */
export const feedbackUnanswered: SignalRule = ({ feedback, rounds }) => {
  const limits = THRESHOLDS.feedbackUnanswered;
  if (feedback.sessions.every(({ threads }) => threads.length === 0)) return undefined;
  const waiting = feedback.waiting
    .filter(({ waitsFor }) => waitsFor.length > 0)
    .map(({ session, remark, since }) => ({ session, by: remark.by, since, passed: roundsSince(rounds, since) }))
    .filter(({ passed }) => passed >= limits.watch);
  return {
    kind: 'feedbackUnanswered',
    level: levelOf(Math.max(0, ...waiting.map(({ passed }) => passed)), limits),
    count: waiting.length,
    evidence: waiting.map(({ session, by, since }) => ({ kind: 'remark', session, by, since })),
  };
};
