import type { Words } from '../i18n/messages.d.ts';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import { dateFormat } from './axes.ts';
import { planAt } from './plan-line.ts';

/** A reading in words. */
export interface ReadingText {
  partner: string;
  date: string;
  value: string;
  /** What the plan has for that day and how far the reading is from it; absent where there is no plan. */
  plan?: string;
}

/**
 * What a tip says of a reading.
 * @example readingText(view, robin, { day: 20574, value: 18 }, words)
 * // { partner: 'Robin', date: '1 May 2026', value: '18 km', plan: 'Plan 23.4 km (−5.4 km)' }
 */
export function readingText(
  view: BenchmarkChartView,
  { label, plan }: ChartSeries,
  reading: ChartPoint,
  words: Words['chart'],
): ReadingText {
  const quantity = (value: number, options: Intl.NumberFormatOptions = {}): string =>
    `${new Intl.NumberFormat(view.locale, { maximumFractionDigits: 2, ...options }).format(value)}\u00a0${view.unit}`;
  const text: ReadingText = {
    partner: label,
    date: dateFormat(view.locale, { day: 'numeric', month: 'long', year: 'numeric' })(reading.day),
    value: quantity(reading.value),
  };
  const planned = planAt(plan, reading.day);
  if (planned === undefined) return text;
  const gap = (reading.value - planned) * direction(plan);
  return { ...text, plan: `${words.plan} ${quantity(planned)} (${quantity(gap, { signDisplay: 'exceptZero' })})` };
}

/** A plan that goes down makes a smaller value the better one: the gap is signed so that + is good, as in the domain. */
function direction(plan: readonly ChartPoint[]): 1 | -1 {
  const [first, last] = [plan[0], plan.at(-1)];
  return first !== undefined && last !== undefined && last.value < first.value ? -1 : 1;
}
