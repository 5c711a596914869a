import { z } from 'zod';
import {
  finiteNumberSchema,
  goalIdSchema,
  onePerPartner,
  plainDateSchema,
  rateSchema,
  sharedFields,
  textSchema,
} from './values.ts';

const checkpointSchema = z.strictObject({
  date: plainDateSchema.describe('When.'),
  value: onePerPartner(finiteNumberSchema).describe('How much by then; one value, or one per partner.'),
  label: textSchema.optional().describe('What reaching it means.'),
});

const targetSchema = z
  .strictObject({
    date: plainDateSchema.optional().describe('By when.'),
    value: onePerPartner(finiteNumberSchema).optional().describe('How much; one value, or one per partner.'),
    rate: rateSchema.optional().describe('How fast: `3 per week`.'),
  })
  .refine((target) => Object.values(target).filter((given) => given !== undefined).length === 2, {
    error: 'exactly two of `date`, `value` and `rate`: the third follows from them',
  });

const holdSchema = z
  .strictObject({
    atMost: finiteNumberSchema.optional().describe('Stay at or under this.'),
    atLeast: finiteNumberSchema.optional().describe('Stay at or over this.'),
    within: z
      .tuple([finiteNumberSchema, finiteNumberSchema])
      .refine(([low, high]) => low <= high, { error: 'two numbers, the lower first' })
      .optional()
      .describe('Stay between these two: `[low, high]`.'),
  })
  .refine((hold) => Object.values(hold).filter((given) => given !== undefined).length === 1, {
    error: 'exactly one of `atMost`, `atLeast` and `within`',
  });

export const benchmarkSchema = z
  .strictObject({
    title: textSchema.describe('What is measured, in a few words.'),
    goal: goalIdSchema.optional().describe('The goal that it measures.'),
    unit: textSchema.describe('What its numbers count: km, words, hours, …'),
    per: z.enum(['partner', 'pair']).default('pair').describe('`partner`: a series each. `pair`: one shared series.'),
    aggregate: z
      .enum(['last', 'sum', 'mean', 'min', 'max'])
      .default('last')
      .describe('How readings become the current value; `sum` is a running total.'),
    over: z.int().positive().optional().describe('`mean`: of how many of the latest readings; none: of 4.'),
    baseline: z
      .strictObject({
        date: plainDateSchema.describe('When.'),
        value: onePerPartner(finiteNumberSchema).describe('Where you started; one value, or one per partner.'),
      })
      .optional()
      .describe('Where the plan starts.'),
    checkpoints: z.array(checkpointSchema).default([]).describe('Where the plan passes through, in order of date.'),
    target: targetSchema.optional().describe('Where the plan ends: any two of date, value and rate.'),
    hold: holdSchema.optional().describe('Instead of baseline and target: a range to keep.'),
    indicator: textSchema.optional().describe('What exactly counts, so there’s nothing to argue about later.'),
    ...sharedFields,
  })
  .superRefine((benchmark, context) => {
    const { hold, baseline, target, checkpoints, aggregate, over } = benchmark;
    const tell = (path: keyof typeof benchmark, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, input: benchmark[path] });
    if (hold && (baseline || target || checkpoints.length > 0))
      tell('hold', 'either `hold`, or `baseline` and `target`, not both');
    if (target && !baseline && !hold) tell('baseline', 'a baseline for the target to be reached from');
    if (checkpoints.length > 0 && !target && !hold) tell('target', 'a target for the checkpoints to lead to');
    if (over !== undefined && aggregate !== 'mean')
      tell('over', 'no `over`: only `aggregate: mean` is of several readings');
    if (aggregate === 'sum' && hold) tell('aggregate', '`last` or `mean`: a sum grows past every limit');
    const goesDown = hold?.atMost !== undefined || directionsOf(benchmark).includes('down');
    const goesUp = hold?.atLeast !== undefined || directionsOf(benchmark).includes('up');
    if (aggregate === 'max' && goesDown)
      tell('aggregate', '`last`, `mean` or `min`: the largest reading so far never becomes smaller');
    if (aggregate === 'min' && goesUp)
      tell('aggregate', '`last`, `mean` or `max`: the smallest reading so far never becomes larger');
  })
  .meta({ title: 'benchmarks/<id>.md', description: 'One measure each, with its plan.' });

type WrittenValue = z.infer<ReturnType<typeof onePerPartner<typeof finiteNumberSchema>>>;

interface WrittenPlan {
  baseline?: { value: WrittenValue } | undefined;
  target?: z.infer<typeof targetSchema> | undefined;
}

/** Returns the directions of a plan, which can differ between partners. */
function directionsOf({ baseline, target }: WrittenPlan): ('up' | 'down')[] {
  if (target?.rate !== undefined) return [target.rate.startsWith('-') ? 'down' : 'up'];
  if (baseline === undefined || target?.value === undefined) return [];
  const named = [baseline.value, target.value].flatMap((given) =>
    typeof given === 'object' ? Object.keys(given) : [],
  );
  const valueFor = (given: WrittenValue, partner: string | undefined) =>
    typeof given === 'number' ? given : given[partner ?? ''];
  return (named.length > 0 ? named : [undefined]).flatMap((partner) => {
    const [from, to] = [
      valueFor(baseline.value, partner),
      target.value === undefined ? undefined : valueFor(target.value, partner),
    ];
    if (from === undefined || to === undefined || from === to) return [];
    return [from < to ? ('up' as const) : ('down' as const)];
  });
}

export type Benchmark = z.infer<typeof benchmarkSchema>;
export type Aggregate = Benchmark['aggregate'];
