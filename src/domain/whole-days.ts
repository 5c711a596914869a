/** Days that are this near to a whole number are meant to be it; the rest is rounding. Under two minutes. */
export const DAY_TOLERANCE = 1e-3;

/** @example wholeDaysUp(2.0000001) // 2 */
export function wholeDaysUp(days: number): number {
  return Math.ceil(days - DAY_TOLERANCE);
}

/** @example wholeDaysDown(2.9999999) // 3 */
export function wholeDaysDown(days: number): number {
  return Math.floor(days + DAY_TOLERANCE);
}
