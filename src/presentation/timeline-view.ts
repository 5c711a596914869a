import { yearOf } from '../domain/plain-date.ts';
import { momentView, type MomentView } from './moment-view.ts';
import { timelineFilters, type FilterGroup } from './timeline-filters.ts';
import type { ViewContext } from './view-context.ts';

export interface TimelineMonthView {
  /** "May 2026". */
  label: string;
  moments: MomentView[];
}

export interface TimelineYearView {
  label: string;
  months: TimelineMonthView[];
}

export interface TimelineView {
  /** The newest year, month and moment first. */
  years: TimelineYearView[];
  filters: FilterGroup[];
  labels: { filter: string; filtered: string; reset: string; nothingLeft: string };
}

/** The timeline of some years, or of all, the newest first. */
export function timelineView(context: ViewContext, only?: readonly number[]): TimelineView {
  const { journal, formats, words } = context;
  const events = journal.timeline.filter(({ date }) => only === undefined || only.includes(yearOf(date))).reverse();
  const shown = events.map((event) => ({ date: event.date, moment: momentView(context, event) }));
  const years = Map.groupBy(shown, ({ date }) => yearOf(date));
  return {
    years: [...years].map(([label, ofYear]) => ({
      label: String(label),
      months: [...Map.groupBy(ofYear, ({ date }) => formats.month(date))].map(([month, ofMonth]) => ({
        label: month,
        moments: ofMonth.map(({ moment }) => moment),
      })),
    })),
    filters: timelineFilters(
      context,
      shown.map(({ moment }) => moment),
    ),
    labels: words.timeline.labels,
  };
}
