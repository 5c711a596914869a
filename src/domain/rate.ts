import type { z } from 'zod';
import type { rateSchema } from './schemas/values.ts';

export type Rate = z.infer<typeof rateSchema>;

/** Mean days of a Gregorian year: 97 leap days in 400 years. */
export const DAYS_A_YEAR = 365.2425;

const DAYS_IN: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['month', DAYS_A_YEAR / 12],
]);

/**
 * Units per day of a rate. A month is a twelfth of a mean year, so that a rate moves a plan along a straight line.
 * @throws RangeError for a text that is no rate, which the schema does not let through
 * @example unitsPerDay('21 per week' as Rate) // 3
 */
export function unitsPerDay(rate: Rate): number {
  const [amount, , unit = ''] = rate.split(' ');
  const perUnit = Number(amount);
  const days = DAYS_IN.get(unit);
  if (days === undefined || Number.isNaN(perUnit)) throw new RangeError(`"${rate}" is not a rate ("3 per week").`);
  return perUnit / days;
}
