import { defined } from '../defined.ts';
import { addDays, type PlainDate, toEpochDay, wholeDaysUp } from '../plain-date.ts';
import type { Forecast, NoForecastReason, Plan, Reading } from './model.ts';
import { DAYS_A_YEAR, lastPoint } from './plan.ts';
import { countedReadings } from './readings.ts';
import { isReached } from './standing.ts';

/** The median of the slopes between all pairs of points, and the quartiles around it. */
interface TheilSenSlope {
  lower: number;
  median: number;
  upper: number;
}

/**
 * Returns the slope of a line through points: the median of the slopes of all pairs, leaving out pairs with the same x.
 * Unlike least squares, it isn't moved by outliers as long as they are fewer than 29 in 100.
 *
 * Source: Theil, H. (1950), "A rank-invariant method of linear and polynomial regression analysis", Proc. Kon. Ned.
 * Akad. Wetensch. A 53; Sen, P. K. (1968), "Estimates of the regression coefficient based on Kendall's tau", JASA
 * 63(324).
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

/**
 * Returns a quantile by linear interpolation between the two nearest values (type 7 of Hyndman and Fan 1996, which
 * spreadsheets use).
 */
function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

/** How many of the last readings a forecast uses, and how many it needs. */
const WINDOW = 8;
const MIN_READINGS = 4;

/** A finish more than 50 years away isn't forecast. */
const HORIZON_IN_DAYS = 50 * DAYS_A_YEAR;

/**
 * Forecasts when a series will reach its target if it continues as it has. `expected` uses the Theil-Sen slope of the
 * last 8 actuals (running totals, if readings are added up), `earliest` and `latest` the quartiles of that slope. A
 * finish before today becomes today, since it can't be earlier any more. `latest` is absent if the slow quartile
 * doesn't get there within 50 years; if the slope itself doesn't, there is only a reason (`wrongWay`).
 * @param all readings up to today
 */
export function forecastOf(plan: Plan, all: readonly Reading[], today: PlainDate): Forecast {
  const readings = countedReadings(all);
  const last = readings.at(-1);
  if (last && isReached(plan, last.actual)) return none('reached');
  if (!last || readings.length < MIN_READINGS) return none('tooFewReadings');
  const slope = theilSen(readings.slice(-WINDOW).map(({ date, actual }) => ({ x: toEpochDay(date), y: actual })));
  const remaining = lastPoint(plan).value - last.actual;
  const finish = (perDay: number | undefined): PlainDate | undefined => {
    const days = perDay === undefined ? Number.NaN : remaining / perDay;
    if (!(days > 0 && days <= HORIZON_IN_DAYS)) return undefined;
    const date = addDays(last.date, wholeDaysUp(days));
    return date < today ? today : date;
  };
  const [fast, slow] = remaining > 0 ? [slope?.upper, slope?.lower] : [slope?.lower, slope?.upper];
  const expected = finish(slope?.median);
  const earliest = finish(fast);
  const latest = finish(slow);
  if (!slope || !expected || !earliest) return none('wrongWay');
  return { kind: 'forecast', slopePerDay: slope.median, expected, earliest, ...defined({ latest }) };
}

function none(reason: NoForecastReason): Forecast {
  return { kind: 'none', reason };
}
