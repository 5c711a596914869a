import { by } from '../text.ts';
import type { BenchmarkProgress, Series } from '../benchmarks/model.ts';
import { firstPoint, lastPoint } from '../benchmarks/plan.ts';
import { isMeasuredBy } from '../goals/measured-by.ts';
import type { GoalProgress } from '../goals/progress.ts';
import { ownersWithoutDuty } from '../partners/roles.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { Evidence, SignalLevel } from './model.ts';
import { levelOf, roundsSince, type SignalRule, worstOf } from './rule.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Counts goals whose agreed review is overdue; the longest wait gives the level. */
export const goalsNotReviewed: SignalRule = ({ goals, rounds }) => {
  const reviewed = goals.flatMap(({ id, nextReview, reviewOverdue }) =>
    nextReview === undefined ? [] : [{ id, nextReview, reviewOverdue }],
  );
  if (reviewed.length === 0) return undefined;
  const overdue = reviewed.filter(({ reviewOverdue }) => reviewOverdue).toSorted(by(({ nextReview }) => nextReview));
  const passed = overdue[0] ? roundsSince(rounds, overdue[0].nextReview) : -1;
  return {
    kind: 'goalsNotReviewed',
    level: levelOf(passed, THRESHOLDS.goalsNotReviewed),
    count: overdue.length,
    of: reviewed.length,
    evidence: overdue.map(({ id }) => ({ kind: 'goal', goal: id })),
  };
};

/**
 * Counts benchmarks that are behind their plan, or outside the range to keep, while one of their goals is being
 * worked on. Ahead of plan isn't off plan, and without a reading there is nothing to judge. It isn't judged during a
 * pause either, when plans run on but partners rest.
 */
export const benchmarksOffPlan: SignalRule = ({ benchmarks, goals, rhythm }) => {
  if (rhythm.pausedNow) return undefined;
  const judged = benchmarks
    .filter((benchmark) => isUnderWay(benchmark, goals))
    .flatMap(({ id, document, series }) => {
      const levels = series.flatMap((each) => judge(each, document.data) ?? []);
      return levels.length > 0 ? [{ id, level: worstOf(levels) }] : [];
    });
  if (judged.length === 0) return undefined;
  const off = judged.filter(({ level }) => level !== 'well');
  return {
    kind: 'benchmarksOffPlan',
    level: worstOf(judged.map(({ level }) => level)),
    count: off.length,
    of: judged.length,
    evidence: off.map(({ id }) => ({ kind: 'benchmark', benchmark: id })),
  };
};

function isUnderWay({ id, document }: BenchmarkProgress, goals: readonly GoalProgress[]): boolean {
  const { goal: named } = document.data;
  const own = goals.filter((goal) =>
    named === undefined ? goal.document.data.measurable.includes(id) : goal.id === named,
  );
  return own.length === 0 || own.some(({ document: { data } }) => data.status === 'active');
}

function judge({ standing, hold, plan, readings, left }: Series, { aggregate }: Benchmark): SignalLevel | undefined {
  const { watch, talk, brokenWatch, brokenTalk } = THRESHOLDS.benchmarksOffPlan;
  if (readings.length === 0 || left !== undefined) return undefined;
  if (hold) {
    if (hold.state === 'held') return 'well';
    const { low = -Infinity, high = Infinity } = hold;
    const inside = readings.findLastIndex(({ value, actual }) => {
      const counted = aggregate === 'mean' ? value : actual;
      return low <= counted && counted <= high;
    });
    return levelOf(Math.max(1, readings.length - 1 - inside), { watch: brokenWatch, talk: brokenTalk });
  }
  if (!standing || !plan || standing.state === 'notStarted') return undefined;
  if (standing.state !== 'behind') return 'well';
  const way = Math.abs(lastPoint(plan).value - firstPoint(plan).value);
  return worstOf(['watch', levelOf((-standing.gap / way) * 100, { watch, talk })]);
}

/**
 * Counts where it's unclear who does what, or what matters: an active goal that nothing measures, or a shared one
 * without a duty for one of its owners; a partner without role and duties; a promise of the last session without an
 * owner, if two partners could each believe that it's the other's.
 */
export const expectationsUnclear: SignalRule = ({ sessions, goals, benchmarks, partnersToday }) => {
  const isHere = (id: string) => partnersToday.some((partner) => partner.id === id);
  const { least, ...limits } = THRESHOLDS.expectationsUnclear;
  const last = sessions.at(-1);
  if (!last || sessions.length < least) return undefined;
  const unclearGoals = goals.filter(({ document: goal }) => {
    const { data } = goal;
    if (data.status !== 'active') return false;
    const isMeasured = data.measurable.length > 0 || benchmarks.some(({ document }) => isMeasuredBy(goal, document));
    return !isMeasured || ownersWithoutDuty({ ...data, owners: data.owners.filter(isHere) }).length > 0;
  });
  const unclearPartners = partnersToday.filter(({ data }) => data.role === undefined && data.duties.length === 0);
  const nobodys = last.checkIns.filter(({ data, content }) =>
    content.commitments.some(
      ({ owners, state }) =>
        state === 'open' && owners.length === 0 && data.author === undefined && last.present.length > 1,
    ),
  );
  const evidence: Evidence[] = [
    ...unclearGoals.map(({ id }): Evidence => ({ kind: 'goal', goal: id })),
    ...unclearPartners.map(({ id }): Evidence => ({ kind: 'partner', partner: id })),
    ...(nobodys.length > 0 ? [{ kind: 'session', session: last.date } as const] : []),
  ];
  return { kind: 'expectationsUnclear', level: levelOf(evidence.length, limits), count: evidence.length, evidence };
};

/**
 * Counts recent setbacks without a lesson, out of all setbacks in that time; undefined if there are none. Those of the
 * last session get more time.
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
  const all = [...told, ...ofTheirOwn].toSorted(by(({ date }) => date));
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
