import type { BenchmarkProgress, Plan, Reading, Series } from '../../domain/benchmarks/model.ts';
import { defined } from '../../domain/defined.ts';
import { type EpochDay, type PlainDate, toEpochDay } from '../../domain/plain-date.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { ViewContext } from './context.ts';
import { type PartnerSlot, partnerTag } from './partner.ts';

/** A point of a chart: x in epoch days, y in the benchmark's unit. */
export interface ChartPoint {
  day: EpochDay;
  value: number;
}

/** One partner's (or the pair's) line of readings, and the plan that it's compared with. */
export interface ChartSeries {
  id: string;
  label: string;
  slot: PartnerSlot;
  /** All readings or, if there are more than the picture can show, those that give the line its shape. */
  readings: ChartPoint[];
  /** The readings themselves, if they differ from the value that counts, which the line shows. */
  raw?: ChartPoint[];
  /** The current plan: straight lines between these points. Empty for a `hold`. */
  plan: ChartPoint[];
  /** Former plans, each until the day of the review that changed it; oldest first. */
  formerPlans: { until: EpochDay; points: ChartPoint[] }[];
  /** Earliest and latest finish, both at the target's value; absent without a forecast. */
  forecast?: { from: ChartPoint; earliest: ChartPoint; latest: ChartPoint };
}

/** A line in a list. */
export interface SparkSeries extends ChartSeries {
  /** The range to keep, in the unit; an open end is absent. */
  hold?: BenchmarkChartView['hold'];
}

/** A labelled point in time: a checkpoint or target of the plan, or a milestone. */
export interface ChartMark {
  kind: 'checkpoint' | 'target' | 'milestone';
  point: ChartPoint;
  label: string;
  slot: PartnerSlot;
}

/** Everything that a benchmark's chart shows, decided and worded; drawing adds only geometry. */
export interface BenchmarkChartView {
  id: string;
  title: string;
  /** The unit of the y axis, as the partners wrote it. */
  unit: string;
  /** A BCP 47 tag; numbers and months are formatted in it. */
  locale: string;
  series: ChartSeries[];
  marks: ChartMark[];
  /** A hold's band, in the unit; an open end is absent. */
  hold?: { low?: number; high?: number };
  /** Absent if nothing more is expected. */
  today?: EpochDay;
  /** A text alternative for the picture. */
  summary: string;
  /** The tables' phrases, with `{}` for the amount. */
  phrases: { ahead: string; behind: string; onPlan: string; nearPlan: string; counts: string };
  /** How far from a plan still counts as on plan, as a share of its way. */
  onPlan: number;
}

/** The data that the page passes to the interactive chart. */
export interface ChartData {
  view: BenchmarkChartView;
  words: Words['chart'];
}

/** Returns the data as JSON for a `<script>` element: it can't end the element or open a comment. */
export function chartData(view: BenchmarkChartView, words: Words['chart']): string {
  const data: ChartData = { view, words };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** How many points of a line a chart has room for; a line in a list has less. */
const CHART_POINTS = 240;
const SPARK_POINTS = 60;

/** Returns a line for a list, with its plan or the range to keep. It shows the past, without a forecast. */
export function sparkSeries(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SparkSeries {
  const { hold } = series;
  // For a total, the amounts added would be just a row of dots at the bottom of so small a picture.
  const raw = benchmark.document.data.aggregate === 'sum' ? {} : rawOf(series, SPARK_POINTS);
  return {
    ...lineOf(context, benchmark, series, SPARK_POINTS),
    ...raw,
    ...(hold && { hold: defined({ low: hold.low, high: hold.high }) }),
  };
}

/**
 * Returns a series for a chart.
 * @param isForecast whether to draw when the target will be reached
 */
export function chartSeries(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: Series,
  isForecast: boolean,
): ChartSeries {
  return {
    ...lineOf(context, benchmark, series, CHART_POINTS),
    ...rawOf(series, CHART_POINTS),
    ...(isForecast && forecastWedge(series)),
  };
}

/**
 * Returns the raw readings, which are always shown, even for a total, where they're small and at the bottom of the
 * picture.
 */
function rawOf({ readings }: Series, most: number): Pick<ChartSeries, 'raw'> {
  const other = readings.filter(({ value, actual }) => value !== actual);
  if (other.length === 0) return {};
  // Including those on the line itself, whose tooltip shows both numbers.
  const shown = new Set([...shapeOf(readings, most), ...shapeOf(other, most, 'value')]);
  return { raw: other.filter((reading) => shown.has(reading)).map(({ date, value }) => point(date, value)) };
}

function lineOf(context: ViewContext, benchmark: BenchmarkProgress, series: Series, most: number): ChartSeries {
  return {
    id: series.partner ?? benchmark.id,
    label: series.partner === undefined ? context.words.benchmarks.together : partnerTag(context, series.partner).name,
    slot: slotOf(context, series),
    readings: shapeOf(series.readings, most).map(({ date, actual }) => point(date, actual)),
    plan: series.plan ? planLine(series.plan) : [],
    formerPlans: series.formerPlans.map(({ plan, until }) => ({ until: toEpochDay(until), points: planLine(plan) })),
  };
}

/**
 * Returns the readings that give a line its shape: the lowest and the highest of each stretch, and the first and the
 * last of all. A line through ten years of weeks looks the same with only these, and a page doesn't grow with every
 * reading.
 */
function shapeOf(readings: readonly Reading[], most: number, of: 'value' | 'actual' = 'actual'): readonly Reading[] {
  if (readings.length <= most) return readings;
  const stretches = Math.floor((most - 2) / 2);
  const shape = new Set([0, readings.length - 1]);
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const start = Math.floor((stretch * readings.length) / stretches);
    const end = Math.floor(((stretch + 1) * readings.length) / stretches);
    let [lowest, highest] = [start, start];
    for (let index = start; index < end; index += 1) {
      if (valueAt(index) < valueAt(lowest)) lowest = index;
      if (valueAt(index) > valueAt(highest)) highest = index;
    }
    shape.add(lowest).add(highest);
  }
  return readings.filter((_, index) => shape.has(index));

  function valueAt(index: number): number {
    return readings[index]?.[of] ?? 0;
  }
}

function forecastWedge({ forecast, readings, plan }: Series): Pick<ChartSeries, 'forecast'> {
  const last = readings.at(-1);
  const target = plan?.points.at(-1);
  if (forecast.kind === 'none' || !last || !target) return {};
  return {
    forecast: {
      from: point(last.date, last.actual),
      earliest: point(forecast.earliest, target.value),
      latest: point(forecast.latest ?? forecast.expected, target.value),
    },
  };
}

function planLine({ points }: Plan): ChartPoint[] {
  return points.map(({ date, value }) => point(date, value));
}

/** Makes a point of a chart, whose days are counted from 1970-01-01. */
export function point(date: PlainDate, value: number): ChartPoint {
  return { day: toEpochDay(date), value };
}

/** Returns the colour of a series; 0 for a shared one. */
export function slotOf(context: ViewContext, { partner }: Series): PartnerSlot {
  return partner === undefined ? 0 : partnerTag(context, partner).slot;
}
