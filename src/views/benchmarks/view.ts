import { MEAN_OVER } from '../../domain/benchmarks/readings.ts';
import { LAST_DATE, type PlainDate } from '../../domain/plain-date.ts';
import { spanOf } from '../../domain/retrospectives/retrospective.ts';
import { compareText } from '../../domain/text.ts';
import { defined } from '../../domain/defined.ts';
import type {
  BenchmarkProgress,
  Forecast,
  HoldStanding,
  PlanPoint,
  Series,
  Standing,
} from '../../domain/benchmarks/model.ts';
import type { Benchmark } from '../../domain/schemas/benchmark.ts';
import { benchmarkChart } from '../common/benchmark-chart.ts';
import {
  benchmarkSummary,
  type BenchmarkSummary,
  closedState,
  countedText,
  gapText,
  holdWord,
  leftState,
} from '../common/benchmark-summary.ts';
import type { BenchmarkChartView } from '../common/chart-view.ts';
import type { ViewContext } from '../common/context.ts';
import type { FigureNumberView } from '../common/figures.ts';
import { langAttributes, langOf } from '../common/lang-attributes.ts';
import { newestMilestones, type NewestMilestones } from '../common/milestone-summary.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { type YearLink, yearLinks, yearsOf } from '../common/years.ts';
import { type ReadingTable, readingTable } from './reading-table.ts';

/** A checkpoint or the target. */
interface CheckpointView {
  dateText: string;
  /** "21 km"; if partners' values differ, "Robin: 21 km and Sam: 15 km". */
  values: string;
  label?: string;
}

/** Returns the current plan's checkpoints and target, in date order. */
function checkpointsOf(context: ViewContext, { series, document }: BenchmarkProgress): CheckpointView[] {
  const { words, formats } = context;
  const { unit } = document.data;
  const points = series.flatMap(({ partner, plan }) =>
    (plan?.points ?? []).filter(isAskedFor).map((point) => ({ ...point, partner })),
  );
  const together = Map.groupBy(points, ({ kind, date, label }) => `${date} ${kind} ${label ?? ''}`);
  return [...together.values()]
    .toSorted(([a], [b]) => compareText(a?.date ?? '', b?.date ?? ''))
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const label = first.label ?? (first.kind === 'target' ? words.benchmarks.target : undefined);
      const named = same.map(({ partner, value }) => {
        const text = formats.quantity(value, unit);
        return partner === undefined ? text : words.benchmarks.of({ partner: partnerTag(context, partner).name, text });
      });
      const isShared = new Set(same.map(({ value }) => value)).size === 1 && same.length === series.length;
      return [
        {
          dateText: formats.date(first.date),
          values: isShared ? formats.quantity(first.value, unit) : formats.list(named),
          ...defined({ label }),
        },
      ];
    });
}

function isAskedFor({ kind }: PlanPoint): boolean {
  return kind === 'checkpoint' || kind === 'target';
}

/** How one line of a benchmark is doing, and where it leads. */
interface SeriesStanding {
  partner?: PartnerTag;
  figures: FigureNumberView[];
  /** "At the pace of the last readings …", or why there is no forecast; empty for a partner who has left. */
  forecast: string;
}

function seriesStanding(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesStanding {
  const isClosed = closedState(context, benchmark) !== undefined;
  const left = leftState(context, series);
  const now = nowFigure(context, benchmark, series);
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    figures: isClosed || left ? [left ? { ...now, note: left.word } : now] : figuresOf(context, benchmark, series),
    forecast: left
      ? ''
      : isClosed
        ? context.words.benchmarks.noForecast.closed
        : forecastText(context, series.forecast),
  };
}

function figuresOf(context: ViewContext, benchmark: BenchmarkProgress, series: Series): FigureNumberView[] {
  const now = nowFigure(context, benchmark, series);
  if (series.readings.length === 0) return [now];
  if (series.hold) return [now, heldFigure(context, series.hold)];
  if (!series.standing) return [now];
  const { words, formats } = context;
  const { unit } = benchmark.document.data;
  const { planned, actual } = series.standing;
  const note = words.benchmarks.planned({ value: formats.quantity(planned, unit) });
  const counts = { label: words.benchmarks.columns.actual, value: formats.number(actual ?? 0), unit, note };
  const isSame = countedText(context, benchmark, series) === undefined;
  // The value that counts has its own figure.
  const { note: _, ...read } = now;
  return [...(isSame ? [{ ...now, note }] : [read, counts]), ...planFigures(context, series.standing, unit)];
}

/** Returns the latest reading, and the value that counts if that's another number. */
function nowFigure(context: ViewContext, benchmark: BenchmarkProgress, series: Series): FigureNumberView {
  const { words, formats } = context;
  const last = series.readings.at(-1);
  if (!last) return { label: words.benchmarks.labels.now, value: words.benchmarks.noReading, inWords: true };
  const note = countedText(context, benchmark, series);
  const label = note === undefined ? words.benchmarks.labels.now : words.benchmarks.labels.latest;
  return { label, value: formats.number(last.value), unit: benchmark.document.data.unit, ...defined({ note }) };
}

function heldFigure(context: ViewContext, hold: HoldStanding): FigureNumberView {
  const { words } = context;
  return {
    label: words.benchmarks.labels.held,
    value: words.benchmarks.countOf({ n: hold.heldReadings, of: hold.readings }),
    note: holdWord(context, hold),
  };
}

function planFigures(context: ViewContext, standing: Standing, unit: string): FigureNumberView[] {
  const { words, formats } = context;
  const { state, days, needed } = standing;
  const { labels } = words.benchmarks;
  const figures: FigureNumberView[] = [
    {
      label: labels.standing,
      value: gapText(context, standing, unit),
      inWords: true,
      ...(days !== 0 && state !== 'onPlan' && { note: words.benchmarks.days({ days }) }),
    },
  ];
  if (needed)
    figures.push({
      label: labels.needed,
      value: formats.signed(needed.change, needed.value),
      unit,
      note: words.benchmarks.by({ date: formats.date(needed.by) }),
    });
  return figures;
}

