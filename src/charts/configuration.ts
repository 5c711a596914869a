import type { ChartConfiguration, ChartDataset, Point } from 'chart.js';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import { type ChartSize, chartGeometry } from './axes.ts';
import { chartLabelPlaces, chartLabels } from './labels.ts';
import { currentPlans, formerPlans, type PlanLine } from './plan-line.ts';
import {
  type ChartTheme,
  FORMER_STYLE,
  LINE_WIDTH,
  MARK_STYLE,
  PLAN_STYLE,
  RAW_STYLE,
  type PointStyle,
  readingStyle,
  SLOT_STYLE,
} from './style.ts';
import { chartUnderlay } from './underlay.ts';

type LineDataset = ChartDataset<'line', Point[]>;

/** With more readings, not every one gets a point. */
const MAX_POINTS = 26;

/**
 * Returns everything that Chart.js draws as lines and points: first the series in the view's order, then marks, raw
 * readings, plans, former plans.
 */
function chartDatasets(view: BenchmarkChartView, theme: ChartTheme): LineDataset[] {
  return [
    ...view.series.map((series) => readings(series, theme)),
    ...(view.marks.length > 0 ? [marks(view, theme)] : []),
    ...view.series.flatMap((series) => (series.raw ? [rawReadings(series.raw, series.slot, theme)] : [])),
    ...currentPlans(view).map((line) => plan(line, theme.slots[line.slot].plan, PLAN_STYLE, 2)),
    ...formerPlans(view).map((line) => plan(line, theme.slots[line.slot].former, FORMER_STYLE, 3)),
  ];
}

function readings({ label, slot, readings: points }: ChartSeries, theme: ChartTheme): LineDataset {
  const slotStyle = SLOT_STYLE[slot];
  const { line } = theme.slots[slot];
  const style = readingStyle(slotStyle);
  const every = Math.ceil(points.length / MAX_POINTS);
  const isShown = (index: number): boolean => (points.length - 1 - index) % every === 0;
  return {
    ...UNCLIPPED,
    ...pointOptions(
      points.map((_, index) => (isShown(index) ? style : { ...style, radius: 0 })),
      points.map(() => line),
      theme,
    ),
    label,
    data: points.map(toPoint),
    order: 1,
    borderColor: line,
    borderWidth: LINE_WIDTH,
    borderDash: slotStyle.dash,
    borderJoinStyle: 'round',
    pointHoverRadius: style.radius + 2.5,
  };
}

/** Makes small, pale points behind the line. */
function rawReadings(points: readonly ChartPoint[], slot: ChartSeries['slot'], theme: ChartTheme): LineDataset {
  return {
    ...UNCLIPPED,
    ...pointOptions(
      points.map(() => RAW_STYLE),
      points.map(() => theme.slots[slot].plan),
      theme,
    ),
    data: points.map(toPoint),
    order: 4,
    showLine: false,
  };
}

function plan(line: PlanLine, colour: string, style: typeof PLAN_STYLE, order: number): LineDataset {
  return {
    ...UNCLIPPED,
    data: line.points.map(toPoint),
    order,
    borderColor: colour,
    borderWidth: style.width,
    borderDash: style.dash,
    pointRadius: 0,
    pointHoverRadius: 0,
  };
}

function marks(view: BenchmarkChartView, theme: ChartTheme): LineDataset {
  const parts = view.marks.flatMap(({ kind, point, slot }) =>
    MARK_STYLE[kind].map((style) => ({ style, point, colour: theme.slots[slot].line })),
  );
  return {
    ...UNCLIPPED,
    ...pointOptions(
      parts.map(({ style }) => style),
      parts.map(({ colour }) => colour),
      theme,
    ),
    data: parts.map(({ point }) => toPoint(point)),
    order: 0,
    showLine: false,
  };
}

