import type { EpochDay } from '../../domain/plain-date.ts';
import type { BenchmarkChartView } from '../../presentation/benchmark-chart-view.ts';

/** The days that a chart spans. */
export interface DayRange {
  from: EpochDay;
  to: EpochDay;
}

const SHORTEST_DAYS = 14;
/** A forecast may reach years ahead; the readings must not become a speck for it. */
const FORECAST_SHARE = 0.35;
/** Today is shown beside what happened near it, not at the end of an empty year. */
const TODAY_SHARE = 0.25;
const MARGIN_SHARE = 0.02;

/** The days that show every reading, plan and mark, today when it is near them, and as much of the forecast as fits. */
export function dayRange(view: BenchmarkChartView): DayRange {
  const lines = view.series.flatMap(({ readings, plan, formerPlans }) => [readings, plan, ...formerPlans]);
  const days = [...lines.flat(), ...view.marks.map((mark) => mark.point)].map((point) => point.day);
  if (days.length === 0) days.push(view.today);
  let from = smallest(days);
  let to = largest(days);

  const near = Math.max(SHORTEST_DAYS, (to - from) * TODAY_SHARE);
  const latest = largest([to, ...view.series.flatMap(({ forecast }) => forecast?.latest.day ?? [])]);
  const forecastEnd = Math.min(latest, to + (to - from) * FORECAST_SHARE);
  if (view.today >= from - near && view.today <= to + near) {
    from = Math.min(from, view.today);
    to = Math.max(to, view.today);
  }
  to = Math.max(to, forecastEnd);

  const missing = Math.max(0, SHORTEST_DAYS - (to - from)) / 2;
  const margin = (to - from) * MARGIN_SHARE;
  return { from: from - missing - margin, to: to + missing + margin };
}

/** Every value that must be on the chart; a forecast ends at the target's value, which the plan has. */
export function shownValues(view: BenchmarkChartView): number[] {
  const lines = view.series.flatMap(({ readings, plan, formerPlans }) => [readings, plan, ...formerPlans]);
  const forecasts = view.series.flatMap(({ forecast }) => (forecast ? [forecast.from, forecast.earliest] : []));
  const points = [...lines.flat(), ...forecasts, ...view.marks.map((mark) => mark.point)];
  return [...points.map((point) => point.value), view.hold?.low, view.hold?.high].filter(
    (value) => value !== undefined,
  );
}

// Not Math.min(...values): a journal of many years has more readings than a call has room for arguments.
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}
