import type { Plan, Series } from './benchmark-progress.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * The plan that a series was held against on a date: before a review bent it, the old one.
 * @returns undefined for a hold, which has no plan
 */
export function planInForce({ plan, formerPlans }: Series, date: PlainDate): Plan | undefined {
  return formerPlans.find(({ until }) => date < until)?.plan ?? plan;
}
