import { z } from 'zod';
import { benchmarkIdSchema, partnerIdSchema, plainDateSchema, sharedFields, textSchema } from './values.ts';

const reviewSchema = z.strictObject({
  date: plainDateSchema.describe('The day of the review.'),
  decision: z.enum(['keep', 'adjust', 'pause', 'drop', 'achieve']).describe('What you decided.'),
  change: z
    .record(z.string(), z.tuple([z.json(), z.json()]))
    .default({})
    .describe('What changed, as `field: [old, new]`: any field of the goal, or `<benchmark>.target`.'),
  because: textSchema.optional().describe('Why, in your own words.'),
  agreedBy: z.array(partnerIdSchema).default([]).describe('Who agreed to it.'),
});

const closingSchema = z.strictObject({
  achieved: z.boolean().describe('Whether you reached it.'),
  wentWell: textSchema.optional().describe('What went well.'),
  wentBadly: textSchema.optional().describe('What didn’t go well.'),
  learned: textSchema.optional().describe('What you learned from it.'),
});

export const goalSchema = z
  .strictObject({
    title: textSchema.describe('The goal in a few words, such as “Play in the spring concert”.'),
    owners: z.array(partnerIdSchema).min(1, { error: 'at least one partner' }).describe('Whose goal it is.'),
    specific: textSchema.optional().describe('S: what exactly you’ll do, so you can tell when it’s done.'),
    measurable: z
      .array(benchmarkIdSchema)
      .default([])
      .describe('M: the benchmarks that measure it, at least one, such as `[practice]`.'),
    achievable: textSchema.optional().describe('A: why you can do it.'),
    relevant: textSchema.optional().describe('R: why it matters to you.'),
    timeBound: z
      .strictObject({
        starts: plainDateSchema.describe('The first day of work on it.'),
        due: plainDateSchema.describe('The day to reach it by.'),
      })
      .refine(({ starts, due }) => starts <= due, { path: ['due'], error: 'a date on or after `starts`' })
      .optional()
      .describe('T: from when until when.'),
    values: z.array(textSchema).default([]).describe('Which of your values it serves, such as `[health]`.'),
    status: z
      .enum(['active', 'achieved', 'paused', 'dropped'])
      .default('active')
      .describe('Whether you’re working on it, or how it ended: `achieved`, or let go (`dropped`).'),
    duties: z.record(partnerIdSchema, textSchema).default({}).describe('Who does what for it, in a few words each.'),
    reviews: z
      .array(reviewSchema)
      .default([])
      .describe('Each time you looked at it again: what stayed, what changed, why, and who agreed.'),
    closing: closingSchema.optional().describe('A look back, once it’s achieved or let go.'),
    ...sharedFields,
  })
  .meta({ title: 'goals/<id>.md', description: 'One SMART goal a file, letter by letter.' });

export type Goal = z.infer<typeof goalSchema>;
export type Review = Goal['reviews'][number];
