import type { Goal } from '../domain/schemas/goal.ts';
import { goalTeaser, type GoalTeaser } from './goal-teaser.ts';
import type { ViewContext } from './view-context.ts';

export interface GoalsView {
  /** By status, what is under way first; empty groups left out. */
  groups: { heading: string; goals: GoalTeaser[] }[];
}

const ORDER: readonly Goal['status'][] = ['active', 'paused', 'achieved', 'dropped'];

export function goalsView(context: ViewContext): GoalsView {
  const groups = ORDER.map((status) => ({
    heading: context.words.goals.headings[status],
    goals: context.journal.goals
      .filter(({ document }) => document.data.status === status)
      .map((goal) => goalTeaser(context, goal)),
  }));
  return { groups: groups.filter(({ goals }) => goals.length > 0) };
}
