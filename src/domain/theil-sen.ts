/** The median of the slopes between all pairs of points, with the quartiles around it. */
export interface TheilSenSlope {
  lower: number;
  median: number;
  upper: number;
}

/**
 * The slope of the line through points, as the median of the slopes of all pairs; pairs at one x have none. Unlike least
 * squares it is not moved by wild points, as long as they are fewer than 29 in 100.
 *
 * Source: Theil, H. (1950), "A rank-invariant method of linear and polynomial regression analysis", Proc. Kon. Ned. Akad.
 * Wetensch. A 53; Sen, P. K. (1968), "Estimates of the regression coefficient based on Kendall's tau", JASA 63(324).
 * @returns undefined when no two points differ in x
 * @example theilSen([{ x: 0, y: 0 }, { x: 1, y: 2 }, { x: 2, y: 4 }]) // { lower: 2, median: 2, upper: 2 }
 */
export function theilSen(points: readonly { x: number; y: number }[]): TheilSenSlope | undefined {
  const slopes = points
    .flatMap((a, index) => points.slice(index + 1).flatMap((b) => (a.x === b.x ? [] : [(b.y - a.y) / (b.x - a.x)])))
    .sort((a, b) => a - b);
  if (slopes.length === 0) return undefined;
  return { lower: quantile(slopes, 0.25), median: quantile(slopes, 0.5), upper: quantile(slopes, 0.75) };
}

/** Between the two nearest values, by share (type 7 of Hyndman and Fan 1996, which spreadsheets use). */
function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}
