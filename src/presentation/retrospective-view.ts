import { type Period, periodId, spanOf } from '../domain/period.ts';
import { retrospectiveOf, retrospectiveYears } from '../domain/retrospective.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { periodText } from './period-text.ts';
import { retrospectiveSections, type RetrospectiveSections } from './retrospective-sections.ts';
import { periodTeaser } from './retrospectives-view.ts';
import type { Neighbour } from './session-view.ts';
import type { ViewContext } from './view-context.ts';

export interface RetrospectiveView {
  title: string;
  kicker: string;
  description: string;
  /** Of a year. */
  quarters: EntryCardView[];
  sections: RetrospectiveSections;
  previous?: Neighbour;
  next?: Neighbour;
}

export function retrospectiveView(context: ViewContext, period: Period): RetrospectiveView {
  const { kicker, soFar, sessions, description } = context.words.retrospectives;
  const told = retrospectiveOf(context.journal, spanOf(period));
  const title = periodText(context, period);
  return {
    title,
    kicker: told.isOver ? kicker : `${kicker} · ${soFar}`,
    description: description(title, sessions(told.sessions.length)),
    quarters: quartersOf(context, period),
    sections: retrospectiveSections(context, told),
    ...neighboursOf(context, period),
  };
}

/** Every period that has a page. */
export function allPeriods({ journal }: ViewContext): { id: string; period: Period }[] {
  return retrospectiveYears(journal)
    .flatMap(({ year, quarters }): Period[] => [year, ...quarters])
    .map((period) => ({ id: periodId(period), period }));
}

function quartersOf(context: ViewContext, { year, quarter }: Period): EntryCardView[] {
  if (quarter !== undefined) return [];
  const found = retrospectiveYears(context.journal).find((each) => each.year.year === year);
  return (found?.quarters ?? []).map((each) => periodTeaser(context, each));
}

/** Years stand among years, quarters among quarters. */
function neighboursOf(context: ViewContext, period: Period): Pick<RetrospectiveView, 'previous' | 'next'> {
  const years = retrospectiveYears(context.journal);
  const all: Period[] =
    period.quarter === undefined ? years.map(({ year }) => year) : years.flatMap((each) => each.quarters);
  const index = all.findIndex((each) => periodId(each) === periodId(period));
  const [previous, next] = [all[index - 1], all[index + 1]];
  const neighbour = (label: string, each: Period): Neighbour => ({
    label,
    text: periodText(context, each),
    href: context.urls.retrospective(periodId(each)),
  });
  const { words } = context;
  return {
    ...(previous && { previous: neighbour(words.retrospectives.previous, previous) }),
    ...(next && { next: neighbour(words.retrospectives.next, next) }),
  };
}
