import type { JournalMilestone } from '../domain/milestones.ts';
import { type Period, periodId, spanOf } from '../domain/period.ts';
import { type Retrospective, retrospectiveOf, retrospectiveYears } from '../domain/retrospective.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { periodText } from './period-text.ts';
import type { ViewContext } from './view-context.ts';

export interface RetrospectivesView {
  /** The newest first, and the quarters in each likewise. */
  years: { title: string; href: string; quarters: EntryCardView[] }[];
}

export function retrospectivesView(context: ViewContext): RetrospectivesView {
  return {
    years: retrospectiveYears(context.journal)
      .reverse()
      .map(({ year, quarters }) => ({
        title: periodText(context, year),
        href: context.urls.retrospective(periodId(year)),
        quarters: quarters.toReversed().map((quarter) => periodTeaser(context, quarter)),
      })),
  };
}

/** A quarter or a year in a list: what it held, in numbers. */
export function periodTeaser(context: ViewContext, period: Period): EntryCardView {
  const { words, urls, formats } = context;
  const told = retrospectiveOf(context.journal, spanOf(period));
  const { sessions, isOver } = told;
  const { milestones, wins } = celebrationsOf(told);
  const best = told.milestones.findLast(({ kind, origin }) => kind === 'milestone' && origin === 'written');
  const counts = [
    words.retrospectives.sessions(sessions.length),
    ...(milestones > 0 ? [words.retrospectives.milestones(milestones)] : []),
    ...(wins > 0 ? [words.retrospectives.wins(wins)] : []),
  ];
  return {
    title: periodText(context, period),
    href: urls.retrospective(periodId(period)),
    ...(!isOver && { meta: words.retrospectives.soFar }),
    summary:
      best?.origin === 'written' ? `${best.document.data.title} · ${formats.list(counts)}` : formats.list(counts),
    partners: [],
  };
}

/** How much there was to celebrate. Small wins are those with a page and those named in check-ins. */
export function celebrationsOf({ milestones, wins }: Retrospective): { milestones: number; wins: number } {
  const ofKind = (wanted: JournalMilestone['kind']) => milestones.filter(({ kind }) => kind === wanted).length;
  return { milestones: ofKind('milestone'), wins: wins.length + ofKind('smallWin') };
}
