import type { ChartPoint, SparkSeries } from '../views/common/chart-view.ts';

/** A line of readings with its plan or band as SVG path data, small enough for a list. */
export interface SparklinePath {
  readings: string;
  /** Dots for the readings, if the line shows another value, the one that counts. */
  raw: string;
  plan: string;
  /** The range to keep, as an area. */
  band: string;
  /** The last reading; absent when there is none. */
  last?: { x: number; y: number };
}

const INSET = 4;

/**
 * Returns a series as paths in a box, from the first day to the last of readings and plan. Time runs from left to right
 * in every script, as it does in the charts.
 * @param width of the box, in units of the viewBox
 * @example sparklinePath(series, 120, 32).plan // 'M4 28L116 4'
 */
export function sparklinePath(
  { readings, raw = [], plan, hold }: SparkSeries,
  width: number,
  height: number,
): SparklinePath {
  const points = [...readings, ...raw, ...plan];
  const x = axis(
    points.map(({ day }) => day),
    INSET,
    width - INSET,
  );
  const edges = [hold?.low, hold?.high].filter((edge) => edge !== undefined);
  const y = axis([...points.map(({ value }) => value), ...edges], height - INSET, INSET);
  const place = ({ day, value }: ChartPoint): { x: number; y: number } => ({ x: x(day), y: y(value) });
  const path = (line: readonly ChartPoint[]): string =>
    line
      .map(place)
      .map((at, index) => `${index === 0 ? 'M' : 'L'}${at.x} ${at.y}`)
      .join('');
  // Dots are strokes of zero length, of which only the round caps are visible.
  const dots = raw.map(place).map((at) => `M${at.x} ${at.y}h0`);
  const last = readings.at(-1);
  return {
    readings: path(readings),
    raw: dots.join(''),
    plan: path(plan),
    band: hold && edges.length > 0 && points.length > 0 ? bandPath(hold, y, width, height) : '',
    ...(last && { last: place(last) }),
  };
}

/** Returns the path of a band. An open side reaches the edge of the box. */
function bandPath(
  hold: NonNullable<SparkSeries['hold']>,
  y: (value: number) => number,
  width: number,
  height: number,
): string {
  const top = hold.high === undefined ? 0 : y(hold.high);
  const bottom = hold.low === undefined ? height : y(hold.low);
  return `M0 ${top}H${width}V${bottom}H0z`;
}

/** Returns a function that spreads values between two ends; they're in the middle if all are the same. */
function axis(values: readonly number[], start: number, end: number): (value: number) => number {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  return (value) => {
    const share = most > least ? (value - least) / (most - least) : 0.5;
    return Math.round((start + share * (end - start)) * 10) / 10;
  };
}
