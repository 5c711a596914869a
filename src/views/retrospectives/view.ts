import {
  type Period,
  periodId,
  retrospectiveOf,
  retrospectiveYears,
  spanOf,
} from '../../domain/retrospectives/retrospective.ts';
import type { ViewContext } from '../common/context.ts';
import { type GlanceView, yearAtAGlance } from '../common/glance.ts';
import type { EntryCardView } from '../common/entry-card.ts';
import type { YearLink } from '../common/years.ts';
import type { Neighbour } from '../common/entry-link.ts';
import { celebrationsOf, retrospectiveSections, type RetrospectiveSections } from './sections.ts';

/**
 * Returns a period in words.
 * @example periodText(context, { year: 2026, quarter: 2 }) // 'April – June 2026'
 */
export function periodText({ formats }: ViewContext, period: Period): string {
  if (period.quarter === undefined) return formats.year(period.year);
  const { from, to } = spanOf(period);
  return formats.months(from, to);
}

export interface RetrospectivesView {
  /** Links to every year, the newest first; empty if all are on the page. */
  pages: YearLink[];
  /** The newest years and their quarters, both with the newest first. */
  years: { title: string; href: string; quarters: EntryCardView[] }[];
}

/** How many years have their quarters listed; those of other years are on the years' own pages. */
const YEARS_WITH_QUARTERS = 3;

/**
 * Returns the page of all retrospectives, the newest first: the latest years with their quarters, and if there are
 * more, a link to each year.
 */
export function retrospectivesView(context: ViewContext): RetrospectivesView {
  const years = retrospectiveYears(context.journal).reverse();
  const link = ({ year }: Period): YearLink => ({
    label: periodText(context, { year }),
    href: context.urls.retrospective(periodId({ year })),
    current: false,
  });
  return {
    pages: years.length > YEARS_WITH_QUARTERS ? years.map(({ year }) => link(year)) : [],
    years: years.slice(0, YEARS_WITH_QUARTERS).map(({ year, quarters }) => ({
      title: periodText(context, year),
      href: context.urls.retrospective(periodId(year)),
      quarters: quarters.toReversed().map((quarter) => periodSummary(context, quarter)),
    })),
  };
}

/** Returns a quarter or a year for a list, summed up in numbers. */
function periodSummary(context: ViewContext, period: Period): EntryCardView {
  const { words, urls, formats } = context;
  const told = retrospectiveOf(context.journal, spanOf(period));
  const { sessions, isOver } = told;
  const { milestones, wins } = celebrationsOf(told);
  const best = told.milestones.findLast(({ kind, origin }) => kind === 'milestone' && origin === 'written');
  const counts = [
    words.retrospectives.sessions({ n: sessions.length }),
    ...(milestones > 0 ? [words.retrospectives.milestones({ n: milestones })] : []),
    ...(wins > 0 ? [words.retrospectives.wins({ n: wins })] : []),
  ];
  return {
    title: periodText(context, period),
    href: urls.retrospective(periodId(period)),
    ...(!isOver && { meta: words.retrospectives.soFar }),
    summary: formats.dotted([...(best?.origin === 'written' ? [best.document.data.title] : []), formats.list(counts)]),
    partners: [],
  };
}

export interface RetrospectiveView {
  title: string;
  kicker: string;
  description: string;
  /** The quarters of a year. */
  quarters: EntryCardView[];
  glance?: GlanceView;
  sections: RetrospectiveSections;
  previous?: Neighbour;
  next?: Neighbour;
}

/** Returns the retrospective of a year or a quarter, which may not be over yet. */
export function retrospectiveView(context: ViewContext, period: Period): RetrospectiveView {
  const { kicker, soFar, sessions, description } = context.words.retrospectives;
  const told = retrospectiveOf(context.journal, spanOf(period));
  const title = periodText(context, period);
  const glance = yearAtAGlance(context, spanOf(period), title);
  return {
    title,
    ...(glance && { glance }),
    kicker: context.formats.dotted([kicker, ...(told.isOver ? [] : [soFar])]),
    description: description({ period: title, sessions: sessions({ n: told.sessions.length }) }),
    quarters: quartersOf(context, period),
    sections: retrospectiveSections(context, told),
    ...neighboursOf(context, period),
  };
}

/** Returns every period that has a page. */
export function allPeriods({ journal }: ViewContext): { id: string; period: Period }[] {
  return retrospectiveYears(journal)
    .flatMap(({ year, quarters }): Period[] => [year, ...quarters])
    .map((period) => ({ id: periodId(period), period }));
}

function quartersOf(context: ViewContext, { year, quarter }: Period): EntryCardView[] {
  if (quarter !== undefined) return [];
  const found = retrospectiveYears(context.journal).find((each) => each.year.year === year);
  return (found?.quarters ?? []).map((each) => periodSummary(context, each));
}

/** Returns the previous and the next period of the same length. */
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
