import type { PlainDate } from '../../domain/plain-date.ts';
import type { Aggregate, Benchmark } from '../../domain/schemas/benchmark.ts';
import type { BenchmarkId, GoalId, PartnerId } from '../../domain/schemas/values.ts';
import type { Words } from '../words/words.ts';
import { type DocumentDraft, documentText } from './document-text.ts';
import type { FrontmatterPart } from './frontmatter.ts';

/** One value for all, or one per partner. */
export type DraftValue = number | Readonly<Record<PartnerId, number>>;

/** A way from a value to another, or a line that is not crossed. */
export type DraftPlan =
  | {
      kind: 'target';
      baseline: { date: PlainDate; value: DraftValue };
      target: { date: PlainDate; value: DraftValue };
    }
  | { kind: 'atMost' | 'atLeast'; value: number };

/** A measure and its plan as they begin. */
export interface BenchmarkDraft {
  id: BenchmarkId;
  title: string;
  goal?: { id: GoalId; measurable: readonly BenchmarkId[] } | undefined;
  unit: string;
  per: Benchmark['per'];
  aggregate: Aggregate;
  plan: DraftPlan;
  indicator?: string | undefined;
}

/** @example benchmarkDraft({ id: 'long-run', … }, en).path // 'benchmarks/long-run.md' */
export function benchmarkDraft({ id, goal, plan, ...benchmark }: BenchmarkDraft, words: Words): DocumentDraft {
  const { beginnings } = words;
  const unlisted = goal?.measurable.includes(id) === false ? [...goal.measurable, id].join(', ') : undefined;
  return {
    path: `benchmarks/${id}.md`,
    text: documentText([
      { field: 'title', value: benchmark.title },
      { field: 'goal', value: goal?.id },
      ...(goal && unlisted !== undefined
        ? [{ comment: beginnings.benchmarkOfGoal(`goals/${goal.id}.md`, unlisted) }]
        : []),
      { field: 'unit', value: benchmark.unit },
      { field: 'per', value: benchmark.per },
      { field: 'aggregate', value: benchmark.aggregate },
      ...planParts(plan, beginnings),
      benchmark.indicator === undefined
        ? { comment: beginnings.benchmarkIndicator }
        : { field: 'indicator', value: benchmark.indicator },
    ]),
  };
}

function planParts(plan: DraftPlan, beginnings: Words['beginnings']): FrontmatterPart[] {
  if (plan.kind !== 'target') return [{ field: 'hold', value: { [plan.kind]: plan.value } }];
  return [
    { field: 'baseline', value: { ...plan.baseline } },
    { comment: beginnings.benchmarkCheckpoints },
    { field: 'target', value: { ...plan.target } },
  ];
}
