import type { BenchmarkChartView } from '../../presentation/benchmark-chart-view.ts';
import type { ChartFrame } from './frame.ts';
import { dayRange, shownValues, type DayRange } from './range.ts';
import { textWidth } from './text-width.ts';
import { timeTicks, type TimeTick } from './time-axis.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/**
 * Where everything lies on a frame, decided before Chart.js lays anything out, from estimated text widths: so the static
 * picture and the canvas that replaces it agree to the pixel, whatever fonts the browser has.
 */
export interface ChartGeometry {
  days: DayRange;
  timeTicks: TimeTick[];
  values: ValueAxis;
  plot: { left: number; top: number; right: number; bottom: number };
}

const TICK_GAP = 8;
const RIGHT = 12;
/** A tick label a step of at most this many pixels, and at least so many steps. */
const VALUE_STEP_PIXELS = 56;

export function chartGeometry(view: BenchmarkChartView, frame: ChartFrame): ChartGeometry {
  const { width, height, fontSize } = frame;
  const days = dayRange(view);
  const values = valueAxis(shownValues(view), Math.round(height / VALUE_STEP_PIXELS), view.locale);
  const longest = values.labels.reduce((most, label) => Math.max(most, textWidth(label, fontSize)), 0);
  const plot = {
    left: Math.ceil(longest) + TICK_GAP,
    top: Math.round(fontSize * 2),
    right: width - RIGHT,
    bottom: height - Math.round(fontSize * 3.2),
  };
  return { days, timeTicks: fittingTicks(days, plot, frame, view.locale), values, plot };
}

/** As many ticks as have room, none with a label that is cut off or runs into the next. */
function fittingTicks(days: DayRange, plot: ChartGeometry['plot'], frame: ChartFrame, locale: string): TimeTick[] {
  const span = plot.right - plot.left;
  const extent = ({ day, label }: TimeTick): { left: number; right: number } => {
    const half = Math.max(...[label].flat().map((line) => textWidth(line, frame.fontSize))) / 2;
    const x = plot.left + ((day - days.from) / (days.to - days.from)) * span;
    return { left: x - half, right: x + half };
  };
  const isInside = (tick: TimeTick): boolean => extent(tick).left >= 0 && extent(tick).right <= frame.width;
  const isClear = (tick: TimeTick, index: number, ticks: TimeTick[]): boolean => {
    const before = ticks[index - 1];
    return before === undefined || extent(tick).left - extent(before).right >= frame.fontSize;
  };
  // Begin with room for a short month and as much white; some languages need more.
  for (let most = Math.floor(span / (frame.fontSize * 4.2)); most > 1; most--) {
    const ticks = timeTicks(days, most, locale).filter(isInside);
    if (ticks.every(isClear)) return ticks;
  }
  return timeTicks(days, 1, locale).filter(isInside).slice(0, 1);
}
