import { levelOf, roundsSince } from './level.ts';
import type { SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Goals whose review, as the agreement asks for it, was due. Counts the goals; the longest wait gives the level. */
export const goalsNotReviewed: SignalRule = ({ goals, rounds }) => {
  const reviewed = goals.flatMap(({ id, nextReview, reviewOverdue }) =>
    nextReview === undefined ? [] : [{ id, nextReview, reviewOverdue }],
  );
  if (reviewed.length === 0) return undefined;
  const overdue = reviewed
    .filter(({ reviewOverdue }) => reviewOverdue)
    .toSorted((a, b) => (a.nextReview < b.nextReview ? -1 : a.nextReview > b.nextReview ? 1 : 0));
  const passed = overdue[0] ? roundsSince(rounds, overdue[0].nextReview) : -1;
  return {
    kind: 'goalsNotReviewed',
    level: levelOf(passed, THRESHOLDS.goalsNotReviewed),
    count: overdue.length,
    of: reviewed.length,
    evidence: overdue.map(({ id }) => ({ kind: 'goal', goal: id })),
  };
};
