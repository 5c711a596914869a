import type { BenchmarkProgress, Forecast, Series } from '../domain/benchmark-progress.ts';
import { planInForce } from '../domain/plan-in-force.ts';
import { plannedAt } from '../domain/plan.ts';
import { gapOf } from '../domain/standing.ts';
import { benchmarkChart } from './benchmark-chart.ts';
import type { BenchmarkChartView } from './benchmark-chart-view.ts';
import { benchmarkGlance, closedState, type BenchmarkGlance } from './benchmark-glance.ts';
import type { FigureNumberView } from './figure-number-view.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { partnerTag, type PartnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

export interface ReadingRow {
  date: string;
  dateText: string;
  href: string;
  partner?: PartnerTag;
  reading: string;
  actual: string;
  planned?: string;
  gap?: string;
}

export interface SeriesStanding {
  partner?: PartnerTag;
  figures: FigureNumberView[];
  /** "At this pace between 1 and 20 September", or why there is no forecast. */
  forecast: string;
}

export interface BenchmarkView extends BenchmarkGlance {
  indicator?: string;
  lang?: string;
  howCounted: string;
  chart: BenchmarkChartView;
  standings: SeriesStanding[];
  checkpoints: { dateText: string; values: string; label?: string }[];
  /** The newest first. */
  rows: ReadingRow[];
  csv: string;
  milestones: MilestoneTeaser[];
}

export function benchmarkView(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkView {
  const { words, urls, journal } = context;
  const { data } = benchmark.document;
  return {
    ...benchmarkGlance(context, benchmark),
    ...(data.indicator !== undefined && { indicator: data.indicator }),
    ...(data.lang !== undefined && { lang: data.lang }),
    howCounted: words.benchmarks.howCounted(data.aggregate, data.per),
    chart: benchmarkChart(context, benchmark),
    standings: benchmark.series.map((series) => standingOf(context, benchmark, series)),
    checkpoints: checkpointsOf(context, benchmark),
    rows: readingRows(context, benchmark),
    csv: urls.benchmarkCsv(benchmark.id),
    milestones: journal.milestones
      .filter((milestone) => milestone.benchmark === benchmark.id)
      .map((milestone) => milestoneTeaser(context, milestone))
      .reverse(),
  };
}

function standingOf(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesStanding {
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    figures: figuresOf(context, benchmark, series),
    forecast: closedState(context, benchmark)
      ? context.words.benchmarks.noForecast.closed
      : forecastText(context, series.forecast),
  };
}

function figuresOf({ words, formats }: ViewContext, benchmark: BenchmarkProgress, series: Series): FigureNumberView[] {
  const { unit } = benchmark.document.data;
  const { labels } = words.benchmarks;
  const { standing, hold } = series;
  if (hold)
    return [
      { label: labels.now, value: hold.actual === undefined ? '–' : formats.number(hold.actual), unit },
      {
        label: labels.held,
        value: words.benchmarks.countOf(hold.heldReadings, hold.readings),
        note: words.benchmarks.states[hold.state],
      },
    ];
  if (!standing || standing.actual === undefined) return [{ label: labels.now, value: '–', unit }];
  return [
    {
      label: labels.now,
      value: formats.number(standing.actual),
      unit,
      note: words.benchmarks.planned(formats.quantity(standing.planned, unit)),
    },
    {
      label: labels.standing,
      value: formats.change(standing.gap, unit),
      note: words.benchmarks.days(Math.round(standing.days)),
    },
    ...(standing.needed
      ? [
          {
            label: labels.needed,
            value: formats.change(standing.needed.change, unit),
            note: words.benchmarks.by(formats.date(standing.needed.by)),
          },
        ]
      : []),
  ];
}

function forecastText({ words, formats }: ViewContext, forecast: Forecast): string {
  if (forecast.kind === 'none') return words.benchmarks.noForecast[forecast.reason];
  const { earliest, latest, expected } = forecast;
  return latest === undefined
    ? words.benchmarks.forecastOpen(formats.date(earliest), formats.date(expected))
    : words.benchmarks.forecast(formats.date(earliest), formats.date(latest), formats.date(expected));
}

function checkpointsOf(
  { formats, words }: ViewContext,
  { series, document }: BenchmarkProgress,
): BenchmarkView['checkpoints'] {
  const { unit, checkpoints, target } = document.data;
  const written = checkpoints.map(({ date, value, label }) => ({ date, value, label }));
  const end = series[0]?.plan?.points.at(-1);
  const all =
    end && target
      ? [...written, { date: end.date, value: target.value ?? end.value, label: words.benchmarks.target }]
      : written;
  return all.map(({ date, value, label }) => ({
    dateText: formats.date(date),
    values: formats.list(
      typeof value === 'number'
        ? [formats.quantity(value, unit)]
        : Object.entries(value).map(([partner, own]) => `${partner}: ${formats.quantity(own, unit)}`),
    ),
    ...(label !== undefined && { label }),
  }));
}

function readingRows(context: ViewContext, benchmark: BenchmarkProgress): ReadingRow[] {
  const { words, formats, urls } = context;
  const { unit } = benchmark.document.data;
  const rows = benchmark.series.flatMap((series) =>
    series.readings.map(({ date, value, actual }): ReadingRow => {
      const plan = planInForce(series, date);
      const planned = plan && plannedAt(plan, date);
      const gap = plan === undefined || planned === undefined ? undefined : gapOf(plan, actual, planned);
      return {
        date,
        dateText: formats.date(date),
        href: urls.session(date),
        ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
        reading: formats.reading(value, unit),
        actual: formats.quantity(actual, unit),
        ...(planned !== undefined && { planned: formats.quantity(planned, unit) }),
        ...(gap !== undefined && { gap: words.benchmarks.gap(gap, formats.quantity(Math.abs(gap), unit)) }),
      };
    }),
  );
  return rows.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
