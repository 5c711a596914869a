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

/** One partner's (or the pair's) line of readings, with the plan that it is held against. */
export interface ChartSeries {
  id: string;
  label: string;
  slot: PartnerSlot;
  /** All readings, or, where they are more than the picture can show, those that give the line its shape. */
  readings: ChartPoint[];
  /** What was read, where the line is of what it counts as: the readings that are another number. */
  raw?: ChartPoint[];
  /** The plan as it stands now: straight lines between these points. Empty for a `hold`. */
  plan: ChartPoint[];
  /** What the plan was before reviews bent it, each until the day of its review; oldest first. */
  formerPlans: { until: EpochDay; points: ChartPoint[] }[];
  /** Earliest and latest finish, both at the target's value; absent when there is no forecast. */
  forecast?: { from: ChartPoint; earliest: ChartPoint; latest: ChartPoint };
}

/** A line in a list. */
export interface SparkSeries extends ChartSeries {
  /** The range to keep, in the unit; an open side is absent. */
  hold?: BenchmarkChartView['hold'];
}

/** A labelled moment: a checkpoint or target of the plan, or a milestone. */
export interface ChartMark {
  kind: 'checkpoint' | 'target' | 'milestone';
  point: ChartPoint;
  label: string;
  slot: PartnerSlot;
}

/** All that a benchmark's chart shows, already decided and worded; drawing adds nothing but geometry. */
export interface BenchmarkChartView {
  id: string;
  title: string;
  /** The unit of the y axis, as the partners wrote it. */
  unit: string;
  /** BCP 47; numbers and months are written in it. */
  locale: string;
  series: ChartSeries[];
  marks: ChartMark[];
  /** A hold's band, in the unit; an open side is absent. */
  hold?: { low?: number; high?: number };
  /** Absent where nothing is awaited any more. */
  today?: EpochDay;
  /** What the picture shows, for those who do not see it. */
  summary: string;
  /** How the tables say it, with `{}` for the amount. */
  phrases: { ahead: string; behind: string; onPlan: string; counts: string };
}

/** What the page hands to the interactive chart. */
export interface ChartData {
  view: BenchmarkChartView;
  words: Words['chart'];
}

/** The data as JSON for a `<script>` element: nothing in it can end the element or open a comment. */
export function chartData(view: BenchmarkChartView, words: Words['chart']): string {
  const data: ChartData = { view, words };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** As many points of a line as a chart has room for; a line in a list has less. */
const CHART_POINTS = 240;
const SPARK_POINTS = 60;

/** A line in a list, with its plan or the range that it should keep: it tells where things went, not where they lead. */
export function sparkSeries(context: ViewContext, benchmark: BenchmarkProgress, series: Series): SparkSeries {
  const { hold } = series;
  // Of a total, what was added would be one row of dots along the foot of so small a picture.
  const raw = benchmark.document.data.aggregate === 'sum' ? {} : rawOf(series, SPARK_POINTS);
  return {
    ...lineOf(context, benchmark, series, SPARK_POINTS),
    ...raw,
    ...(hold && { hold: defined({ low: hold.low, high: hold.high }) }),
  };
}

/** @param isForecast whether it is drawn when the target will be reached */
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

/** What was read is always there to see, of a total as well: there it is small, at the foot of the picture. */
function rawOf({ readings }: Series, most: number): Pick<ChartSeries, 'raw'> {
  const other = readings.filter(({ value, actual }) => value !== actual);
  if (other.length === 0) return {};
  // Those of the line's own points, too, whose read-out tells both numbers.
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
 * The readings that give a line its shape: of each stretch of them the lowest and the highest, and the first and the last of
 * all. A line through ten years of weeks looks the same with them, and a page does not grow with every reading.
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

export function point(date: PlainDate, value: number): ChartPoint {
  return { day: toEpochDay(date), value };
}

export function slotOf(context: ViewContext, { partner }: Series): PartnerSlot {
  return partner === undefined ? 0 : partnerTag(context, partner).slot;
}
