import { z } from 'zod';
import type { Document } from './documents.ts';
import { seriesValue } from './one-per-partner.ts';
import type { PlainDate } from './plain-date.ts';
import type { SeriesTarget } from './resolve-target.ts';
import type { Aggregate, Benchmark } from './schemas/benchmark.ts';
import type { Goal } from './schemas/goal.ts';
import {
  finiteNumberSchema,
  onePerPartner,
  plainDateSchema,
  rateSchema,
  type GoalId,
  type PartnerId,
} from './schemas/values.ts';

const targetFieldsSchema = z.strictObject({
  date: plainDateSchema.optional(),
  value: onePerPartner(finiteNumberSchema).optional(),
  rate: rateSchema.optional(),
});

const targetValueSchema = onePerPartner(finiteNumberSchema);

/**
 * What a review may write for a target: a value, one per partner, or those fields of the target that changed. Partners
 * whose ids are the names of fields have to be written under `value`.
 */
export const writtenTargetSchema = z.union([targetFieldsSchema, targetValueSchema]);

/** One line of a benchmark: a partner's, or (no partner) the pair's, and how it counts. */
export interface LineOfBenchmark {
  partner: PartnerId | undefined;
  aggregate: Aggregate;
}

/** A review's change of a benchmark's target, or of the due date of its goal. */
export interface TargetChange {
  date: PlainDate;
  goal: GoalId;
  /** The target of a line before this change, when it is known after it. */
  undo: (target: SeriesTarget, line: LineOfBenchmark) => SeriesTarget;
}

const FIELDS = ['rate', 'date', 'value'] as const;

/** The fields of a review's `change` that name a goal's due date. */
const DUE_FIELDS: ReadonlySet<string> = new Set(['due', 'timeBound.due']);

/**
 * The changes of a benchmark's target, in order of date (then of goal, then as written). `<benchmark>.target` counts in
 * the reviews of its goal and of every goal that lists it in `measurable`; a due date counts in its own goal's, which is
 * the one that it names, or else those that list it.
 */
export function targetChanges(benchmark: Document<Benchmark>, goals: readonly Document<Goal>[]): TargetChange[] {
  const named = benchmark.data.goal;
  return goals
    .filter(({ id, data }) => id === named || data.measurable.includes(benchmark.id))
    .flatMap(({ id: goal, data }) =>
      data.reviews.flatMap(({ date, change }) =>
        Object.entries(change).flatMap(([field, [from, to]]): TargetChange[] => {
          if (field === `${benchmark.id}.target`)
            return [{ date, goal, undo: (target, line) => rewriteBack(target, from, to, line) }];
          if (!DUE_FIELDS.has(field) || (named !== undefined && named !== goal)) return [];
          return [{ date, goal, undo: (target) => moveBack(target, from, to) }];
        }),
      ),
    )
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

/** A due date moves only the targets that fell on it. */
function moveBack(target: SeriesTarget, from: unknown, to: unknown): SeriesTarget {
  const old = plainDateSchema.safeParse(from);
  return old.success && target.date === to ? { ...target, date: old.data } : target;
}

/** The target with what stood before; what cannot be read changes nothing, and the loader says so. */
function rewriteBack(target: SeriesTarget, from: unknown, to: unknown, line: LineOfBenchmark): SeriesTarget {
  const old = readWritten(from, line);
  return keepTwo({ ...target, ...old }, old, readWritten(to, line));
}

/** What a review writes for a target, as one line of the benchmark has it; empty where it cannot be read. */
export function readWritten(written: unknown, { partner, aggregate }: LineOfBenchmark): SeriesTarget {
  const { data: fields = { value: targetValueSchema.safeParse(written).data } } = targetFieldsSchema.safeParse(written);
  const value = fields.value === undefined ? undefined : seriesValue(fields.value, partner, aggregate);
  return {
    ...(value !== undefined && { value }),
    ...(fields.date !== undefined && { date: fields.date }),
    ...(fields.rate !== undefined && { rate: fields.rate }),
  };
}

/**
 * A target has two of its three fields. Where old and standing ones make three, one goes that is not old: rather one that
 * the review brought in; then the rate, then the date.
 */
function keepTwo(merged: SeriesTarget, old: SeriesTarget, brought: SeriesTarget): SeriesTarget {
  if (FIELDS.some((field) => merged[field] === undefined)) return merged;
  const candidates = [...FIELDS.filter((field) => brought[field] !== undefined), ...FIELDS];
  const kept = { ...merged };
  delete kept[candidates.find((field) => old[field] === undefined) ?? 'rate'];
  return kept;
}
