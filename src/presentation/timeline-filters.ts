import type { MomentKind, MomentView } from './moment-view.ts';
import { allPartnerTags } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

/** A choice within a filter. Its id is made by code (`kind-session`, `partner-1`, `goal-3`), never of a partner's words. */
export interface FilterOption {
  id: string;
  label: string;
  count: number;
}

/** Choices of which one is taken at a time; groups narrow each other. */
export interface FilterGroup {
  /** The form field's name, made by code: `kind`, `partner`, `goal`. */
  name: string;
  legend: string;
  /** The choice that lets all through. */
  all: { label: string; count: number };
  options: FilterOption[];
}

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

/** The filters that have a choice to offer among these moments. */
export function timelineFilters(context: ViewContext, moments: readonly MomentView[]): FilterGroup[] {
  const { words, journal } = context;
  const counts = new Map<string, number>();
  for (const id of moments.flatMap(({ matches }) => matches)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const option = (id: string, label: string) => ({ id, label, count: counts.get(id) ?? 0 });
  const all = { label: words.timeline.all, count: moments.length };
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