function pointOptions(styles: readonly PointStyle[], colours: readonly string[], theme: ChartTheme) {
  const paint = (of: 'fill' | 'rim') =>
    oneOrAll(styles.map((style, index) => (style[of] === 'paper' ? theme.paper : (colours[index] ?? theme.ink))));
  const [fill, rim] = [paint('fill'), paint('rim')];
  return {
    pointStyle: oneOrAll(styles.map(({ shape }) => shape)),
    pointRotation: oneOrAll(styles.map(({ rotation }) => rotation)),
    pointRadius: oneOrAll(styles.map(({ radius }) => radius)),
    pointBackgroundColor: fill,
    pointBorderColor: rim,
    pointBorderWidth: oneOrAll(styles.map(({ rimWidth }) => rimWidth)),
    // Chart.js would derive these from the colours, but can't if they're custom properties.
    pointHoverBackgroundColor: fill,
    pointHoverBorderColor: rim,
  };
}

/** Returns a single value if all are the same: Chart.js resolves it once, rather than for every point. */
function oneOrAll<Value>(values: Value[]): Value | Value[] {
  const [first, ...others] = values;
  return first !== undefined && others.every((value) => value === first) ? first : values;
}

const UNCLIPPED = { clip: false, fill: false, tension: 0 } as const;

function toPoint({ day, value }: ChartPoint): Point {
  return { x: day, y: value };
}

/** Line height of ticks, whose text may have two lines: a month and its year. */
const TICK_LINE_HEIGHT = 1.2;

type BenchmarkChartConfiguration = ChartConfiguration<'line', Point[]>;

/**
 * Returns the Chart.js configuration of a benchmark's chart, used for both the static picture and the canvas.
 * @param scale how many pixels a unit of the picture has when shown: text keeps its size in pixels
 * @example new Chart(canvas, benchmarkChartConfiguration(view, theme, WIDE))
 */
export function benchmarkChartConfiguration(
  view: BenchmarkChartView,
  theme: ChartTheme,
  size: ChartSize,
  scale = 1,
): BenchmarkChartConfiguration {
  const geometry = chartGeometry(view, size);
  const { plot, days, timeTicks, values } = geometry;
  const { ticks } = values;
  const fontSize = size.fontSize / scale;
  const font = { family: theme.fontFamily, size: fontSize, lineHeight: `${size.fontSize * TICK_LINE_HEIGHT}px` };
  return {
    type: 'line',
    data: { datasets: chartDatasets(view, theme) },
    plugins: [chartUnderlay(view, theme, plot), chartLabels(chartLabelPlaces(view, size, geometry), theme, fontSize)],
    options: {
      // Charts aren't animated, so there's nothing to turn off for users who prefer less motion.
      animation: false,
      responsive: false,
      // Pointer and keyboard are handled by our own code (src/client): Chart.js would react to plans as well.
      events: [],
      parsing: false,
      layout: { autoPadding: false, padding: { top: plot.top, right: size.width - plot.right, bottom: 0, left: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: days.from,
          max: days.to,
          grid: { drawOnChartArea: false, tickLength: 5, tickColor: theme.rule },
          border: { color: theme.soft },
          ticks: {
            color: theme.soft,
            font,
            maxRotation: 0,
            autoSkip: false,
            padding: 2,
            callback: (_, index) => timeTicks[index]?.label,
          },
          afterBuildTicks: (scale) => (scale.ticks = timeTicks.map(({ day }) => ({ value: day }))),
          afterFit: (scale) => (scale.height = size.height - plot.bottom),
        },
        y: {
          type: 'linear',
          min: ticks[0],
          max: ticks.at(-1),
          grid: { color: theme.rule, drawTicks: false },
          border: { display: false },
          ticks: {
            color: theme.soft,
            font,
            autoSkip: false,
            padding: 0,
            crossAlign: 'far',
            callback: (_, index) => values.labels[index],
          },
          afterBuildTicks: (scale) => (scale.ticks = ticks.map((value) => ({ value }))),
          afterFit: (scale) => (scale.width = plot.left),
        },
      },
    },
  };
}
