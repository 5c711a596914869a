import type { BenchmarkProgress, Series, Standing } from '../domain/benchmark-progress.ts';
import { shareOfPlan } from '../domain/plan.ts';
import { chartSeries } from './chart-series.ts';
import type { ChartSeries } from './benchmark-chart-view.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ProgressView } from './progress-view.ts';
import type { StateLabelView } from './state-label-view.ts';
import type { ViewContext } from './view-context.ts';

/** A line of a benchmark, at a glance. */
export interface SeriesGlance {
  /** Absent for the pair's shared series. */
  partner?: PartnerTag;
  /** "18.5 km"; a dash before the first reading. */
  actual: string;
  state: StateLabelView;
  /** "1.5 km ahead of plan"; absent where there is no plan or no reading. */
  gap?: string;
  /** "+3.4 km by 17 May"; absent where nothing is asked for. */
  needed?: string;
  /** How much of the way from baseline to target is done; absent for a hold. */
  progress?: ProgressView;
  spark: ChartSeries;
}

export interface BenchmarkGlance {
  id: string;
  title: string;
  href: string;
  /** "42.2 km by 4 October 2026", "at most 20 hours" */
  aim: string;
  goal?: { title: string; href: string };
  series: SeriesGlance[];
}

export function benchmarkGlance(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkGlance {
  const { data } = benchmark.document;
  const goal = context.journal.goals.find(({ id }) => id === data.goal);
  return {
    id: benchmark.id,
    title: data.title,
    href: context.urls.benchmark(benchmark.id),
    aim: aimOf(context, benchmark),
    ...(goal && { goal: { title: goal.document.data.title, href: context.urls.goal(goal.id) } }),
    series: benchmark.series.map((series) => seriesGlance(context, benchmark, series)),
  };
}

export function seriesGlance(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesGlance {
  const { words, formats } = context;
  const { unit } = benchmark.document.data;
  const { standing, hold } = series;
  const closed = closedState(context, benchmark);
  const actual = standing?.actual ?? hold?.actual;
  const state = standing?.state ?? hold?.state ?? 'notStarted';
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    actual: actual === undefined ? words.benchmarks.noReading : formats.quantity(actual, unit),
    state: closed ?? { state, word: stateWord(context, state, standing, unit) },
    ...(standing?.actual !== undefined &&
      !closed && {
        gap: words.benchmarks.gap(standing.gap, formats.quantity(Math.abs(standing.gap), unit)),
      }),
    ...(standing?.needed && {
      needed: words.benchmarks.needed(
        formats.change(standing.needed.change, unit),
        formats.dayAndMonth(standing.needed.by),
      ),
    }),
    ...(standing && { progress: progressOf(context, benchmark, series, standing) }),
    spark: chartSeries(context, benchmark, series),
  };
}

/**
 * What stands in the place of a standing once the goal was let go or paused: what was given up is not behind anything.
 * @returns undefined while the goal, if there is one, is under way or achieved
 */
export function closedState({ journal, words }: ViewContext, benchmark: BenchmarkProgress): StateLabelView | undefined {
  const goal = journal.goals.find(({ id }) => id === benchmark.document.data.goal);
  const status = goal?.document.data.status;
  if (status !== 'dropped' && status !== 'paused') return undefined;
  return { state: status, word: words.goals.statuses[status] };
}

/** The state with its amount: "1.5 km ahead of plan". */
function stateWord(
  { words, formats }: ViewContext,
  state: keyof ViewContext['words']['benchmarks']['states'],
  standing: Standing | undefined,
  unit: string,
): string {
  const word = words.benchmarks.states[state];
  if (!standing || (state !== 'ahead' && state !== 'behind')) return word;
  return words.benchmarks.gap(standing.gap, formats.quantity(Math.abs(standing.gap), unit));
}

function progressOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  standing: Standing,
): ProgressView {
  const { words, formats, journal } = context;
  const { title, unit } = benchmark.document.data;
  const partner = series.partner === undefined ? undefined : partnerTag(context, series.partner);
  const target = series.plan?.points.at(-1)?.value;
  const planShare = series.plan && shareOfPlan(series.plan, journal.today);
  return {
    name: partner ? formats.list([partner.name, title]) : title,
    percent: Math.round(standing.progress * 100),
    ...(planShare !== undefined && { planPercent: Math.round(planShare * 100) }),
    valueText:
      standing.actual === undefined || target === undefined
        ? words.benchmarks.noReading
        : words.benchmarks.ofTarget(formats.number(standing.actual), formats.quantity(target, unit)),
    planText: words.benchmarks.planned(formats.quantity(standing.planned, unit)),
    ...(partner && { slot: partner.slot }),
  };
}

/** What a benchmark aims at, in words. Where partners' targets differ, each is named. */
export function aimOf({ words, formats, journal }: ViewContext, { document, series }: BenchmarkProgress): string {
  const { hold, unit } = document.data;
  if (hold?.within)
    return words.benchmarks.within(formats.number(hold.within[0]), formats.quantity(hold.within[1], unit));
  if (hold?.atMost !== undefined) return words.benchmarks.atMost(formats.quantity(hold.atMost, unit));
  if (hold?.atLeast !== undefined) return words.benchmarks.atLeast(formats.quantity(hold.atLeast, unit));
  const ends = series.flatMap(({ partner, plan }) => {
    const end = plan?.points.at(-1);
    return end
      ? [{ partner, aim: words.benchmarks.aim(formats.quantity(end.value, unit), formats.date(end.date)) }]
      : [];
  });
  if (new Set(ends.map(({ aim }) => aim)).size <= 1) return ends[0]?.aim ?? '';
  const named = ends.map(({ partner, aim }) => {
    const name = journal.partners.find(({ id }) => id === partner)?.data.name;
    return name === undefined ? aim : `${name}: ${aim}`;
  });
  return formats.list(named);
}
