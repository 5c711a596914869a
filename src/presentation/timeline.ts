import { yearOf } from '../domain/plain-date.ts';
import type { TimelineEvent } from '../domain/timeline.ts';
import { momentView } from './moment.ts';
import { allPartnerTags } from './partner-tag.ts';
import type { FilterGroup, MomentKind, TimelineView } from './timeline-view.ts';
import type { ViewContext } from './view-context.ts';

/** The order in which kinds stand among the filter's choices. */
const KINDS: readonly MomentKind[] = [
  'session',
  'milestone',
  'smallWin',
  'setback',
  'review',
  'pause',
  'anniversary',
  'missed',
];

export interface TimelinePageView {
  title: string;
  timeline: TimelineView;
  years: { label: string; href: string; current: boolean }[];
}

/** The page of the whole timeline, or of one year. */
export function timelinePageView(context: ViewContext, year?: number): TimelinePageView {
  const { words, urls } = context;
  const whole = { label: words.timeline.all, href: urls.timeline, current: year === undefined };
  const years = timelineYears(context).map((each) => ({
    label: String(each),
    href: urls.timelineOf(each),
    current: each === year,
  }));
  return {
    title: year === undefined ? words.timeline.title : words.timeline.titleOf(year),
    timeline: timelineView(context, year),
    years: years.length > 1 ? [whole, ...years] : [],
  };
}

/** The whole timeline, or one year of it, the newest first. */
export function timelineView(context: ViewContext, year?: number): TimelineView {
  const { journal, formats, words } = context;
  const events = journal.timeline.filter(({ date }) => year === undefined || yearOf(date) === year).reverse();
  const shown = events.map((event) => ({ event, moment: momentView(context, event, matchesOf(context, event)) }));
  const years = Map.groupBy(shown, ({ event }) => yearOf(event.date));
  return {
    years: [...years].map(([label, ofYear]) => ({
      label: String(label),
      months: [...Map.groupBy(ofYear, ({ event }) => formats.month(event.date))].map(([month, ofMonth]) => ({
        label: month,
        moments: ofMonth.map(({ moment }) => moment),
      })),
    })),
    filters: filtersOf(context, events),
    labels: words.timeline.labels,
  };
}

export function timelineYears({ journal }: ViewContext): number[] {
  return [...new Set(journal.timeline.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
}

/** Ids are made of kinds and positions, never of what partners wrote: they stand in selectors. */
function matchesOf(context: ViewContext, event: TimelineEvent): string[] {
  const partners = event.partners.length > 0 ? event.partners : context.journal.partners.map(({ id }) => id);
  return [
    `kind-${kindOf(event)}`,
    ...partners.map((id) => `partner-${context.journal.partners.findIndex((partner) => partner.id === id) + 1}`),
    ...event.goals.map((id) => `goal-${context.journal.goals.findIndex((goal) => goal.id === id) + 1}`),
  ];
}

export function kindOf({ kind }: TimelineEvent): MomentKind {
  return kind === 'began' ? 'anniversary' : kind;
}

function filtersOf(context: ViewContext, events: readonly TimelineEvent[]): FilterGroup[] {
  const { words, journal } = context;
  const matched = events.flatMap((event) => matchesOf(context, event));
  const counts = new Map([...Map.groupBy(matched, (id) => id)].map(([id, all]) => [id, all.length]));
  const option = (id: string, label: string) => ({ id, label, count: counts.get(id) ?? 0 });
  const all = { label: words.timeline.all, count: events.length };
  const groups: FilterGroup[] = [
    {
      name: 'kind',
      legend: words.timeline.byKind,
      all,
      options: KINDS.map((kind) => option(`kind-${kind}`, words.timeline.plural[kind])),
    },
    {
      name: 'partner',
      legend: words.timeline.byPartner,
      all,
      options: allPartnerTags(context).map(({ name }, index) => option(`partner-${index + 1}`, name)),
    },
    {
      name: 'goal',
      legend: words.timeline.byGoal,
      all,
      options: journal.goals.map(({ document }, index) => option(`goal-${index + 1}`, document.data.title)),
    },
  ];
  return groups
    .map((group) => ({ ...group, options: group.options.filter(({ count }) => count > 0) }))
    .filter(({ options }) => options.length > 1);
}
