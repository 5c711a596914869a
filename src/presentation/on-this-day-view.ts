import type { PlainDate } from '../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import type { EntryCardView } from './entry-card-view.ts';
import { milestoneTeaser } from './milestone-teaser.ts';
import { sessionTeaser } from './session-teaser.ts';
import type { ViewContext } from './view-context.ts';

/** What happened in this week of an earlier year. */
export interface EarlierYearView {
  /** "A year ago" */
  when: string;
  entries: EntryCardView[];
}

export function onThisDayView(context: ViewContext, date: PlainDate): EarlierYearView[] {
  return byDate(context.journal)
    .onThisDay(date)
    .map(({ years, sessions, milestones }) => ({
      when: context.words.retrospectives.yearsAgo(years),
      entries: [
        ...milestones.map((milestone) => milestoneTeaser(context, milestone).card),
        ...sessions.map((session) => sessionTeaser(context, session)),
      ],
    }));
}
