import type { Document } from '../documents.ts';
import type { Benchmark } from '../schemas/benchmark.ts';
import type { Goal } from '../schemas/goal.ts';
import type { GoalId } from '../schemas/values.ts';

/** Returns whether a benchmark measures a goal: it names the goal, or the goal lists it in `measurable`. */
export function isMeasuredBy(goal: Document<Goal>, benchmark: Document<Benchmark>): boolean {
  return benchmark.data.goal === goal.id || goal.data.measurable.includes(benchmark.id);
}

/**
 * Returns whether a benchmark is a goal's own. Its plan and its partners are those of the goal that it names; if it names
 * none, of all that list it.
 */
export function isOwnBenchmark(goal: Document<Goal>, benchmark: Document<Benchmark>): boolean {
  return benchmark.data.goal === undefined ? isMeasuredBy(goal, benchmark) : benchmark.data.goal === goal.id;
}

/** Returns a benchmark's goal: the one that it names, or the only one that lists it. */
export function soleGoal(benchmark: Document<Benchmark>, goals: readonly Document<Goal>[]): GoalId | undefined {
  const [own, another] = goals.filter((goal) => isOwnBenchmark(goal, benchmark));
  return another ? undefined : own?.id;
}
