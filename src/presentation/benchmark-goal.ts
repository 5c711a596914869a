import type { BenchmarkProgress } from '../domain/benchmark-progress.ts';
import type { GoalProgress } from '../domain/goal-progress.ts';
import type { StateLabelView } from './state-label-view.ts';
import type { ViewContext } from './view-context.ts';

/** The goals that a benchmark measures: the one that it names, or else those that list it. */
export function goalsOf({ journal }: ViewContext, { id, document }: BenchmarkProgress): GoalProgress[] {
  const { goal: named } = document.data;
  return journal.goals.filter((goal) =>
    named === undefined ? goal.document.data.measurable.includes(id) : goal.id === named,
  );
}

/**
 * What stands in the place of a standing once every goal of a benchmark was let go or paused: what was given up is not
 * behind anything.
 * @returns undefined while a goal is under way or achieved, and for a benchmark without a goal
 */
export function closedState(context: ViewContext, benchmark: BenchmarkProgress): StateLabelView | undefined {
  const closed = goalsOf(context, benchmark).map(({ document: { data } }) =>
    data.status === 'dropped' || data.status === 'paused' ? data.status : undefined,
  );
  const [state] = closed;
  if (state === undefined || closed.includes(undefined)) return undefined;
  return { state, word: context.words.goals.statuses[state] };
}

/** Whether a benchmark belongs on the page that says where we are: not once all its goals are achieved or let go. */
export function isStillMeasured(context: ViewContext, benchmark: BenchmarkProgress): boolean {
  const goals = goalsOf(context, benchmark);
  return (
    goals.length === 0 || goals.some(({ document: { data } }) => data.status === 'active' || data.status === 'paused')
  );
}
