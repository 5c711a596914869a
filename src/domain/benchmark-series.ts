import type { Forecast, Series } from './benchmark-progress.ts';
import { forecastOf } from './forecast.ts';
import { holdStanding } from './hold-standing.ts';
import type { PlainDate } from './plain-date.ts';
import { planHistory } from './plan-history.ts';
import { planSource } from './plan-source.ts';
import type { DatedValue } from './resolve-target.ts';
import type { Benchmark } from './schemas/benchmark.ts';
import type { PartnerId } from './schemas/values.ts';
import { withActuals } from './series.ts';
import { standingAt } from './standing.ts';
import type { TargetChange } from './target-change.ts';

/** One line of a benchmark with all that follows from its readings, in order of date, up to today. */
export function makeSeries(
  benchmark: Benchmark,
  partner: PartnerId | undefined,
  values: readonly DatedValue[],
  changes: readonly TargetChange[],
  { nextDue, today }: { nextDue: PlainDate | undefined; today: PlainDate },
): Series {
  const source = planSource(benchmark, partner);
  const { plan, formerPlans } = source ? planHistory(source, changes) : { formerPlans: [] };
  const readings = withActuals(values, benchmark.aggregate, source?.baseline.value ?? 0);
  const noForecast = { kind: 'none', reason: benchmark.hold ? 'hold' : 'noPlan' } satisfies Forecast;
  return {
    ...(partner !== undefined && { partner }),
    readings,
    formerPlans,
    ...(plan && { plan, standing: standingAt(plan, readings, today, nextDue) }),
    ...(benchmark.hold && { hold: holdStanding(benchmark.hold, readings, benchmark.aggregate) }),
    forecast: plan ? forecastOf(plan, readings, today) : noForecast,
  };
}
