import type { BenchmarkProgress, Series, Standing } from '../domain/benchmark-progress.ts';
import { shareOfPlan } from '../domain/plan.ts';
import { aimOf } from './benchmark-aim.ts';
import type { ChartSeries } from './benchmark-chart-view.ts';
import { closedState, goalsOf } from './benchmark-goal.ts';
import { chartSeries } from './chart-series.ts';
import { gapText } from './gap-text.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ProgressView } from './progress-view.ts';
import type { StateLabelView } from './state-label-view.ts';
import { type Tongue, tongueOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

/** A line of a benchmark, at a glance. */
export interface SeriesGlance {
  /** Absent for the pair's shared series. */
  partner?: PartnerTag;
  /** "18.5 km"; in words before the first reading. */
  actual: string;
  /** "1.5 km ahead of plan", "reached", or what became of its goal. */
  state: StateLabelView;
  /** How much of the way from baseline to target is done; absent where there is no plan. */
  progress?: ProgressView;
  spark: ChartSeries;
}

export interface BenchmarkGlance {
  id: string;
  title: string;
  /** Of the title. */
  tongue?: Tongue;
  href: string;
  /** "42.2 km by 4 October 2026", "at most 20 hours" */
  aim?: string;
  goal?: { title: string; href: string };
  series: SeriesGlance[];
}

export function benchmarkGlance(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkGlance {
  const { id, document, series } = benchmark;
  const aim = aimOf(context, benchmark);
  const [goal] = goalsOf(context, benchmark);
  return {
    id,
    title: document.data.title,
    ...tongueOf(context, document.data),
    href: context.urls.benchmark(id),
    ...(aim !== undefined && { aim }),
    ...(goal && { goal: { title: goal.document.data.title, href: context.urls.goal(goal.id) } }),
    series: series.map((each) => seriesGlance(context, benchmark, each)),
  };
}

export function seriesGlance(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesGlance {
  const { unit } = benchmark.document.data;
  const last = series.readings.at(-1);
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    actual: last ? context.formats.quantity(last.actual, unit) : context.words.benchmarks.noReading,
    state: closedState(context, benchmark) ?? stateOf(context, series, unit),
    ...(series.standing && { progress: progressOf(context, benchmark, series, series.standing) }),
    spark: chartSeries(context, benchmark, series),
  };
}

function stateOf(context: ViewContext, { standing, hold, readings }: Series, unit: string): StateLabelView {
  const { states } = context.words.benchmarks;
  if (!standing && !hold && readings.length > 0) return { state: 'notStarted', word: states.noPlan };
  const state = standing?.state ?? hold?.state ?? 'notStarted';
  if (standing && (state === 'ahead' || state === 'behind'))
    return { state, word: gapText(context, standing.gap, unit) };
  return { state, word: states[state] };
}

function progressOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  { partner: id, plan }: Series,
  { actual, planned, progress }: Standing,
): ProgressView {
  const { words, formats, journal } = context;
  const { title, unit } = benchmark.document.data;
  const partner = id === undefined ? undefined : partnerTag(context, id);
  const target = plan?.points.at(-1)?.value;
  const planShare = plan && shareOfPlan(plan, journal.today);
  const ofTarget = plan?.direction === 'down' ? words.benchmarks.downTo : words.benchmarks.ofTarget;
  return {
    name: partner ? words.benchmarks.of(partner.name, title) : title,
    percent: Math.round(progress * 100),
    ...(planShare !== undefined && { planPercent: Math.round(planShare * 100) }),
    valueText:
      actual === undefined || target === undefined
        ? words.benchmarks.noReading
        : ofTarget(formats.number(actual), formats.quantity(target, unit)),
    planText: words.benchmarks.planned(formats.quantity(planned, unit)),
    ...(partner && { slot: partner.slot }),
  };
}
