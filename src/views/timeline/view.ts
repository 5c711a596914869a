import { defined } from '../../domain/defined.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import { yearOf } from '../../domain/plain-date.ts';
import type { TimelineEvent } from '../../domain/timeline.ts';
import type { ViewContext } from '../common/context.ts';
import type { TimelineItemKind } from '../common/icons.ts';
import { langAttributes } from '../common/lang-attributes.ts';
import { milestoneSummary } from '../common/milestone-summary.ts';
import { partnerTag, partnerTags } from '../common/partner.ts';
import { headlineOf, latenessOf, lineOf } from '../common/session-summary.ts';
import { checkInMark, documentMark } from '../common/visibility.ts';
import { countByYear, newestYears, type YearLink, yearLinks, yearsOf } from '../common/years.ts';
import { timelineFilters } from './filters.ts';
import type { TimelineItemView, TimelineView } from './model.ts';

type Told = Pick<TimelineItemView, 'title' | 'language' | 'href' | 'note' | 'summary' | 'summaryLanguage' | 'mark'>;

/** Returns an entry of the timeline, in words. */
function timelineItemView(context: ViewContext, event: TimelineEvent): TimelineItemView {
  const kind = kindOf(event);
  return {
    kind,
    word: event.kind === 'began' ? context.words.timeline.began : context.words.timeline.kinds[kind],
    date: event.date,
    dateText: context.formats.weekdayAndDay(event.date),
    ...told(context, event),
    partners: partnerTags(context, event.partners),
    matches: matchesOf(context, event),
  };
}

/**
 * Returns the ids of the matching filter options. They're made from kinds and positions, never from partners' words,
 * because they're used in selectors.
 */
function matchesOf({ journal }: ViewContext, event: TimelineEvent): string[] {
  const partners =
    event.partners.length > 0 ? event.partners : partnersOn(journal.partners, event.date).map(({ id }) => id);
  return [
    `kind-${kindOf(event)}`,
    ...partners.map((id) => `partner-${journal.partners.findIndex((partner) => partner.id === id) + 1}`),
    ...event.goals.map((id) => `goal-${journal.goals.findIndex((goal) => goal.id === id) + 1}`),
  ];
}

/** Returns an event's kind for the filter. The start counts as an anniversary; joining and leaving count as the same kind. */
function kindOf({ kind }: TimelineEvent): TimelineItemKind {
  switch (kind) {
    case 'began':
      return 'anniversary';
    case 'joined':
    case 'left':
      return 'partner';
    default:
      return kind;
  }
}

function told(context: ViewContext, event: TimelineEvent): Told {
  const { words, urls, journal, formats } = context;
  switch (event.kind) {
    case 'session':
      return checkInTold(context, event.session, event.checkIn);
    case 'milestone':
    case 'smallWin':
    case 'setback': {
      const { meta: _meta, partners: _partners, ...card } = milestoneSummary(context, event.milestone).card;
      return card;
    }
    case 'review': {
      const reviewed = journal.goals.find(({ id }) => id === event.goal)?.document;
      const goal = reviewed?.data;
      const title = goal?.title ?? event.goal;
      const { language } = langAttributes(context, goal ?? {});
      const { decision, because } = event.review;
      return {
        title: words.timeline.reviewed({ goal: title, decision: words.goals.decisions[decision] }),
        href: urls.goal(event.goal),
        ...documentMark(context, reviewed),
        ...defined({ summary: because }),
        ...(because !== undefined && language && { summaryLanguage: language }),
      };
    }
    case 'pause': {
      const { from, to, because } = event.pause;
      const days = words.goals.fromTo({ from: formats.date(from), to: formats.date(to) });
      return because === undefined ? { title: days } : { title: because, summary: days };
    }
    case 'missed':
      return { title: words.timeline.missed };
    case 'anniversary':
      return { title: words.milestones.found.anniversary({ years: event.years }) };
    case 'joined':
    case 'left':
      return {
        title: words.timeline[event.kind]({ name: partnerTag(context, event.partner).name }),
        href: urls.partner(event.partner),
      };
    case 'began':
      return {
        title: words.timeline.beganTitle({ name: journal.documents.partnership.data.name }),
        href: urls.agreement,
      };
  }
}

function checkInTold(context: ViewContext, session: Session, checkIn: CheckInDocument): Told {
  const { data, content } = checkIn;
  const { lateness } = latenessOf(context, session);
  const summary = lineOf(content)?.text;
  const { language } = langAttributes(context, data);
  const headline = headlineOf(context, { titles: data.title === undefined ? [] : [data.title], topics: data.topics });
  return {
    title: headline ?? context.words.sessions.number({ n: session.number }),
    ...(headline !== undefined && language && { language }),
    href: context.urls.session(session.date),
    ...defined({ note: lateness, summary }),
    ...checkInMark(context, checkIn),
    ...(summary !== undefined && language && { summaryLanguage: language }),
  };
}

/** Returns the timeline of some years, or of all, the newest first. */
export function timelineView(context: ViewContext, only?: readonly number[]): TimelineView {
  const { journal, formats, words } = context;
  const events = journal.timeline.filter(({ date }) => only === undefined || only.includes(yearOf(date))).reverse();
  const shown = events.map((event) => ({ date: event.date, item: timelineItemView(context, event) }));
  const years = Map.groupBy(shown, ({ date }) => yearOf(date));
  return {
    years: [...years].map(([label, ofYear]) => ({
      label: String(label),
      months: [...Map.groupBy(ofYear, ({ date }) => date.slice(0, 'YYYY-MM'.length))].map(([id, ofMonth]) => ({
        id,
        label: ofMonth[0] ? formats.month(ofMonth[0].date) : id,
        short: ofMonth[0] ? formats.shortMonth(ofMonth[0].date) : id,
        items: ofMonth.map(({ item }) => item),
      })),
    })),
    filters: timelineFilters(
      context,
      shown.map(({ item }) => item),
    ),
    labels: words.timeline.labels,
  };
}

export interface TimelinePageView {
  title: string;
  timeline: TimelineView;
  years: YearLink[];
}

/** How many entries fit on one page. With more, the first page has the newest years, and links to the others. */
const ENTRIES_OF_A_PAGE = 300;

/** Returns the page of the timeline, or of one year of it. */
export function timelinePageView(context: ViewContext, year?: number): TimelinePageView {
  const { words, urls } = context;
  const all = timelineYears(context);
  const newest = newestYears(all, countByYear(context.journal.timeline.map(({ date }) => date)), ENTRIES_OF_A_PAGE);
  return {
    title: year === undefined ? words.timeline.title : words.timeline.titleOf({ year }),
    timeline: timelineView(context, year === undefined ? newest : [year]),
    years: yearLinks(context, { years: all, newest, year, first: urls.timeline, of: urls.timelineOf }),
  };
}

/** Returns the years that have a page, the newest first. */
export function timelineYears({ journal }: ViewContext): number[] {
  return yearsOf(journal.timeline.map(({ date }) => date));
}
