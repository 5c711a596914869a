import type { ViewContext } from '../common/context.ts';
import type { TimelineItemKind } from '../common/icons.ts';
import { allPartnerTags } from '../common/partner.ts';
import type { FilterGroup, TimelineItemView, TimelineView } from './model.ts';

/** The order of kinds among the filter's options. */
const KINDS: readonly TimelineItemKind[] = [
  'session',
  'milestone',
  'smallWin',
  'setback',
  'review',
  'pause',
  'anniversary',
  'partner',
  'missed',
];

/** Returns the filters that offer a choice among these items. */
export function timelineFilters(context: ViewContext, items: readonly TimelineItemView[]): FilterGroup[] {
  const { words, journal } = context;
  const counts = new Map<string, number>();
  for (const id of items.flatMap(({ matches }) => matches)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const option = (id: string, label: string) => ({ id, label, count: counts.get(id) ?? 0 });
  const all = { label: words.timeline.all, count: items.length };
  const partners = allPartnerTags(context);
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
      all: { ...all, label: words.timeline.everyone({ isPair: partners.length === 2 }) },
      options: partners.map(({ name }, index) => option(`partner-${index + 1}`, name)),
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

/**
 * Matches safe ids. They're used in selectors and in HTML, so they mustn't contain anything that could end a string or
 * a style.
 */
const SAFE = /^[a-z][a-zA-Z0-9-]*$/;

/**
 * Returns the CSS rules that make a timeline's filters work without a script, for exactly the options that this
 * timeline has. A choice hides the entries that don't match it, and a year (or the whole list) that becomes empty says
 * so.
 *
 * CSS can't tell whether anything is left, because it knows what is chosen, but not what is shown. So it's computed
 * here: entries that match the same options form a sort, and a sort lists the choices that keep it visible. A thousand
 * entries have a few dozen sorts, so there are few rules.
 * @throws RangeError when an id is not made of ASCII letters, digits and hyphens.
 * @example timelineFilterCss(view) // '.timeline:has([value="kind-session"]:checked) .moment:not(...){display:none}...'
 */
export function timelineFilterCss(view: TimelineView): string {
  const options = view.filters.flatMap((group) => group.options.map((option) => option.id));
  const unsafe = [...options, ...view.filters.map((group) => group.name)].find((id) => !SAFE.test(id));
  if (unsafe !== undefined) throw new RangeError(`"${unsafe}" cannot be the id of a timeline filter.`);

  const hide = options.map(
    (id) => `.timeline:has([value="${id}"]:checked) .moment:not([data-matches~="${id}"]){display:none}`,
  );
  const years = view.years.map((year) => year.months.flatMap((month) => month.items));
  const anyChoice = '.timeline:has(.filters input:not([value="all"]):checked)';
  const empty = [
    `${anyChoice} .nothing-left{display:block}`,
    `${anyChoice} .timeline-year{display:none}`,
    ...years.flatMap((items, index) =>
      conditionsOf(items, view.filters).map(
        (condition) => `${condition} .timeline-year:nth-of-type(${index + 1}){display:block}`,
      ),
    ),
    ...conditionsOf(years.flat(), view.filters).map((condition) => `${condition} .nothing-left{display:none}`),
  ];
  return [...hide, ...empty].join('\n');
}

/** Returns the conditions under which one of these entries is shown, as few as their sorts allow. */
function conditionsOf(items: TimelineItemView[], groups: FilterGroup[]): string[] {
  const all = items.map((item) => groups.map((group) => choicesFor(item, group)));
  const sorts = groups.reduce<Sort[]>((rest, _, group) => merged(rest, group), all);
  const widest = sorts.filter((sort) => !sorts.some((other) => other !== sort && covers(other, sort)));
  return widest.map((sort) => {
    const chosen = sort.map((ids, group) => {
      const values = ids.map((id) => `[value="${id}"]`).join(',');
      return `:has([name="${groups[group]?.name}"]:is(${values}):checked)`;
    });
    return `.timeline${chosen.join('')}`;
  });
}

/** For each group, the choices that keep an entry visible. */
type Sort = string[][];

function choicesFor(item: TimelineItemView, group: FilterGroup): string[] {
  const matched = group.options.filter((option) => item.matches.includes(option.id));
  return ['all', ...matched.map((option) => option.id)];
}

/** Merges sorts that differ in one group only, combining their choices. */
function merged(sorts: Sort[], group: number): Sort[] {
  const alike = Map.groupBy(sorts, (sort) => JSON.stringify(sort.with(group, [])));
  return [...alike.values()].flatMap((same) => {
    const choices = [...new Set(same.flatMap((sort) => sort[group] ?? []))].sort();
    return same.slice(0, 1).map((sort) => sort.with(group, choices));
  });
}

/**
 * Returns whether every choice that keeps one sort visible also keeps the other. After merging, no two sorts cover each
 * other.
 */
function covers(wider: Sort, narrower: Sort): boolean {
  return narrower.every((ids, group) => ids.every((id) => wider[group]?.includes(id)));
}