function forecastText({ words, formats }: ViewContext, forecast: Forecast): string {
  if (forecast.kind === 'none') return words.benchmarks.noForecast[forecast.reason];
  const { earliest, latest, expected } = forecast;
  return latest === undefined
    ? words.benchmarks.forecastOpen({ earliest: formats.date(earliest), expected: formats.date(expected) })
    : words.benchmarks.forecast({
        earliest: formats.date(earliest),
        latest: formats.date(latest),
        expected: formats.date(expected),
      });
}

export interface BenchmarkView extends BenchmarkSummary, NewestMilestones {
  indicator?: string;
  lang?: string;
  howCounted: string;
  chart: BenchmarkChartView;
  standings: SeriesStanding[];
  checkpoints: CheckpointView[];
  /** The readings of the latest sessions. */
  readings: ReadingTable;
  /** The readings before those, folded away; if there are many, the oldest are only on the pages of their years. */
  earlier: ReadingTable;
  rowsHeading: string;
  pages: YearLink[];
  csv: string;
}

/** Returns the page of a benchmark, with its newest readings and milestones; older ones are on pages of their own. */
export function benchmarkView(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkView {
  const { urls } = context;
  const { data } = benchmark.document;
  const lang = langOf(context, data);
  return {
    ...benchmarkSummary(context, benchmark),
    ...defined({ indicator: data.indicator, lang }),
    howCounted: howCounted(context, data),
    chart: benchmarkChart(context, benchmark),
    standings: benchmark.series.map((series) => seriesStanding(context, benchmark, series)),
    checkpoints: checkpointsOf(context, benchmark),
    ...latestReadings(context, benchmark),
    csv: urls.benchmarkCsv(benchmark.id),
    ...newestMilestones(context, (milestone) => milestone.benchmark === benchmark.id),
  };
}

/** How many sessions' readings a benchmark's own page shows. Its chart and its CSV have all of them. */
const SHOWN_SESSIONS = 8;
/** How many sessions' readings it includes at all, folded away: half a year of weeks. */
const LISTED_SESSIONS = 26;
/** With more sessions than these, each year's readings get a page. */
const SESSIONS_WITHOUT_YEARS = 12;

function latestReadings(
  context: ViewContext,
  benchmark: BenchmarkProgress,
): Pick<BenchmarkView, 'readings' | 'earlier' | 'rowsHeading' | 'pages'> {
  const { sections } = context.words.benchmarks;
  const [oldest] = sessionsOf(benchmark).slice(-LISTED_SESSIONS);
  const table = readingTable(context, benchmark, { from: oldest ?? LAST_DATE, to: LAST_DATE });
  return {
    readings: { ...table, rows: table.rows.slice(0, SHOWN_SESSIONS) },
    earlier: { ...table, rows: table.rows.slice(SHOWN_SESSIONS) },
    rowsHeading: benchmarkYears(benchmark).length > 0 ? sections.latestReadings : sections.readings,
    pages: pagesOf(context, benchmark),
  };
}

/** Returns the years whose readings have a page, the newest first; empty if the benchmark's own page has all readings. */
export function benchmarkYears(benchmark: BenchmarkProgress): number[] {
  const sessions = sessionsOf(benchmark);
  return sessions.length > SESSIONS_WITHOUT_YEARS ? yearsOf(sessions) : [];
}

/** Returns the days with readings, the oldest first. Computed once for all pages of its years. */
function sessionsOf(benchmark: BenchmarkProgress): readonly PlainDate[] {
  const known = sessions.get(benchmark);
  if (known) return known;
  const dates = benchmark.series.flatMap(({ readings }) => readings.map(({ date }) => date));
  const inOrder = [...new Set(dates)].sort(compareText);
  sessions.set(benchmark, inOrder);
  return inOrder;
}

const sessions = new WeakMap<BenchmarkProgress, readonly PlainDate[]>();

export interface BenchmarkYearView extends Pick<BenchmarkSummary, 'title' | 'language'> {
  /** The page's title: the benchmark and the year. */
  pageTitle: string;
  description: string;
  year: string;
  readings: ReadingTable;
  pages: YearLink[];
}

/** Returns the page of a benchmark's readings in one year. */
export function benchmarkYearView(context: ViewContext, benchmark: BenchmarkProgress, year: number): BenchmarkYearView {
  const { words } = context;
  const { data } = benchmark.document;
  const { title } = data;
  return {
    title,
    ...langAttributes(context, data),
    pageTitle: words.benchmarks.titleOf({ benchmark: title, year }),
    description: data.indicator ?? howCounted(context, data),
    year: String(year),
    readings: readingTable(context, benchmark, spanOf({ year })),
    pages: pagesOf(context, benchmark, year),
  };
}

function pagesOf(context: ViewContext, benchmark: BenchmarkProgress, year?: number): YearLink[] {
  const { urls } = context;
  const years = benchmarkYears(benchmark);
  return yearLinks(context, {
    years,
    // The benchmark's own page stops partway through a year.
    newest: [],
    year,
    first: urls.benchmark(benchmark.id),
    of: (each) => urls.benchmarkOf(benchmark.id, each),
  });
}

/**
 * Describes how readings count. @example howCounted(context, data) // 'The mean of the latest 4 readings counts, each
 * for themselves.'
 */
function howCounted({ words }: ViewContext, { aggregate, over = MEAN_OVER, per }: Benchmark): string {
  return words.benchmarks.howCounted({ aggregate, over, per });
}
