import type { ViewContext } from './view-context.ts';

/**
 * How far from its plan something is: "1.5 km ahead of plan". A gap too small to be told is none.
 * @param gap in the unit, + being good
 */
export function gapText({ words, formats }: ViewContext, gap: number, unit: string): string {
  const amount = formats.quantity(Math.abs(gap), unit);
  return words.benchmarks.gap(amount === formats.quantity(0, unit) ? 0 : gap, amount);
}
