import { type Period, spanOf } from '../domain/period.ts';
import type { ViewContext } from './view-context.ts';

/**
 * A period as people say it.
 * @example periodText(context, { year: 2026, quarter: 2 }) // 'April – June 2026'
 */
export function periodText({ formats }: ViewContext, period: Period): string {
  if (period.quarter === undefined) return formats.year(period.year);
  const { from, to } = spanOf(period);
  return formats.months(from, to);
}
