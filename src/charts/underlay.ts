import type { Chart, Plugin } from 'chart.js';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import type { ChartGeometry } from './axes.ts';
import type { ChartTheme } from './style.ts';

interface Pixel {
  x: number;
  y: number;
}

/** Returns the position at which a chart draws a point, once it's laid out. */
export function pixel(chart: Chart, { day, value }: ChartPoint): Pixel {
  return { x: dayPixel(chart, day), y: valuePixel(chart, value) };
}

/** Returns the horizontal position of a day, counted from 1970-01-01, in CSS pixels of the canvas. */
export function dayPixel(chart: Chart, day: number): number {
  return scale(chart, 'x').getPixelForValue(day);
}

/** Returns the vertical position of a value, in CSS pixels of the canvas. */
export function valuePixel(chart: Chart, value: number): number {
  return scale(chart, 'y').getPixelForValue(value);
}

function scale(chart: Chart, id: 'x' | 'y'): Chart['scales'][string] {
  const found = chart.scales[id];
  if (found === undefined) throw new Error(`The chart has no ${id} scale.`);
  return found;
}

type Forecast = NonNullable<ChartSeries['forecast']>;

const BAND_OPACITY = 0.14;

/** Returns a plugin that draws what is behind the lines: the hold's band, the forecasts' wedges, the line of today. */
export function chartUnderlay(
  view: BenchmarkChartView,
  theme: ChartTheme,
  plot: ChartGeometry['plot'],
): Plugin<'line'> {
  return {
    id: 'underlay',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      if (view.hold) drawHold(chart, view.hold, theme, plot);
      for (const { forecast, slot } of view.series) {
        if (forecast) drawForecast(chart, forecast, theme.slots[slot].line);
      }
      const today = view.today === undefined ? undefined : dayPixel(chart, view.today);
      if (today !== undefined && today >= plot.left && today <= plot.right) {
        stroke(
          ctx,
          [
            { x: today, y: plot.top - 4 },
            { x: today, y: plot.bottom },
          ],
          theme.today,
        );
      }
      ctx.restore();
    },
  };
}

function drawHold(
  chart: Chart,
  { low, high }: NonNullable<BenchmarkChartView['hold']>,
  theme: ChartTheme,
  plot: ChartGeometry['plot'],
): void {
  const y = (value: number | undefined, open: number): number =>
    value === undefined ? open : valuePixel(chart, value);
  const [top, bottom] = [y(high, plot.top), y(low, plot.bottom)];
  const { left, right } = plot;
  fill(
    chart.ctx,
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ],
    theme.slots[0].line,
  );
  for (const [value, edge] of [
    [high, top],
    [low, bottom],
  ] as const) {
    if (value !== undefined)
      stroke(
        chart.ctx,
        [
          { x: left, y: edge },
          { x: right, y: edge },
        ],
        theme.slots[0].plan,
      );
  }
}

/** Draws a wedge from the last reading to the earliest and latest finish, as far as the chart's days reach. */
function drawForecast(chart: Chart, { from, earliest, latest }: Forecast, colour: string): void {
  const end = chart.scales['x']?.max ?? latest.day;
  const corners =
    earliest.day <= end
      ? [
          from,
          earliest,
          ...(latest.day <= end ? [latest] : [{ day: end, value: latest.value }, along(from, latest, end)]),
        ]
      : [from, along(from, earliest, end), along(from, latest, end)];
  fill(
    chart.ctx,
    corners.map((corner) => pixel(chart, corner)),
    colour,
  );
}

/** Returns the point on a line at a day. */
function along(from: ChartPoint, to: ChartPoint, day: number): ChartPoint {
  const share = to.day === from.day ? 1 : Math.min(1, Math.max(0, (day - from.day) / (to.day - from.day)));
  return { day: from.day + share * (to.day - from.day), value: from.value + share * (to.value - from.value) };
}

function trace(ctx: CanvasRenderingContext2D, pixels: readonly Pixel[]): void {
  ctx.beginPath();
  pixels.forEach(({ x, y }, index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
}

function fill(ctx: CanvasRenderingContext2D, pixels: readonly Pixel[], colour: string): void {
  trace(ctx, pixels);
  ctx.closePath();
  ctx.globalAlpha = BAND_OPACITY;
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.globalAlpha = 1;
}

function stroke(ctx: CanvasRenderingContext2D, pixels: readonly Pixel[], colour: string): void {
  trace(ctx, pixels);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.stroke();
}
