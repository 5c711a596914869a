import { z } from 'zod';
import { benchmarkIdSchema, partnerIdSchema, plainDateSchema, sharedFields, textSchema } from './values.ts';

const reviewSchema = z.strictObject({
  date: plainDateSchema.describe('The day of the review.'),
  decision: z.enum(['keep', 'adjust', 'pause', 'drop', 'achieve']).describe('What you decided.'),
  change: z
    .record(z.string(), z.tuple([z.json(), z.json()]))
    .default({})
    .describe('What changed, as `field: [old, new]`: any field of the goal, or `<benchmark>.target`.'),
  because: textSchema.optional().describe('Why.'),
  agreedBy: z.array(partnerIdSchema).default([]).describe('Who agreed.'),
});

const closingSchema = z.strictObject({
  achieved: z.boolean().describe('Whether the goal was reached.'),
  wentWell: textSchema.optional().describe('What went well.'),
  wentBadly: textSchema.optional().describe('What went badly.'),
  learned: textSchema.optional().describe('What you take from it.'),
});

export const goalSchema = z
  .strictObject({
    title: textSchema.describe('The goal in a few words.'),
    owners: z.array(partnerIdSchema).min(1, { error: 'at least one partner' }).describe('Whose goal it is.'),
    specific: textSchema.optional().describe('S: what exactly will be done.'),
    measurable: z.array(benchmarkIdSchema).default([]).describe('M: the benchmarks that measure it, at least one.'),
    achievable: textSchema.optional().describe('A: why it can be done.'),
    relevant: textSchema.optional().describe('R: why it matters.'),
    timeBound: z
      .strictObject({
        starts: plainDateSchema.describe('The first day of work on it.'),
        due: plainDateSchema.describe('The day by which it is to be reached.'),
      })
      .refine(({ starts, due }) => starts <= due, { path: ['due'], error: 'a date on or after `starts`' })
      .optional()
      .describe('T: from when until when.'),
    values: z.array(textSchema).default([]).describe('Which of your values it serves.'),
    status: z
      .enum(['active', 'achieved', 'paused', 'dropped'])
      .default('active')
      .describe('Whether it’s being worked on, and how it ended.'),
    duties: z.record(partnerIdSchema, textSchema).default({}).describe('Who does what for it.'),
    reviews: z
      .array(reviewSchema)
      .default([])
      .describe('Every reassessment: what stayed, what changed, why, who agreed.'),
    closing: closingSchema.optional().describe('A look back, when it is achieved or dropped.'),
    ...sharedFields,
  })
  .meta({ title: 'goals/<id>.md', description: 'One SMART goal each, letter by letter.' });

export type Goal = z.infer<typeof goalSchema>;
export type Review = Goal['reviews'][number];
