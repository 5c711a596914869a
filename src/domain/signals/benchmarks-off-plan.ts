import type { BenchmarkProgress, Series } from '../benchmark-progress.ts';
import type { GoalProgress } from '../goal-progress.ts';
import { firstPoint, lastPoint } from '../plan.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import { levelOf, worstOf } from './level.ts';
import type { SignalLevel, SignalRule } from './signal.ts';
import { THRESHOLDS } from './thresholds.ts';

/**
 * Benchmarks that are behind their plan, or outside the line that they hold, while a goal of theirs is being worked on.
 * Ahead of plan is not off it, and without a reading there is nothing to say. During a pause plans run on and nobody
 * runs after them: then it is not judged.
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

function judge({ standing, hold, plan, readings }: Series, { aggregate }: Benchmark): SignalLevel | undefined {
  const { watch, talk, brokenWatch, brokenTalk } = THRESHOLDS.benchmarksOffPlan;
  if (readings.length === 0) return undefined;
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
