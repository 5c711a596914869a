import { by } from '../text.ts';
import { defined } from '../defined.ts';
import { z } from 'zod';
import type { Document } from '../documents.ts';
import { isMeasuredBy, isOwnBenchmark } from '../goals/measured-by.ts';
import { seriesValue } from '../partners/one-per-partner.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Aggregate, Benchmark } from '../schemas/benchmark.ts';
import type { Goal } from '../schemas/goal.ts';
import {
  finiteNumberSchema,
  type GoalId,
  onePerPartner,
  type PartnerId,
  plainDateSchema,
  rateSchema,
} from '../schemas/values.ts';
import type { FormerPlan, Plan, PlanPoint } from './model.ts';
import {
  type Checkpoint,
  checkpointsBetween,
  type DatedValue,
  planDirection,
  firstPoint,
  lastPoint,
  makePlan,
  plannedAt,
  resolveTarget,
  type SeriesTarget,
  type TargetProblem,
} from './plan.ts';

const targetFieldsSchema = z.strictObject({
  date: plainDateSchema.optional(),
  value: onePerPartner(finiteNumberSchema).optional(),
  rate: rateSchema.optional(),
});

const targetValueSchema = onePerPartner(finiteNumberSchema);

/**
 * What a review may write for a target: a value, a value per partner, or the changed fields of the target. Partners
 * whose ids are also field names have to be written under `value`.
 */
export const writtenTargetSchema = z.union([targetFieldsSchema, targetValueSchema]);

/** One line of a benchmark (a partner's, or the pair's if there is no partner) and how it counts. */
interface LineOfBenchmark {
  partner: PartnerId | undefined;
  aggregate: Aggregate;
}

/** A change by a review of a benchmark's target, or of the due date of its goal. */
export interface TargetChange {
  date: PlainDate;
  goal: GoalId;
  /** Returns the target of a line before this change, given the target after it. */
  undo: (target: SeriesTarget, line: LineOfBenchmark) => SeriesTarget;
}

const FIELDS = ['rate', 'date', 'value'] as const;

/** The fields of a review's `change` that hold a goal's due date. */
const DUE_FIELDS: ReadonlySet<string> = new Set(['due', 'timeBound.due']);

/**
 * Returns the changes of a benchmark's target by date, then by goal, then as written. `<benchmark>.target` counts in
 * the reviews of its goal and of every goal that lists it in `measurable`. A due date counts only in reviews of its own
 * goal: the one that the benchmark names, or else those that list it.
 */
export function targetChanges(benchmark: Document<Benchmark>, goals: readonly Document<Goal>[]): TargetChange[] {
  return goals
    .filter((goal) => isMeasuredBy(goal, benchmark))
    .flatMap((goal) =>
      goal.data.reviews.flatMap(({ date, change }) =>
        Object.entries(change).flatMap(([field, [from, to]]): TargetChange[] => {
          if (field === `${benchmark.id}.target`)
            return [{ date, goal: goal.id, undo: (target, line) => rewriteBack(target, from, to, line) }];
          if (!DUE_FIELDS.has(field) || !isOwnBenchmark(goal, benchmark)) return [];
          return [{ date, goal: goal.id, undo: (target) => moveBack(target, from, to) }];
        }),
      ),
    )
    .sort(by(({ date }) => date));
}

/** Moves a target's date back, if it was the due date. A changed due date moves only targets that fell on it. */
function moveBack(target: SeriesTarget, from: unknown, to: unknown): SeriesTarget {
  const old = plainDateSchema.safeParse(from);
  return old.success && target.date === to ? { ...target, date: old.data } : target;
}

/** Restores the former values of a target. Values that can't be read change nothing; the loader reports them. */
function rewriteBack(target: SeriesTarget, from: unknown, to: unknown, line: LineOfBenchmark): SeriesTarget {
  const old = readWritten(from, line);
  return keepTwo({ ...target, ...old }, old, readWritten(to, line));
}

/** Reads what a review wrote for a target, for one line of the benchmark; empty if it can't be read. */
export function readWritten(written: unknown, { partner, aggregate }: LineOfBenchmark): SeriesTarget {
  const { data: fields = { value: targetValueSchema.safeParse(written).data } } = targetFieldsSchema.safeParse(written);
  const value = fields.value === undefined ? undefined : seriesValue(fields.value, partner, aggregate);
  return {
    ...defined({ value, date: fields.date, rate: fields.rate }),
  };
}

/**
 * Reduces a merged target to two of its three fields. If old and current fields add up to three, one that isn't old is
 * dropped: preferably one that the review introduced, then the rate, then the date.
 */
function keepTwo(merged: SeriesTarget, old: SeriesTarget, brought: SeriesTarget): SeriesTarget {
  if (FIELDS.some((field) => merged[field] === undefined)) return merged;
  const candidates = [...FIELDS.filter((field) => brought[field] !== undefined), ...FIELDS];
  const kept = { ...merged };
  delete kept[candidates.find((field) => old[field] === undefined) ?? 'rate'];
  return kept;
}

/** The plan of one line as its file says now, after all reviews. */
interface PlanSource {
  line: LineOfBenchmark;
  baseline: DatedValue;
  checkpoints: readonly Checkpoint[];
  target: SeriesTarget;
}

