import { withMinus } from '../i18n/numbers.ts';
import type { EpochDay } from '../domain/plain-date.ts';
import type { BenchmarkChartView, ChartPoint } from '../views/common/chart-view.ts';
import { estimatedWidth } from './text-width.ts';

/** The drawing area of one picture, in its own units: pixels on a canvas, user units in SVG. */
export interface ChartSize {
  name: 'narrow' | 'middle' | 'wide';
  /** Also the minimum width in pixels at which it's shown. */
  width: number;
  height: number;
  fontSize: number;
}

/**
 * The picture sizes: one picture can't serve both a phone and a desktop. chart.css shows one of them depending on the
 * width of the figure, from the picture's own width on. The picture grows with the figure, but its text doesn't, so
 * whatever fits at the minimum width always fits.
 */
const FONT_SIZE = 13;
const NARROW: ChartSize = { name: 'narrow', width: 280, height: 236, fontSize: FONT_SIZE };
const MIDDLE: ChartSize = { name: 'middle', width: 440, height: 280, fontSize: FONT_SIZE };
export const WIDE: ChartSize = { name: 'wide', width: 720, height: 340, fontSize: FONT_SIZE };

export const CHART_SIZES: readonly ChartSize[] = [NARROW, MIDDLE, WIDE];

/** The days that a chart spans. */
interface DayRange {
  from: EpochDay;
  to: EpochDay;
}

const MIN_DAYS = 14;
/** The maximum share of the axis for a forecast: it may reach years ahead, but the readings must stay legible. */
const FORECAST_SHARE = 0.35;
/** The maximum share of the axis between the last content and today, so that today isn't at the end of an empty year. */
const TODAY_SHARE = 0.25;
const MARGIN_SHARE = 0.02;

/** Returns the days that include every reading, plan and mark, today if it's near, and as much of the forecast as fits. */
function dayRange(view: BenchmarkChartView): DayRange {
  const { today } = view;
  const lines = view.series.flatMap(({ readings, raw = [], plan, formerPlans }) => [
    readings,
    raw,
    plan,
    ...formerPlans.map(({ points }) => points),
  ]);
  const days = [...lines.flat(), ...view.marks.map((mark) => mark.point)].map((point) => point.day);
  if (days.length === 0) days.push(today ?? 0);
  let from = smallest(days);
  let to = largest(days);

  const near = Math.max(MIN_DAYS, (to - from) * TODAY_SHARE);
  const latest = largest([to, ...view.series.flatMap(({ forecast }) => forecast?.latest.day ?? [])]);
  const forecastEnd = Math.min(latest, to + (to - from) * FORECAST_SHARE);
  if (today !== undefined && today >= from - near && today <= to + near) {
    from = Math.min(from, today);
    to = Math.max(to, today);
  }
  to = Math.max(to, forecastEnd);

  const missing = Math.max(0, MIN_DAYS - (to - from)) / 2;
  const margin = (to - from) * MARGIN_SHARE;
  return { from: from - missing - margin, to: to + missing + margin };
}

/** Returns every value that must be on the chart. A forecast ends at the target's value, which is part of the plan. */
function shownValues(view: BenchmarkChartView): number[] {
  const lines = view.series.flatMap(({ readings, raw = [], plan, formerPlans }) => [
    readings,
    raw,
    plan,
    ...formerPlans.map(({ points }) => points),
  ]);
  const forecasts = view.series.flatMap(({ forecast }) => (forecast ? [forecast.from, forecast.earliest] : []));
  const points = [...lines.flat(), ...forecasts, ...view.marks.map((mark) => mark.point)];
  return [...points.map((point) => point.value), view.hold?.low, view.hold?.high].filter(
    (value) => value !== undefined,
  );
}

// Not Math.min(...values): a journal of many years has more readings than a call can take arguments.
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** A tick of the x axis: one line, or a month with its year below. */
interface TimeTick {
  day: EpochDay;
  label: string | string[];
}

const MILLISECONDS_A_DAY = 86_400_000;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
/** 5 January 1970. */
const A_MONDAY = 4;
const DAYS_A_MONTH = 30.44;
/** With a longer span, months are more useful than days. */
const MAX_SPAN_BY_DAYS = 75;

/**
 * Returns ticks at round days, months or years, as many as fit. Epoch days are formatted in UTC, where they're
 * midnights, so every time zone gives the same result.
 * @param most how many labels fit
 */
