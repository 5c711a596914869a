import { defined } from '../../domain/defined.ts';
import type { BenchmarkProgress, Reading, Series } from '../../domain/benchmarks/model.ts';
import { ON_PLAN } from '../../domain/benchmarks/standing.ts';
import { toEpochDay } from '../../domain/plain-date.ts';
import { aimOf, countedText, isAboutNow, seriesSummary, valueText } from './benchmark-summary.ts';
import { type BenchmarkChartView, type ChartMark, chartSeries, point, slotOf } from './chart-view.ts';
import type { ViewContext } from './context.ts';
import { milestoneTitle } from './milestone-summary.ts';

/** More marks than these can't be told apart on a chart. */
const MAX_MILESTONES = 12;

/** Returns everything that a benchmark's chart shows. */
export function benchmarkChart(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkChartView {
  const { data } = benchmark.document;
  const band = benchmark.series[0]?.hold;
  const isOpen = isAboutNow(context, benchmark);
  return {
    id: benchmark.id,
    title: data.title,
    unit: data.unit,
    locale: context.formats.intlLocale,
    series: benchmark.series.map((series) => chartSeries(context, benchmark, series, isOpen)),
    marks: [...planMarks(context, benchmark), ...milestoneMarks(context, benchmark)],
    ...(band && {
      hold: defined({ low: band.low, high: band.high }),
    }),
    ...((isOpen || isEmpty(benchmark)) && { today: toEpochDay(context.journal.today) }),
    summary: summaryOf(context, benchmark),
    phrases: phrasesOf(context),
    onPlan: ON_PLAN,
  };
}

/** Returns the phrases into which the browser, which can't format ICU messages, inserts the amount. */
function phrasesOf({ words: { benchmarks } }: ViewContext): BenchmarkChartView['phrases'] {
  return {
    ahead: benchmarks.gap({ gap: 1, amount: '{}' }),
    behind: benchmarks.gap({ gap: -1, amount: '{}' }),
    onPlan: benchmarks.gap({ gap: 0, amount: '{}' }),
    nearPlan: benchmarks.nearPlan({ amount: '{}' }),
    counts: benchmarks.countsAs({ value: '{}' }),
  };
}

function isEmpty({ series }: BenchmarkProgress): boolean {
  return series.every(({ readings, plan }) => readings.length === 0 && !plan);
}

function planMarks(context: ViewContext, { series }: BenchmarkProgress): ChartMark[] {
  const marks = series.flatMap((line) =>
    (line.plan?.points ?? []).flatMap(({ kind, date, value, label }): ChartMark[] => {
      if (kind !== 'checkpoint' && kind !== 'target') return [];
      const words = kind === 'target' ? context.words.benchmarks.target : context.words.benchmarks.checkpoint;
      return [{ kind, point: point(date, value), label: label ?? words, slot: slotOf(context, line) }];
    }),
  );
  return sharedOnce(marks);
}

function milestoneMarks(context: ViewContext, benchmark: BenchmarkProgress): ChartMark[] {
  const own = context.journal.milestones
    .filter((milestone) => milestone.benchmark === benchmark.id)
    .slice(-MAX_MILESTONES);
  return own.flatMap((milestone): ChartMark[] => {
    const line =
      benchmark.series.find(({ partner }) => partner !== undefined && milestone.partners.includes(partner)) ??
      benchmark.series[0];
    const reading = line?.readings.findLast(({ date }) => date <= milestone.date);
    if (!line || !reading) return [];
    const mark: ChartMark = {
      kind: 'milestone',
      point: point(milestone.date, reading.actual),
      label: milestoneTitle(context, milestone),
      slot: milestone.partners.length === 1 ? slotOf(context, line) : 0,
    };
    return [mark];
  });
}

/** Merges the marks of partners who share a plan. */
function sharedOnce(marks: readonly ChartMark[]): ChartMark[] {
  const same = Map.groupBy(marks, ({ kind, point, label }) => `${kind} ${point.day} ${point.value} ${label}`);
  return [...same.values()].flatMap((group) =>
    group.slice(0, 1).map((mark) => (group.length > 1 ? { ...mark, slot: 0 as const } : mark)),
  );
}

/**
 * Summarizes a benchmark's chart, one sentence per line: how many readings, from where to where, in which direction, by
 * which plan, and how it compares.
 */
function summaryOf(context: ViewContext, benchmark: BenchmarkProgress): string {
  const { words, formats } = context;
  const { unit } = benchmark.document.data;
  const lines = benchmark.series.map((series) => {
    const { partner, state } = seriesSummary(context, benchmark, series);
    const first = series.readings[0];
    const last = series.readings.at(-1);
    if (!first || !last) return words.benchmarks.summaryEmpty({ who: partner?.name });
    const plan = planText(context, benchmark, series);
    const counted = series.plan ? undefined : countedText(context, benchmark, series);
    return words.benchmarks.summary({
      who: partner?.name,
      count: series.readings.length,
      ...(first !== last && { start: valueText(context, series, first, unit) }),
      from: formats.date(first.date),
      direction: directionOf(series, first, last),
      end: valueText(context, series, last, unit),
      to: formats.date(last.date),
      ...defined({ plan }),
      standing: formats.dotted([state.word, ...(counted === undefined ? [] : [counted])]),
    });
  });
  return lines.join(' ');
}

function directionOf({ plan }: Series, first: Reading, last: Reading): 'up' | 'down' | 'level' {
  const change = plan ? last.actual - first.actual : last.value - first.value;
  return change > 0 ? 'up' : change < 0 ? 'down' : 'level';
}

/** Returns "Plan: 42.2 km by 4 October 2026" or "Range to keep: at most 40 minutes"; undefined if there is neither. */
function planText(context: ViewContext, benchmark: BenchmarkProgress, { plan, hold }: Series): string | undefined {
  const { words, formats } = context;
  const { of, aim } = words.benchmarks;
  const end = plan?.points.at(-1);
  if (end) {
    const text = aim({
      value: formats.quantity(end.value, benchmark.document.data.unit),
      date: formats.date(end.date),
    });
    return of({ partner: words.chart.plan, text });
  }
  const kept = hold && aimOf(context, benchmark);
  return kept === undefined ? undefined : of({ partner: words.chart.hold, text: kept });
}
