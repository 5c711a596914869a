import type { Forecast, NoForecastReason, Plan, Reading } from './benchmark-progress.ts';
import { addDays, toEpochDay, type PlainDate } from './plain-date.ts';
import { lastPoint } from './plan.ts';
import { DAYS_A_YEAR } from './rate.ts';
import { isReached } from './standing.ts';
import { theilSen } from './theil-sen.ts';
import { wholeDaysUp } from './whole-days.ts';

/** The last readings that a forecast looks at, and how many it needs. */
const WINDOW = 8;
const LEAST = 4;

/** A finish further off than this is none: 50 years. */
const HORIZON_IN_DAYS = 50 * DAYS_A_YEAR;

/**
 * When a series will reach its target if it goes on from its last actual as it went: expected by the Theil-Sen slope of
 * the last 8 actuals (a running total's, where readings are added up), earliest and latest by that slope's quartiles.
 * A finish that would have been before today is today: it cannot be earlier any more. `latest` is absent where the slow
 * quartile never gets there within 50 years; where the slope itself does not, there is no forecast (`wrongWay`).
 * @param readings up to today
 */
export function forecastOf(plan: Plan, readings: readonly Reading[], today: PlainDate): Forecast {
  const last = readings.at(-1);
  if (last && isReached(plan, last.actual)) return none('reached');
  if (!last || readings.length < LEAST) return none('tooFewReadings');
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
  return { kind: 'forecast', slopePerDay: slope.median, expected, earliest, ...(latest && { latest }) };
}

function none(reason: NoForecastReason): Forecast {
  return { kind: 'none', reason };
}
