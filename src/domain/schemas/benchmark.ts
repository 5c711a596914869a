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
      .enum(['last', 'sum', 'mean', 'max'])
      .default('last')
      .describe('How readings become the current value; `sum` is a running total.'),
    baseline: z
      .strictObject({
        date: plainDateSchema.describe('When.'),
        value: onePerPartner(finiteNumberSchema).describe('Where you started; one value, or one per partner.'),
      })
      .optional()
      .describe('Where the plan starts.'),
    checkpoints: z.array(checkpointSchema).default([]).describe('Where the plan passes through, in order of date.'),
    target: targetSchema.optional().describe('Where the plan ends: any two of date, value and rate.'),
    hold: holdSchema.optional().describe('Instead of baseline and target: a line that you do not cross.'),
    indicator: textSchema.optional().describe('What counts, so that nobody has to argue later.'),
    ...sharedFields,
  })
  .superRefine((benchmark, context) => {
    const { hold, baseline, target, checkpoints } = benchmark;
    if (hold && (baseline || target || checkpoints.length > 0))
      context.addIssue({
        code: 'custom',
        path: ['hold'],
        message: 'either `hold`, or `baseline` and `target`, not both',
        input: hold,
      });
    if (!hold && !baseline)
      context.addIssue({
        code: 'custom',
        path: ['baseline'],
        message: 'a baseline and a target, or a `hold`',
        input: baseline,
      });
    if (!hold && baseline && !target)
      context.addIssue({
        code: 'custom',
        path: ['target'],
        message: 'a target for the baseline to lead to',
        input: target,
      });
  })
  .meta({ title: 'benchmarks/<id>.md', description: 'One measure each, with its plan.' });

export type Benchmark = z.infer<typeof benchmarkSchema>;
export type Aggregate = Benchmark['aggregate'];
