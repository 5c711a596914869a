import { plainDate, toEpochDay } from '../../src/domain/plain-date.ts';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../../src/views/common/chart-view.ts';

/** Makes a point from a date in the form that partners write. */
export function at(date: string, value: number): ChartPoint {
  return { day: toEpochDay(plainDate(date)), value };
}

/** Makes a reading every two weeks. */
export function fortnightly(start: string, values: readonly number[]): ChartPoint[] {
  return values.map((value, index) => ({ day: at(start, value).day + index * 14, value }));
}

export function seriesOf(change: Partial<ChartSeries> = {}): ChartSeries {
  return { id: 'pair', label: 'Both', slot: 0, readings: [], plan: [], formerPlans: [], ...change };
}

export function viewOf(change: Partial<BenchmarkChartView> = {}): BenchmarkChartView {
  return {
    id: 'long-run',
    title: 'Long run',
    unit: 'km',
    locale: 'en',
    series: [seriesOf()],
    marks: [],
    today: at('2026-07-12', 0).day,
    summary: 'Robin has 28 km, Sam 31 km.',
    phrases: {
      ahead: '{} ahead of plan',
      behind: '{} behind plan',
      onPlan: 'exactly on plan',
      nearPlan: 'within {} of plan',
      counts: 'counts as {}',
    },
    onPlan: 0.05,
    ...change,
  };
}

const PLAN = [at('2026-01-05', 8), at('2026-04-12', 21.1), at('2026-06-07', 28), at('2026-10-04', 42.2)];
const FORMER = {
  until: at('2026-06-07', 0).day,
  points: [at('2026-01-05', 8), at('2026-04-12', 21.1), at('2026-09-06', 42.2)],
};

/** Two partners on one plan that a review changed, with everything that a chart can show except a hold. */
export const RICH: BenchmarkChartView = viewOf({
  series: [
    seriesOf({
      id: 'robin',
      label: 'Robin',
      slot: 1,
      readings: fortnightly('2026-01-11', [8, 10, 11.5, 14, 15, 18, 21.5, 20, 22, 24, 26, 27, 28]),
      plan: PLAN,
      formerPlans: [FORMER],
      forecast: { from: at('2026-06-28', 28), earliest: at('2026-09-20', 42.2), latest: at('2026-11-22', 42.2) },
    }),
    seriesOf({
      id: 'sam',
      label: 'Sam',
      slot: 2,
      readings: fortnightly('2026-01-11', [8, 9, 12, 12.5, 16, 19, 21.1, 23, 23.5, 27, 28, 30, 31]),
      plan: PLAN,
      formerPlans: [FORMER],
      forecast: { from: at('2026-06-28', 31), earliest: at('2026-08-30', 42.2), latest: at('2026-10-10', 42.2) },
    }),
  ],
  marks: [
    { kind: 'checkpoint', point: at('2026-04-12', 21.1), label: 'Half marathon', slot: 0 },
    { kind: 'target', point: at('2026-10-04', 42.2), label: 'Marathon', slot: 0 },
    { kind: 'milestone', point: at('2026-05-17', 27), label: 'Longest run ever', slot: 2 },
  ],
});
