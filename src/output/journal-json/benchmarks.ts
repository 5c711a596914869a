import { z } from 'zod';
import type { BenchmarkProgress, Forecast, Plan, Series, Standing } from '../../domain/benchmarks/model.ts';
import { planInForce, plannedAt } from '../../domain/benchmarks/plan.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { ALWAYS, dateJson, documentJson, documentShape, type IsIn, partnerIdJson, rounded } from './values.ts';

const planJson = z
  .strictObject({
    direction: z.enum(['up', 'down']),
    points: z.array(
      z.strictObject({
        date: dateJson,
        value: z.number(),
        kind: z.enum(['baseline', 'checkpoint', 'review', 'target']),
        label: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'plan', description: 'Straight lines between points in order of date; flat after the last.' });

const standingJson = z
  .strictObject({
    state: z.enum(['notStarted', 'ahead', 'onPlan', 'behind', 'reached']),
    actual: z.number().optional(),
    planned: z.number(),
    gap: z.number().describe('Actual less planned, signed so that + is good.'),
    days: z.int().describe('Days ahead (+) or behind (-) of the date at which the plan has this value.'),
    progress: z.number().describe('Share of the way from baseline to target, 0 to 1.'),
    needed: z
      .strictObject({ by: dateJson, value: z.number(), change: z.number() })
      .optional()
      .describe('What the next due date asks for.'),
  })
  .describe('How it compares with the plan on the day of the journal.');

const holdJson = z
  .strictObject({
    state: z.enum(['notStarted', 'held', 'broken']),
    past: z
      .enum(['over', 'below'])
      .optional()
      .describe('Which edge of the range it’s past, where `state` is `broken`.'),
    actual: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    heldReadings: z.int(),
    readings: z.int(),
  })
  .describe('A range to keep, and how many of all readings were in it.');

const forecastJson = z
  .strictObject({
    slopePerDay: z.number(),
    expected: dateJson,
    earliest: dateJson,
    latest: dateJson.optional().describe('Absent where the slower pace never gets there.'),
  })
  .describe('When it will reach its target: the Theil-Sen slope of the last readings, and its quartiles.');

const readingJson = z.strictObject({
  date: dateJson,
  value: z.number().describe('As it was given.'),
  actual: z.number().describe('The benchmark’s value with this reading, by its `aggregate`.'),
  isHistory: z
    .literal(true)
    .optional()
    .describe('It is from before the baseline’s day: it counts for nothing, and its actual is its own value.'),
  planned: z.number().optional().describe('What the plan asked for on that day.'),
});

const seriesJson = z.strictObject({
  partner: partnerIdJson.optional().describe('Absent for the series that all share.'),
  readings: z.array(readingJson),
  plan: planJson.optional().describe('Absent where there’s a range to keep.'),
  formerPlans: z
    .array(z.strictObject({ until: dateJson, goal: z.string(), plan: planJson }))
    .describe('Plans that a review of a goal replaced.'),
  standing: standingJson.optional(),
  hold: holdJson.optional(),
  forecast: forecastJson.optional(),
});

export const benchmarkJsonSchema = z.strictObject({
  ...documentShape,
  title: z.string(),
  goal: z.string().optional(),
  unit: z.string(),
  per: z.enum(['partner', 'pair']),
  aggregate: z.enum(['last', 'sum', 'mean', 'min', 'max']).describe('How readings become the actual value.'),
  over: z.int().optional().describe('Of how many of the latest readings a mean is; 4 where it is absent.'),
  indicator: z.string().optional().describe('What counts.'),
  series: z.array(seriesJson),
});

const { readings: _readings, ...standingShape } = seriesJson.shape;

/** A benchmark without its readings, which are in the files of the years. */
export const benchmarkStandingJsonSchema = benchmarkJsonSchema.extend({
  series: z.array(z.strictObject(standingShape)),
});

export const benchmarkReadingsJsonSchema = z.strictObject({
  benchmark: z.string().describe('The `id` of one of `benchmarks`.'),
  partner: partnerIdJson.optional().describe('Absent for the series that all share.'),
  readings: z.array(readingJson),
});

/** Returns every benchmark with its series' standings, without their readings. */
export function benchmarkStandingsJson(context: ViewContext): z.infer<typeof benchmarkStandingJsonSchema>[] {
  return benchmarksJson(context, () => false).map((benchmark) => ({
    ...benchmark,
    series: benchmark.series.map(({ readings: _, ...standing }) => standing),
  }));
}

/** Returns the readings of some days, series by series, leaving out empty series. */
export function benchmarkReadingsJson(
  { journal }: ViewContext,
  isIn: IsIn,
): z.infer<typeof benchmarkReadingsJsonSchema>[] {
  return journal.benchmarks
    .flatMap(({ id, series }) =>
      series.map((each) => ({ benchmark: id, partner: each.partner, readings: readingsOf(each, isIn) })),
    )
    .filter(({ readings }) => readings.length > 0);
}

/** Returns every benchmark with its series: readings, plan, standing. */
export function benchmarksJson(context: ViewContext, isIn: IsIn = ALWAYS): z.infer<typeof benchmarkJsonSchema>[] {
  return context.journal.benchmarks.map(({ document, series }: BenchmarkProgress) => {
    const { title, goal, unit, per, aggregate, over, indicator } = document.data;
    const common = documentJson(document, context);
    return {
      ...common,
      title,
      goal,
      unit,
      per,
      aggregate,
      over,
      indicator,
      series: series.map((each) => oneSeries(each, isIn)),
    };
  });
}

function oneSeries(series: Series, isIn: IsIn): z.infer<typeof seriesJson> {
  const { partner, plan, formerPlans, standing, hold, forecast } = series;
  return {
    partner,
    readings: readingsOf(series, isIn),
    plan: plan && planOf(plan),
    formerPlans: formerPlans.map((former) => ({ until: former.until, goal: former.goal, plan: planOf(former.plan) })),
    standing: standing && standingOf(standing),
    hold,
    forecast: forecastOf(forecast),
  };
}

function readingsOf(series: Series, isIn: IsIn): z.infer<typeof readingJson>[] {
  const wanted = series.readings.filter(({ date }) => isIn(date));
  return wanted.map(({ date, value, actual, isHistory }) => {
    if (isHistory) return { date, value, actual, isHistory };
    const inForce = planInForce(series, date);
    return { date, value, actual, planned: inForce && rounded(plannedAt(inForce, date)) };
  });
}

function planOf({ direction, points }: Plan): z.infer<typeof planJson> {
  return {
    direction,
    points: points.map(({ date, value, kind, label }) => ({ date, value: rounded(value), kind, label })),
  };
}

function standingOf({ state, actual, planned, gap, days, progress, needed }: Standing): z.infer<typeof standingJson> {
  return {
    state,
    actual,
    planned: rounded(planned),
    gap: rounded(gap),
    days,
    progress: rounded(progress),
    needed: needed && { by: needed.by, value: rounded(needed.value), change: rounded(needed.change) },
  };
}

function forecastOf(forecast: Forecast): z.infer<typeof forecastJson> | undefined {
  if (forecast.kind === 'none') return undefined;
  const { slopePerDay, expected, earliest, latest } = forecast;
  return { slopePerDay: rounded(slopePerDay), expected, earliest, latest };
}
