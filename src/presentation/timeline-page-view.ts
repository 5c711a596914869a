import { yearOf } from '../domain/plain-date.ts';
import { timelineView, type TimelineView } from './timeline-view.ts';
import type { ViewContext } from './view-context.ts';

export interface TimelinePageView {
  title: string;
  timeline: TimelineView;
  years: { label: string; href: string; current: boolean }[];
}

/** As many entries as are still read on one page. Beyond them the first page is about the newest years, and links to the others. */
const ENTRIES_OF_A_PAGE = 300;

/** The page of the timeline, or of one year of it. */
export function timelinePageView(context: ViewContext, year?: number): TimelinePageView {
  const { words, urls } = context;
  const all = timelineYears(context);
  const newest = newestYears(context, all);
  const firstPage = newest.length < all.length ? words.timeline.newest : words.timeline.all;
  const whole = { label: firstPage, href: urls.timeline, current: year === undefined };
  const years = all.map((each) => ({
    label: String(each),
    href: urls.timelineOf(each),
    current: each === year,
  }));
  return {
    title: year === undefined ? words.timeline.title : words.timeline.titleOf(year),
    timeline: timelineView(context, year === undefined ? newest : [year]),
    years: years.length > 1 ? [whole, ...years] : [],
  };
}

/** As many whole years as fit on a page, the newest at least. */
function newestYears({ journal }: ViewContext, years: readonly number[]): number[] {
  const entries = Map.groupBy(journal.timeline, ({ date }) => yearOf(date));
  let total = 0;
  return years.filter((year, index) => {
    total += entries.get(year)?.length ?? 0;
    return index === 0 || total <= ENTRIES_OF_A_PAGE;
  });
}

/** The years that have a page, the newest first. */
export function timelineYears({ journal }: ViewContext): number[] {
  return [...new Set(journal.timeline.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
}