export function timeTicks(range: DayRange, most: number, locale: string): TimeTick[] {
  const days = range.to - range.from;
  const dayStep = DAY_STEPS.find((step) => days / step <= most);
  if (dayStep !== undefined && days <= MAX_SPAN_BY_DAYS) return dayTicks(range, dayStep, locale);
  const monthStep = MONTH_STEPS.find((step) => days / (step * DAYS_A_MONTH) <= most) ?? days / DAYS_A_MONTH;
  return monthTicks(range, Math.round(monthStep), locale);
}

function dayTicks(range: DayRange, step: number, locale: string): TimeTick[] {
  const format = dateFormat(locale, { day: 'numeric', month: 'short' });
  const ticks: TimeTick[] = [];
  // Weeks start on Mondays.
  const first = Math.ceil((range.from - A_MONDAY) / step) * step + A_MONDAY;
  for (let day = first; day <= range.to; day += step) ticks.push({ day, label: format(day) });
  return ticks;
}

function monthTicks(range: DayRange, step: number, locale: string): TimeTick[] {
  const month = dateFormat(locale, { month: 'short' });
  const year = dateFormat(locale, { year: 'numeric' });
  const start = new Date(range.from * MILLISECONDS_A_DAY);
  // Counted in months since year 0, so that steps always include January.
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  const ticks: TimeTick[] = [];
  for (let count = first; ; count += step) {
    const day = Date.UTC(Math.floor(count / 12), count % 12, 1) / MILLISECONDS_A_DAY;
    if (!(day <= range.to)) return ticks;
    if (day < range.from) continue;
    const named = count % 12 === 0 || ticks.length === 0;
    ticks.push({ day, label: step % 12 === 0 ? year(day) : named ? [month(day), year(day)] : month(day) });
  }
}

/** Caches, because making a formatter takes longer than using it, and every chart needs several. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Returns a function that formats an epoch day in a locale. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (day: EpochDay) => string {
  const key = locale + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return (day) => format.format(day * MILLISECONDS_A_DAY);
}

/** The ticks of the y axis, which runs from the first to the last of them. */
interface ValueAxis {
  ticks: number[];
  labels: string[];
}

/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Zero is included if it takes up less than this share of the axis. */
const ZERO_SHARE = 0.5;
/** Values that differ by less than this share of their size are equal; values nearer to zero than this are zero. */
const MIN_STEP = 1e-9;

/**
 * Returns round ticks around some values.
 * @param most how many steps fit
 * @example valueAxis([8, 42.2], 5, 'en').labels // ['0', '10', '20', '30', '40', '50']
 */
export function valueAxis(values: readonly number[], most: number, locale: string): ValueAxis {
  const { low, high } = extent(values);
  const step = niceStep(low, high, most);
  const first = Math.floor(low / step + MIN_STEP);
  const last = Math.max(first + 1, Math.ceil(high / step - MIN_STEP));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  const format = numberFormat(locale, numberOptions(ticks, step));
  return { ticks, labels: ticks.map((tick) => withMinus(format.format(tick))) };
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

function extent(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 };
  let low = values.reduce((least, value) => Math.min(least, value), Infinity);
  let high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= Math.max(size, MIN_STEP) * MIN_STEP) {
    const room = size <= MIN_STEP ? 1 : size / 4;
    [low, high] = [low - room, high + room];
  }
  if (low > 0 && low <= high * ZERO_SHARE) low = 0;
  if (high < 0 && high >= low * ZERO_SHARE) high = 0;
  return { low, high };
}

function niceStep(low: number, high: number, most: number): number {
  const raw = (high - low) / most;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const fits = (step: number): boolean => Math.ceil(high / step - MIN_STEP) - Math.floor(low / step + MIN_STEP) <= most;
  return STEPS.map((factor) => factor * magnitude).find(fits) ?? 20 * magnitude;
}

