import type { Chart } from 'chart.js';
import type { ChartPoint } from '../../presentation/benchmark-chart-view.ts';

export interface Pixel {
  x: number;
  y: number;
}

/** Where a chart draws a point, once it is laid out. */
export function pixel(chart: Chart, { day, value }: ChartPoint): Pixel {
  return { x: dayPixel(chart, day), y: valuePixel(chart, value) };
}

export function dayPixel(chart: Chart, day: number): number {
  return scale(chart, 'x').getPixelForValue(day);
}

export function valuePixel(chart: Chart, value: number): number {
  return scale(chart, 'y').getPixelForValue(value);
}

function scale(chart: Chart, id: 'x' | 'y'): Chart['scales'][string] {
  const found = chart.scales[id];
  if (found === undefined) throw new Error(`The chart has no ${id} scale.`);
  return found;
}
