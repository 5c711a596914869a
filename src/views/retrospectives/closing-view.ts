import { retrospectiveOf } from '../../domain/retrospectives/retrospective.ts';
import { termPhase } from '../../domain/rhythm/rhythm.ts';
import type { ViewContext } from '../shared/context.ts';
import { goalSummary, type GoalSummary } from '../shared/goal-summary.ts';
import { retrospectiveSections, type RetrospectiveSections } from './sections.ts';

export interface ClosingView {
  kicker: string;
  /** The partnership's purpose, or its name. */
  title: string;
  lede: string;
  description: string;
  success: string[];
  goals: GoalSummary[];
  sections: RetrospectiveSections;
}

/** The look back on a partnership whose term has ended; none for others. */
export function closingView(context: ViewContext): ClosingView | undefined {
  const { journal, words, formats } = context;
  const { term, since, name, success } = journal.documents.partnership.data;
  if (!term || termPhase(term, journal.today) !== 'ended') return undefined;
  const told = retrospectiveOf(journal, { from: since, to: term.ends });
  return {
    kicker: words.closing.kicker({ from: formats.date(since), to: formats.date(term.ends) }),
    title: words.closing.title,
    lede: words.closing.ended({ date: formats.date(term.ends) }),
    description: words.closing.description({ name }),
    success,
    goals: journal.goals.map((goal) => goalSummary(context, goal)),
    sections: retrospectiveSections(context, told),
  };
}
