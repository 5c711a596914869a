import type { BenchmarkProgress, Plan, Series } from '../domain/benchmark-progress.ts';
import { toEpochDay, type PlainDate } from '../domain/plain-date.ts';
import type { ChartPoint, ChartSeries } from './benchmark-chart-view.ts';
import type { PartnerSlot } from './partner-slot.ts';
import { partnerTag } from './partner-tag.ts';
import type { ViewContext } from './view-context.ts';

export function chartSeries(context: ViewContext, benchmark: BenchmarkProgress, series: Series): ChartSeries {
  return {
    id: series.partner ?? benchmark.id,
    label: series.partner === undefined ? context.words.benchmarks.together : partnerTag(context, series.partner).name,
    slot: slotOf(context, series),
    readings: series.readings.map(({ date, actual }) => point(date, actual)),
    plan: series.plan ? planLine(series.plan) : [],
    formerPlans: series.formerPlans.map(({ plan }) => planLine(plan)),
    ...forecastWedge(series),
  };
}

function forecastWedge({ forecast, readings, plan }: Series): Pick<ChartSeries, 'forecast'> {
  const last = readings.at(-1);
  const target = plan?.points.at(-1);
  if (forecast.kind === 'none' || !last || !target) return {};
  return {
    forecast: {
      from: point(last.date, last.actual),
      earliest: point(forecast.earliest, target.value),
      latest: point(forecast.latest ?? forecast.expected, target.value),
    },
  };
}

function planLine({ points }: Plan): ChartPoint[] {
  return points.map(({ date, value }) => point(date, value));
}

export function point(date: PlainDate, value: number): ChartPoint {
  return { day: toEpochDay(date), value };
}

export function slotOf(context: ViewContext, { partner }: Series): PartnerSlot {
  return partner === undefined ? 0 : partnerTag(context, partner).slot;
}
