import { z } from 'zod';
import {
  benchmarkIdSchema,
  finiteNumberSchema,
  goalIdSchema,
  onePerPartner,
  partnerIdSchema,
  plainDateSchema,
  sharedFields,
  textSchema,
} from './values.ts';

const oneToFive = z.int({ error: 'a whole number from 1 to 5' }).min(1).max(5);
const oneToTen = z.int({ error: 'a whole number from 1 to 10' }).min(1).max(10);

const pulseSchema = z.strictObject({
  motivation: oneToFive.optional().describe('How much you want to go on, 1 to 5.'),
  trust: oneToFive.optional().describe('How safe it feels to be honest, 1 to 5.'),
  energy: oneToFive.optional().describe('How much is in the tank, 1 to 5.'),
});

export const checkInSchema = z
  .strictObject({
    date: plainDateSchema.describe('The day of the session; the same as in the file’s name.'),
    author: partnerIdSchema
      .optional()
      .describe('Who wrote it; the same as in the file’s name, where that names a partner.'),
    present: z.array(partnerIdSchema).min(1).optional().describe('Who took part. None: all partners, or the author.'),
    topics: z.array(textSchema).default([]).describe('What you talked about, in a few words each.'),
    readings: z
      .record(benchmarkIdSchema, onePerPartner(finiteNumberSchema))
      .default({})
      .describe('Where each benchmark stands; one value, or one per partner.'),
    confidence: z
      .record(goalIdSchema, onePerPartner(oneToTen))
      .default({})
      .describe('How sure you are of a goal, 1 to 10, apart from its numbers.'),
    pulse: z.record(partnerIdSchema, pulseSchema).default({}).describe('How you are, each partner for themselves.'),
    ...sharedFields,
  })
  .meta({
    title: 'check-ins/<date>.md, check-ins/<date>-<partner>.md',
    description: 'Written together, or each partner’s own side; both files of a date make one session.',
  });

export type CheckIn = z.infer<typeof checkInSchema>;
export type Pulse = CheckIn['pulse'][string];