/** Returns the partners that a benchmark's plan names; undefined if its values are for everyone. */
export function partnersNamed({ baseline, target }: Benchmark): readonly PartnerId[] | undefined {
  const named = [baseline?.value, target?.value].filter((given) => typeof given === 'object').flatMap(Object.keys);
  return named.length > 0 ? named : undefined;
}

/**
 * Returns what's wrong with a benchmark's target, for checking what partners wrote.
 * @returns the first problem of any line; undefined if each line has a plan, and for a hold
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

/** Returns the day and value from which a line counts; undefined if the baseline names only others. */
export function startOf({ baseline, aggregate }: Benchmark, partner: PartnerId | undefined): DatedValue | undefined {
  const value = baseline && seriesValue(baseline.value, partner, aggregate);
  return baseline && value !== undefined ? { date: baseline.date, value } : undefined;
}

/** Returns the plan of one line as its file says it; undefined for a hold, and for a partner whom the plan doesn't name. */
export function planSource(benchmark: Benchmark, partner: PartnerId | undefined): PlanSource | undefined {
  const { checkpoints, target, aggregate } = benchmark;
  const start = startOf(benchmark, partner);
  const end = target?.value === undefined ? undefined : seriesValue(target.value, partner, aggregate);
  if (!target || start === undefined || (target.value !== undefined && end === undefined)) return undefined;
  return {
    line: { partner, aggregate },
    baseline: start,
    checkpoints: checkpoints.flatMap(({ date, value, label }) => {
      const own = seriesValue(value, partner, aggregate);
      return own === undefined ? [] : [{ date, value: own, ...defined({ label }) }];
    }),
    target: {
      ...defined({ date: target.date, value: end, rate: target.rate }),
    },
  };
}

interface PlanHistory {
  /** Absent if the target makes no plan (see `resolveTarget`). */
  plan?: Plan;
  /** Ordered by `until`. */
  formerPlans: readonly FormerPlan[];
}

/** The reviews of one day, and the target after them. */
interface Step {
  date: PlainDate;
  goal: GoalId;
  target: SeriesTarget;
}

/**
 * Returns the current plan, with every bend that a review gave it, and the former plans. The file has only the latest
 * target; earlier ones are found by undoing the reviews' changes, last first. Then each change bends the plan from its
 * date on: a straight line from the value that the old plan had that day, through the remaining checkpoints, to the new
 * target.
 *
 * The reviews of one day make one bend. A review on or before the baseline's day, or on or after the new target's day,
 * has no line to bend, so the new target just replaces the old one. The new values in a review are used only for due
 * dates, so that the plan follows the file even when a review disagrees with it.
 */
export function planHistory(source: PlanSource, changes: readonly TargetChange[]): PlanHistory {
  const { baseline, checkpoints } = source;
  if (resolveTarget(baseline, source.target).kind === 'problem') return { formerPlans: [] };
  const { first, steps } = undoAll(source, changes);
  const began = resolveTarget(baseline, first);
  let plan = began.kind === 'target' ? makePlan(baseline, checkpoints, began) : undefined;
  const formerPlans: FormerPlan[] = [];
  for (const { date, goal, target } of steps) {
    const next = resolveTarget(baseline, target);
    // A past target that makes no plan never shaped one.
    if (next.kind === 'problem') continue;
    const end = plan && lastPoint(plan);
    if (next.date === end?.date && next.value === end.value) continue;
    if (plan) formerPlans.push({ plan, until: date, goal });
    plan = plan ? bend(plan, date, checkpoints, next) : makePlan(baseline, checkpoints, next);
  }
  return plan ? { plan, formerPlans } : { formerPlans: [] };
}

/** Returns the target before all reviews, and the target after each day's reviews. */
function undoAll(
  { target, line }: PlanSource,
  changes: readonly TargetChange[],
): { first: SeriesTarget; steps: Step[] } {
  const steps: Step[] = [];
  let before = target;
  for (const ofDay of [...Map.groupBy(changes, ({ date }) => date).values()].reverse()) {
    const [earliest] = ofDay;
    if (!earliest) continue;
    steps.unshift({ date: earliest.date, goal: earliest.goal, target: before });
    before = ofDay.reduceRight((later, change) => change.undo(later, line), before);
  }
  return { first: before, steps };
}

function bend(old: Plan, date: PlainDate, checkpoints: readonly Checkpoint[], target: DatedValue): Plan {
  const baseline = firstPoint(old);
  const end: PlanPoint = { date: target.date, value: target.value, kind: 'target' };
  const direction = planDirection(baseline, target);
  if (date <= baseline.date) return makePlan({ date: baseline.date, value: baseline.value }, checkpoints, target);
  if (date >= target.date) return { points: [...pointsBefore(old, target.date), end], direction };
  const corner: PlanPoint = { date, value: plannedAt(old, date), kind: 'review' };
  const ahead = checkpointsBetween(checkpoints, date, target.date);
  return { points: [...pointsBefore(old, date), corner, ...ahead, end], direction };
}

/** Returns the points of a plan before a date. A target passed before a review moved it stays as a plain corner. */
function pointsBefore({ points }: Plan, date: PlainDate): PlanPoint[] {
  return points
    .filter((point) => point.date < date)
    .map((point) => (point.kind === 'target' ? { ...point, kind: 'review' } : point));
}
