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
import { benchmarkChart } from '../shared/benchmark-chart.ts';
import { benchmarkSummary, type BenchmarkSummary, closedState } from '../shared/benchmark-summary.ts';
import type { BenchmarkChartView } from '../shared/chart-view.ts';
import type { ViewContext } from '../shared/context.ts';
import type { FigureNumberView } from '../shared/figures.ts';
import { langOf } from '../shared/lang-attributes.ts';
import { milestoneSummary, type MilestoneSummary } from '../shared/milestone-summary.ts';
import { partnerTag, type PartnerTag } from '../shared/partner.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from '../shared/reading-against-plan.ts';

/** A checkpoint or the target. */
interface CheckpointView {
  dateText: string;
  /** "21 km"; where partners' values differ, "Robin: 21 km and Sam: 15 km". */
  values: string;
  label?: string;
}

/** What the plan passes through and leads to, as it stands now, in order of date. */
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

/** Where one line of a benchmark stands, and where it leads. */
interface SeriesStanding {
  partner?: PartnerTag;
  figures: FigureNumberView[];
  /** "At the pace of the last readings …", or why there is no forecast. */
  forecast: string;
}

function seriesStanding(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SeriesStanding {
  const isClosed = closedState(context, benchmark) !== undefined;
  const { unit } = benchmark.document.data;
  return {
    ...(series.partner !== undefined && { partner: partnerTag(context, series.partner) }),
    figures: isClosed ? [nowFigure(context, series, unit)] : figuresOf(context, series, unit),
    forecast: isClosed ? context.words.benchmarks.noForecast.closed : forecastText(context, series.forecast),
  };
}

function figuresOf(context: ViewContext, series: Series, unit: string): FigureNumberView[] {
  const now = nowFigure(context, series, unit);
  if (series.readings.length === 0) return [now];
  if (series.hold) return [now, heldFigure(context, series.hold)];
  if (!series.standing) return [now];
  const { words, formats } = context;
  const planned = words.benchmarks.planned({ value: formats.quantity(series.standing.planned, unit) });
  return [{ ...now, note: planned }, ...planFigures(context, series.standing, unit)];
}

function nowFigure({ words, formats }: ViewContext, { readings }: Series, unit: string): FigureNumberView {
  const label = words.benchmarks.labels.now;
  const last = readings.at(-1);
  return last ? { label, value: formats.number(last.actual), unit } : { label, value: words.benchmarks.noReading };
}

function heldFigure({ words }: ViewContext, { heldReadings, readings, state }: HoldStanding): FigureNumberView {
  return {
    label: words.benchmarks.labels.held,
    value: words.benchmarks.countOf({ n: heldReadings, of: readings }),
    note: words.benchmarks.states[state],
  };
}

function planFigures({ words, formats }: ViewContext, { gap, days, needed }: Standing, unit: string) {
  const { labels } = words.benchmarks;
  const figures: FigureNumberView[] = [
    { label: labels.standing, value: formats.signed(gap), unit, note: words.benchmarks.days({ days }) },
  ];
  if (needed)
    figures.push({
      label: labels.needed,
      value: formats.signed(needed.change),
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

export interface ReadingRow extends ReadingAgainstPlan {
  date: string;
  dateText: string;
  href: string;
}

export interface BenchmarkView extends BenchmarkSummary {
  indicator?: string;
  lang?: string;
  howCounted: string;
  chart: BenchmarkChartView;
  standings: SeriesStanding[];
  checkpoints: CheckpointView[];
  /** The newest first. */
  rows: ReadingRow[];
  csv: string;
  /** The newest first. */
  milestones: MilestoneSummary[];
}

export function benchmarkView(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkView {
  const { words, urls, journal } = context;
  const { data } = benchmark.document;
  const lang = langOf(context, data);
  return {
    ...benchmarkSummary(context, benchmark),
    ...defined({ indicator: data.indicator, lang }),
    howCounted: words.benchmarks.howCounted({ aggregate: data.aggregate, per: data.per }),
    chart: benchmarkChart(context, benchmark),
    standings: benchmark.series.map((series) => seriesStanding(context, benchmark, series)),
    checkpoints: checkpointsOf(context, benchmark),
    rows: readingRows(context, benchmark),
    csv: urls.benchmarkCsv(benchmark.id),
    milestones: journal.milestones
      .filter((milestone) => milestone.benchmark === benchmark.id)
      .map((milestone) => milestoneSummary(context, milestone))
      .reverse(),
  };
}

function readingRows(context: ViewContext, benchmark: BenchmarkProgress): ReadingRow[] {
  const { formats, urls } = context;
  const rows = benchmark.series.flatMap((series) =>
    series.readings.map((reading) => ({
      date: reading.date,
      dateText: formats.date(reading.date),
      href: urls.session(reading.date),
      ...readingAgainstPlan(context, benchmark, series, reading),
    })),
  );
  return rows.sort((a, b) => compareText(b.date, a.date));
}
