import { bySize, withMinus } from '../i18n/numbers.ts';
import type { Words } from '../i18n/messages.d.ts';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import { dateFormat } from './axes.ts';
import { planAt, planOn } from './plan-line.ts';

/** A reading in words. */
export interface ReadingText {
  partner: string;
  date: string;
  /** What was read. */
  value: string;
  /** The value that counts, if that's another number; the plan for that day, and the distance from it. */
  more: string[];
}

/**
 * Returns the description of a reading, in the words of the table.
 * @example readingText(view, robin, { day: 20574, value: 18 }, words)
 * // { partner: 'Robin', date: '1 May 2026', value: '18 km', more: ['Plan 23.4 km', '5.4 km behind plan'] }
 */
export function readingText(
  view: BenchmarkChartView,
  series: ChartSeries,
  reading: ChartPoint,
  words: Words['chart'],
): ReadingText {
  const { locale, unit, phrases } = view;
  const format = bySize((precision) => new Intl.NumberFormat(locale, { ...precision, signDisplay: 'negative' }));
  const quantity = (value: number, like?: number): string => `${withMinus(format(value, like))}\u00a0${unit}`;
  // Exactly as it was written.
  const read = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const raw = series.raw?.find(({ day }) => day === reading.day);
  const text: ReadingText = {
    partner: series.label,
    date: dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })(reading.day),
    value: `${withMinus(read.format((raw ?? reading).value))}\u00a0${unit}`,
    more: raw ? [phrases.counts.replace('{}', () => quantity(reading.value))] : [],
  };
  const plan = planOn(series, reading.day);
  const planned = planAt(plan, reading.day);
  if (planned === undefined) return text;
  text.more.push(`${words.plan} ${quantity(planned)}`);
  const gap = (reading.value - planned) * direction(plan);
  const amount = quantity(Math.abs(gap), planned);
  const farPhrase = gap > 0 ? phrases.ahead : phrases.behind;
  const phrase = isNear(plan, reading.value, gap, view.onPlan) ? phrases.nearPlan : farPhrase;
  text.more.push((amount === quantity(0, planned) ? phrases.onPlan : phrase).replace('{}', () => amount));
  return text;
}

/** Returns whether a value counts as on plan, although there's a gap; not if it has reached the target. */
function isNear(plan: readonly ChartPoint[], value: number, gap: number, share: number): boolean {
  const [first, last] = [plan[0]?.value ?? 0, plan.at(-1)?.value ?? 0];
  const isReached = (value - last) * direction(plan) >= 0;
  // Rounding errors in the gap don't cross the edge.
  return !isReached && Math.abs(gap) <= Math.abs(last - first) * (share + 1e-9);
}

/**
 * Returns the direction of a plan: if it goes down, smaller values are better. The gap's sign is positive if it's good,
 * as in the domain.
 */
function direction(plan: readonly ChartPoint[]): 1 | -1 {
  const [first, last] = [plan[0], plan.at(-1)];
  return first !== undefined && last !== undefined && last.value < first.value ? -1 : 1;
}
