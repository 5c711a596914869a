import { periodId, retrospectiveOf, retrospectiveYears } from '../../domain/retrospectives/retrospective.ts';
import { termPhase } from '../../domain/rhythm/rhythm.ts';
import type { ViewContext } from '../common/context.ts';
import { goalSummary, type GoalSummary } from '../common/goal-summary.ts';
import { newestMilestones } from '../common/milestone-summary.ts';
import type { YearLink } from '../common/years.ts';
import { retrospectiveSections, type RetrospectiveSections } from './sections.ts';
import { periodText } from './view.ts';

export interface ClosingView {
  kicker: string;
  /** The partnership's purpose, or its name. */
  title: string;
  lede: string;
  description: string;
  success: string[];
  goals: GoalSummary[];
  /** For a long partnership, without the sections that grow over time, which the pages of its years have. */
  sections: RetrospectiveSections;
  /** Links to every year of a long partnership. */
  pages: YearLink[];
}

/** With more years than these, each has its own page. */
const MAX_YEARS = 2;

/** Returns the retrospective of a partnership whose term has ended; undefined for others. */
export function closingView(context: ViewContext): ClosingView | undefined {
  const { journal, words, formats } = context;
  const { term, since, name, success } = journal.documents.partnership.data;
  if (!term || termPhase(term, journal.today) !== 'ended') return undefined;
  const told = retrospectiveOf(journal, { from: since, to: term.ends });
  const sections = retrospectiveSections(context, told);
  const years = retrospectiveYears(journal).map(({ year }) => year);
  const isLong = years.length > MAX_YEARS;
  return {
    kicker: words.closing.kicker({ from: formats.date(since), to: formats.date(term.ends) }),
    title: words.closing.title,
    lede: words.closing.ended({ date: formats.date(term.ends) }),
    description: words.closing.description({ name }),
    success,
    goals: journal.goals.map((goal) => goalSummary(context, goal)),
    sections: isLong
      ? {
          ...sections,
          ...newestMilestones(context, ({ kind }) => kind !== 'setback'),
          wins: [],
          setbacks: [],
          sessions: [],
        }
      : sections,
    pages: isLong
      ? years.map((year) => ({
          label: periodText(context, year),
          href: context.urls.retrospective(periodId(year)),
          current: false,
        }))
      : [],
  };
}
