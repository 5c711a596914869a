import { z } from 'zod';
import { benchmarkJsonSchema } from './benchmarks.ts';
import { commitmentJsonSchema, keptRatesJsonSchema } from './commitments.ts';
import { feedbackJsonSchema } from './feedback.ts';
import { goalJsonSchema } from './goals.ts';
import { milestoneJsonSchema } from './milestones.ts';
import { partnerJsonSchema } from './partners.ts';
import { partnershipJsonSchema } from './partnership.ts';
import { rhythmJsonSchema } from './rhythm.ts';
import { sessionJsonSchema } from './sessions.ts';
import { signalJsonSchema } from './signals.ts';
import { dateJson, documentShape } from './values.ts';

/**
 * Raised when a field goes, or comes to mean something else. A field that is added leaves it as it is: whoever reads
 * `journal.json` passes over what they do not know.
 */
export const JOURNAL_JSON_VERSION = 1;

export const pageJsonSchema = z.strictObject({
  ...documentShape,
  body: documentShape.body.optional().describe('Absent for a page that is a program (`.mdx`).'),
  title: z.string(),
  order: z.number().optional().describe('Its place in the menu.'),
});

/** The shape of `journal.json`. */
export const journalJsonSchema = z
  .strictObject({
    $schema: z.string().describe('Where this schema is, relative to the file itself or as an address.'),
    format: z.literal('alongside-journal'),
    version: z.literal(JOURNAL_JSON_VERSION).describe('Another one where a field went or changed its meaning.'),
    audience: z.enum(['public', 'partners', 'private']).describe('For whom: it holds nothing that they may not see.'),
    today: dateJson.describe('The day of all that is said of “now”.'),
    partnership: partnershipJsonSchema,
    partners: z.array(partnerJsonSchema),
    rhythm: rhythmJsonSchema,
    sessions: z.array(sessionJsonSchema).describe('Up to today, in order of date.'),
    benchmarks: z.array(benchmarkJsonSchema),
    commitments: z.array(commitmentJsonSchema).describe('In order of promise.'),
    keptRates: keptRatesJsonSchema,
    goals: z.array(goalJsonSchema),
    milestones: z.array(milestoneJsonSchema).describe('Up to today, in order of date.'),
    feedback: z.array(feedbackJsonSchema).describe('What was said about sessions in pull requests.'),
    signals: z
      .array(signalJsonSchema)
      .describe(
        'Signs of health that can be judged. Empty where the audience may not see everything, so that nothing hidden looks missed.',
      ),
    pages: z.array(pageJsonSchema),
  })
  .meta({
    title: 'journal.json',
    description:
      'A partnership’s journal for one audience, with what follows from it on a day. Ids are those of files.',
  });

export type JournalJson = z.infer<typeof journalJsonSchema>;

/** The JSON Schema (draft 2020-12) of `journal.json`, as text. */
export function journalSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(journalJsonSchema), undefined, 2)}\n`;
}
