import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { toEpochDay } from '../../domain/plain-date.ts';
import type { Span } from '../../domain/retrospectives/retrospective.ts';
import { aimOf } from './benchmark-summary.ts';
import { type ChartPoint, point, slotOf, sparkSeries } from './chart-view.ts';
import type { ViewContext } from './context.ts';
import { type LangAttributes, langAttributes } from './lang-attributes.ts';
import type { PartnerSlot } from './partner.ts';

/** A point of a line, as fractions (0 to 1) of the axis and of the row's height, measured from the top. */
export interface GlancePoint {
  x: number;
  y: number;
}

/** A benchmark's row: the readings as given. */
export interface GlanceLine {
  title: string;
  language?: LangAttributes;
  href: string;
  /** "42.2 km by 4 October 2026", "at most 20 hours" */
  aim?: string;
  series: {
    slot: PartnerSlot;
    readings: GlancePoint[];
    plan: GlancePoint[];
    /** The last reading. */
    latest: string;
  }[];
  /** The range that a hold allows, from the top. */
  band?: { from: number; to: number };
}

/** Returns the benchmarks with readings in a stretch of time. */
export function glanceLines(context: ViewContext, span: Span): GlanceLine[] {
  return context.journal.benchmarks.flatMap((benchmark) => lineOf(context, benchmark, span) ?? []);
}

function lineOf(context: ViewContext, benchmark: BenchmarkProgress, span: Span): GlanceLine | undefined {
  const { title, unit, aggregate } = benchmark.document.data;
  // For a total, the value that counts is shown: the amounts added are on another scale than the plan.
  const valueOf = (reading: Series['readings'][number]) => (aggregate === 'sum' ? reading.actual : reading.value);
  const read = benchmark.series.flatMap((series) => {
    const readings = series.readings.filter(({ date }) => span.from <= date && date <= span.to);
    const last = readings.at(-1);
    if (!last) return [];
    const points = readings.map((reading) => point(reading.date, valueOf(reading)));
    return [{ series, points, plan: planIn(context, benchmark, series, span), last: valueOf(last) }];
  });
  if (read.length === 0) return undefined;
  const hold = benchmark.series[0]?.hold;
  const edges = [hold?.low, hold?.high].flatMap((edge) => edge ?? []);
  const values = [...read.flatMap(({ points, plan }) => [...points, ...plan].map(({ value }) => value)), ...edges];
  const [least, most] = values.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [
    Infinity,
    -Infinity,
  ] as const);
  const start = toEpochDay(span.from);
  const days = toEpochDay(span.to) + 1 - start;
  const y = (value: number) => (most > least ? rounded((most - value) / (most - least)) : 0.5);
  // A reading is for a whole day, so it's drawn at its middle.
  const at = ({ day, value }: ChartPoint): GlancePoint => ({ x: rounded((day + 0.5 - start) / days), y: y(value) });
  const aim = aimOf(context, benchmark);
  return {
    title,
    ...langAttributes(context, benchmark.document.data),
    href: context.urls.benchmark(benchmark.id),
    ...(aim !== undefined && { aim }),
    series: read.map(({ series, points, plan, last }) => ({
      slot: slotOf(context, series),
      readings: points.map(at),
      plan: plan.map(at),
      latest: context.formats.reading(last, unit),
    })),
    ...(hold && {
      band: { from: hold.high === undefined ? 0 : y(hold.high), to: hold.low === undefined ? 1 : y(hold.low) },
    }),
  };
}

/** Returns the plan within the stretch, cut at its ends. */
function planIn(context: ViewContext, benchmark: BenchmarkProgress, series: Series, span: Span): ChartPoint[] {
  const { plan } = sparkSeries(context, benchmark, series);
  const [from, to] = [toEpochDay(span.from), toEpochDay(span.to)];
  return plan.flatMap((end, index) => {
    const before = plan[index - 1];
    if (!before) return from <= end.day && end.day <= to ? [end] : [];
    const valueOn = (day: number) =>
      before.value + ((end.value - before.value) * (day - before.day)) / Math.max(1, end.day - before.day);
    if (end.day < from || before.day > to) return [];
    const cut: ChartPoint[] = [];
    if (before.day < from) cut.push({ day: from, value: valueOn(from) });
    cut.push(end.day <= to ? end : { day: to, value: valueOn(to) });
    return cut;
  });
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