/** Removes rounding errors of binary fractions: 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function numberOptions(ticks: readonly number[], step: number): Intl.NumberFormatOptions {
  const size = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  if (size >= 1e15 || size < 1e-5) return { notation: 'scientific', maximumSignificantDigits: 3 };
  if (size >= 1e6) return { notation: 'compact', maximumSignificantDigits: Math.ceil(Math.log10(size / step)) + 1 };
  const decimals = step >= 1 && Number.isInteger(step) ? 0 : Math.min(20, Math.ceil(-Math.log10(step)) + 1);
  return { maximumFractionDigits: decimals };
}

/**
 * The layout of a chart at one size, computed from estimated text widths before Chart.js lays anything out. So the
 * static picture and the canvas that replaces it agree to the pixel, whatever fonts the browser has.
 */
export interface ChartGeometry {
  days: DayRange;
  timeTicks: TimeTick[];
  values: ValueAxis;
  plot: { left: number; top: number; right: number; bottom: number };
}

const TICK_GAP = 8;
const RIGHT = 12;
/** Distance between a point and its label. */
export const LABEL_GAP = 8;
/** Width of the background-coloured margin around a label. */
export const LABEL_HALO = 2;
/** The maximum share of the width for the names at the ends of lines. */
const NAMES_SHARE = 0.3;
/** How many pixels of the picture's height each step of the y axis takes. */
const VALUE_STEP_PIXELS = 56;

/** Lays a chart out in a picture of some size: its axes with their ticks, and the plot between them, in pixels. */
export function chartGeometry(view: BenchmarkChartView, size: ChartSize): ChartGeometry {
  const { width, height, fontSize } = size;
  const days = dayRange(view);
  const values = valueAxis(shownValues(view), Math.round(height / VALUE_STEP_PIXELS), view.locale);
  const longest = values.labels.reduce((most, label) => Math.max(most, estimatedWidth(label, fontSize)), 0);
  const plot = {
    left: Math.ceil(longest) + TICK_GAP,
    top: Math.round(fontSize * 2),
    right: width - RIGHT,
    bottom: height - Math.round(fontSize * 3.2),
  };
  plot.right = Math.min(plot.right, rightOfNames(view, days, plot.left, size));
  return { days, timeTicks: fittingTicks(days, plot, size, view.locale), values, plot };
}

/** Returns where the plot must end so that the names of lines fit next to their last readings. */
function rightOfNames(view: BenchmarkChartView, days: DayRange, left: number, { width, fontSize }: ChartSize): number {
  if (view.series.length < 2) return Infinity;
  const ends = view.series.flatMap(({ label, readings }) => {
    const last = readings.at(-1);
    if (last === undefined) return [];
    const name = Math.min(estimatedWidth(label, fontSize, true), width * NAMES_SHARE) + LABEL_GAP * 2 + LABEL_HALO * 2;
    const share = (last.day - days.from) / (days.to - days.from);
    return [left + (width - name - left) / share];
  });
  return Math.floor(smallest(ends));
}

/** Returns the position of a point in a picture: the same as Chart.js computes, but available earlier. */
export function pixelIn({ days, values, plot }: ChartGeometry, { day, value }: ChartPoint): { x: number; y: number } {
  const [low = 0, high = 1] = [values.ticks[0], values.ticks.at(-1)];
  return {
    x: plot.left + ((day - days.from) / (days.to - days.from)) * (plot.right - plot.left),
    y: plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top),
  };
}

/** Returns as many ticks as fit, without labels that are cut off or overlap. */
function fittingTicks(days: DayRange, plot: ChartGeometry['plot'], size: ChartSize, locale: string): TimeTick[] {
  const span = plot.right - plot.left;
  const extent = ({ day, label }: TimeTick): { left: number; right: number } => {
    const half = Math.max(...[label].flat().map((line) => estimatedWidth(line, size.fontSize))) / 2;
    const x = plot.left + ((day - days.from) / (days.to - days.from)) * span;
    return { left: x - half, right: x + half };
  };
  const isInside = (tick: TimeTick): boolean => extent(tick).left >= 0 && extent(tick).right <= size.width;
  const isClear = (tick: TimeTick, index: number, ticks: TimeTick[]): boolean => {
    const before = ticks[index - 1];
    return before === undefined || extent(tick).left - extent(before).right >= size.fontSize;
  };
  // Starts with room for a short month and as much white space; some languages need more.
  for (let most = Math.floor(span / (size.fontSize * 3)); most > 1; most--) {
    const ticks = timeTicks(days, most, locale).filter(isInside);
    if (ticks.every(isClear)) return ticks;
  }
  return timeTicks(days, 1, locale).filter(isInside).slice(0, 1);
}
