import { z } from 'zod';
import type { Journal } from '../../domain/journal.ts';
import { dateJson, partnerIdJson } from './values.ts';

export const commitmentJsonSchema = z.strictObject({
  id: z.string().describe('The date of the promise, and a number within it.'),
  text: z.string().describe('As it was last written, in plain words.'),
  owners: z.array(partnerIdJson),
  section: z.enum(['nextSteps', 'accountability']),
  promised: dateJson.describe('The session that lists it first.'),
  due: dateJson.describe('The day that it names last, or else the due date after its first session.'),
  listings: z.array(dateJson).describe('The sessions that list it.'),
  carried: z.int().describe('How many times it was listed again and left open.'),
  state: z
    .enum(['kept', 'late', 'open', 'overdue', 'dropped'])
    .describe('Nothing is overdue where the audience may not see everything.'),
  settled: dateJson.optional().describe('The session that ticked or struck it.'),
});

export const keptRatesJsonSchema = z
  .record(partnerIdJson, z.strictObject({ kept: z.int(), of: z.int() }))
  .describe(
    'Kept or late, of all that are settled or overdue. Empty where the audience may not see everything, so that nothing hidden looks missed.',
  );

/** Every promise with what became of it, in order of promise. */
export function commitmentsJson({ commitments }: Journal): z.infer<typeof commitmentJsonSchema>[] {
  return commitments.all.map(({ id, text, owners, section, promised, due, listings, carried, state, settled }) => ({
    id,
    text,
    owners: [...owners],
    section,
    promised,
    due,
    listings: [...listings],
    carried,
    state,
    settled,
  }));
}
