import { seriesValue } from './one-per-partner.ts';
import type { Checkpoint } from './plan.ts';
import { resolveTarget, type DatedValue, type SeriesTarget, type TargetProblem } from './resolve-target.ts';
import type { Benchmark } from './schemas/benchmark.ts';
import type { PartnerId } from './schemas/values.ts';
import type { LineOfBenchmark } from './target-change.ts';

/** The plan of one line as its file tells it now, after all reviews. */
export interface PlanSource {
  line: LineOfBenchmark;
  baseline: DatedValue;
  checkpoints: readonly Checkpoint[];
  target: SeriesTarget;
}

/** Whom a benchmark's plan names; undefined where its values are for all. */
export function partnersNamed({ baseline, target }: Benchmark): readonly PartnerId[] | undefined {
  const named = [baseline?.value, target?.value].filter((given) => typeof given === 'object').flatMap(Object.keys);
  return named.length > 0 ? named : undefined;
}

/**
 * What is wrong with a benchmark's target, for those who check what partners wrote.
 * @returns the first problem of any line; undefined when each has its plan, and for a hold
 * @example findTargetProblem({ ...letters, target: { value: 41, rate: '-1 per week' } }) // 'rateLeadsAway'
 */
export function findTargetProblem(benchmark: Benchmark): TargetProblem | undefined {
  const lines = partnersNamed(benchmark) ?? [undefined];
  for (const partner of lines) {
    const source = planSource(benchmark, partner);
    const resolved = source && resolveTarget(source.baseline, source.target);
    if (resolved?.kind === 'problem') return resolved.problem;
  }
  return undefined;
}

/** The plan of one line as its file tells it; undefined for a hold, and for a partner whom the plan does not name. */
export function planSource(benchmark: Benchmark, partner: PartnerId | undefined): PlanSource | undefined {
  const { baseline, checkpoints, target, aggregate } = benchmark;
  const start = baseline && seriesValue(baseline.value, partner, aggregate);
  const end = target?.value === undefined ? undefined : seriesValue(target.value, partner, aggregate);
  if (!baseline || !target || start === undefined || (target.value !== undefined && end === undefined))
    return undefined;
  return {
    line: { partner, aggregate },
    baseline: { date: baseline.date, value: start },
    checkpoints: checkpoints.flatMap(({ date, value, label }) => {
      const own = seriesValue(value, partner, aggregate);
      return own === undefined ? [] : [{ date, value: own, ...(label !== undefined && { label }) }];
    }),
    target: {
      ...(target.date !== undefined && { date: target.date }),
      ...(end !== undefined && { value: end }),
      ...(target.rate !== undefined && { rate: target.rate }),
    },
  };
}
