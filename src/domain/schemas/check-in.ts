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
  energy: oneToFive.optional().describe('How much energy you have, 1 to 5.'),
});

export const checkInSchema = z
  .strictObject({
    date: plainDateSchema.describe('The day of the check-in, as in the file’s name.'),
    author: partnerIdSchema
      .optional()
      .describe('Whose side it is, as in the file’s name. Leave it out if you write together.'),
    present: z
      .array(partnerIdSchema)
      .min(1)
      .optional()
      .describe('Who took part; without it, everyone, or the author of a side.'),
    title: textSchema
      .optional()
      .describe('A name for it in place of its topics, such as “The week of the race”. Can be left empty.'),
    topics: z.array(textSchema).default([]).describe('What you talked about, in a few words each. Can be left empty.'),
    readings: z
      .record(benchmarkIdSchema, onePerPartner(finiteNumberSchema))
      .default({})
      .describe('The reading of each benchmark: one value, or one for each partner. Leave empty what you don’t have.'),
    confidence: z
      .record(goalIdSchema, onePerPartner(oneToTen))
      .default({})
      .describe(
        'How sure you are of each goal, 1 to 10, whatever its numbers say. Leave empty what you don’t want to say.',
      ),
    pulse: z
      .record(partnerIdSchema, pulseSchema)
      .default({})
      .describe('How each of you is, 1 to 5. Leave empty what you don’t want to say.'),
    ...sharedFields,
  })
  .meta({
    title: 'check-ins/<date>.md, check-ins/<date>-<partner>.md',
    description: 'Written together, or one side each: all files of a date are one check-in.',
  });

/** Fields that hold numbers by name, in which an empty value counts as not given. */
const BY_NAME = ['readings', 'confidence', 'pulse'] as const;

/**
 * Returns a check-in's fields without those left empty, if that means "not given": a draft has lines to fill in, and
 * not all of them will be. Returns the same object if nothing is empty. In any other field an empty value is for the
 * schema to reject.
 * @example withoutEmptyValues({ readings: { strength: { robin: 5, sam: null } }, topics: null }) // { readings: { strength: { robin: 5 } } }
 */
export function withoutEmptyValues(fields: Record<string, unknown>): Record<string, unknown> {
  if (!holdsEmpty(fields)) return fields;
  const given = { ...fields };
  for (const name of ['title', 'topics']) if (isEmpty(given[name])) delete given[name];
  for (const name of BY_NAME) {
    const isKnown = (key: string, depth: number) => name !== 'pulse' || depth === 0 || key in pulseSchema.shape;
    if (name in given) given[name] = filled(given[name], isKnown);
    if (given[name] === undefined) delete given[name];
  }
  return given;
}

/** Returns the values that were filled in; undefined if there are none. An impossible name stays, so that it's reported. */
function filled(value: unknown, isKnown: (key: string, depth: number) => boolean, depth = 0): unknown {
  if (isEmpty(value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const left = isKnown(key, depth) && depth < 2 ? filled(inner, isKnown, depth + 1) : inner;
    return left === undefined ? [] : [[key, left] as const];
  });
  return entries.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(entries);
}

function holdsEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isEmpty(value);
  return Object.values(value).some(holdsEmpty);
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && !/\S/.test(value));
}

export type CheckIn = z.infer<typeof checkInSchema>;
export type Pulse = CheckIn['pulse'][string];
