import type { FormerPlan, Plan, PlanPoint } from './benchmark-progress.ts';
import type { PlainDate } from './plain-date.ts';
import type { PlanSource } from './plan-source.ts';
import {
  checkpointsBetween,
  directionOf,
  firstPoint,
  lastPoint,
  makePlan,
  plannedAt,
  type Checkpoint,
} from './plan.ts';
import { resolveTarget, type DatedValue, type SeriesTarget } from './resolve-target.ts';
import type { GoalId } from './schemas/values.ts';
import type { TargetChange } from './target-change.ts';

export interface PlanHistory {
  /** Absent where the target makes no plan (see `resolveTarget`). */
  plan?: Plan;
  /** In order of `until`. */
  formerPlans: readonly FormerPlan[];
}

/** A day's reviews, and the target that they left behind. */
interface Step {
  date: PlainDate;
  goal: GoalId;
  target: SeriesTarget;
}

/**
 * The plan with every bend that a review gave it, and the plans that it had before. The file tells the last target; the
 * earlier ones come from undoing the reviews' changes, the last first. Then each bends the plan from its date on: a
 * straight line from where the old plan was that day, through the checkpoints still to come, to the new target.
 *
 * The reviews of one day make one bend. A review on or before the baseline's day, or on or after the new target's, has
 * no line to bend: the new target simply takes the old one's place. What a review calls new is not looked at but for
 * due dates, so that a file and a review that disagree still make the file's plan.
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
    // A target of the past that makes no plan never shaped one.
    if (next.kind === 'problem') continue;
    const end = plan && lastPoint(plan);
    if (next.date === end?.date && next.value === end.value) continue;
    if (plan) formerPlans.push({ plan, until: date, goal });
    plan = plan ? bend(plan, date, checkpoints, next) : makePlan(baseline, checkpoints, next);
  }
  return plan ? { plan, formerPlans } : { formerPlans: [] };
}

/** The target that stood before all reviews, and the one that each day's reviews left behind. */
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
  const direction = directionOf(baseline, target);
  if (date <= baseline.date) return makePlan({ date: baseline.date, value: baseline.value }, checkpoints, target);
  if (date >= target.date) return { points: [...pointsBefore(old, target.date), end], direction };
  const corner: PlanPoint = { date, value: plannedAt(old, date), kind: 'review' };
  const ahead = checkpointsBetween(checkpoints, date, target.date);
  return { points: [...pointsBefore(old, date), corner, ...ahead, end], direction };
}

/** A target that was passed before a review moved it stays as a corner, but is the target no more. */
function pointsBefore({ points }: Plan, date: PlainDate): PlanPoint[] {
  return points
    .filter((point) => point.date < date)
    .map((point) => (point.kind === 'target' ? { ...point, kind: 'review' } : point));
}
