import type { ChartPoint, ChartSeries } from '../views/common/chart-view.ts';

/** A line of readings and its plan as SVG path data, small enough to stand in a list. */
export interface SparklinePath {
  readings: string;
  plan: string;
  /** The last reading; absent when there is none. */
  last?: { x: number; y: number };
}

const INSET = 4;

/**
 * A series as paths in a box, from the first day to the last of readings and plan.
 * @param width of the box, in units of the viewBox
 * @example sparklinePath(series, 120, 32).plan // 'M4 28L116 4'
 */
export function sparklinePath({ readings, plan }: ChartSeries, width: number, height: number): SparklinePath {
  const points = [...readings, ...plan];
  const x = axis(
    points.map(({ day }) => day),
    INSET,
    width - INSET,
  );
  const y = axis(
    points.map(({ value }) => value),
    height - INSET,
    INSET,
  );
  const place = ({ day, value }: ChartPoint): { x: number; y: number } => ({ x: x(day), y: y(value) });
  const path = (line: readonly ChartPoint[]): string =>
    line
      .map(place)
      .map((at, index) => `${index === 0 ? 'M' : 'L'}${at.x} ${at.y}`)
      .join('');
  const last = readings.at(-1);
  return { readings: path(readings), plan: path(plan), ...(last && { last: place(last) }) };
}

/** Values spread between two ends; in the middle when they are all the same. */
function axis(values: readonly number[], start: number, end: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return (value) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}
