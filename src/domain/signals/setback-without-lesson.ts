import { levelOf } from './level.ts';
import type { Evidence, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Setbacks of late of which nobody has written what they taught. Those of the last session are left in peace. Counts them,
 * of all setbacks in that time; without any there is nothing to learn from.
 */
export const setbackWithoutLesson: SignalRule = ({ sessions, milestones }) => {
  const { window, ...limits } = THRESHOLDS.setbackWithoutLesson;
  const last = sessions.at(-1);
  const judged = sessions.slice(-window - 1, -1);
  const [first] = judged;
  if (!last || !first) return undefined;
  const told = judged.flatMap(({ setbacks }) =>
    setbacks.map(({ session, text, lesson }) => ({
      date: session,
      isLearned: lesson !== undefined,
      evidence: { kind: 'setback', session, text } satisfies Evidence,
    })),
  );
  const ofTheirOwn = milestones.flatMap((milestone) => {
    const { id, date, kind } = milestone;
    if (milestone.origin !== 'written' || kind !== 'setback' || date < first.date || date >= last.date) return [];
    const isLearned = milestone.document.data.lesson !== undefined;
    return [{ date, isLearned, evidence: { kind: 'milestone', milestone: id } satisfies Evidence }];
  });
  const all = [...told, ...ofTheirOwn].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (all.length === 0) return undefined;
  const open = all.filter(({ isLearned }) => !isLearned);
  return {
    kind: 'setbackWithoutLesson',
    level: levelOf(open.length, limits),
    count: open.length,
    of: all.length,
    evidence: open.map(({ evidence }) => evidence),
  };
};
