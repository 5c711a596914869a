import { withoutCommands } from '../../domain/unseen.ts';
import { z } from 'zod';
import type { ViewContext } from '../../views/common/context.ts';
import { benchmarkJsonSchema, benchmarksJson } from './benchmarks.ts';
import { goalJsonSchema, goalsJson, milestoneJsonSchema, milestonesJson } from './goals.ts';
import {
  partnerJsonSchema,
  partnershipJson,
  partnershipJsonSchema,
  partnersJson,
  rhythmJson,
  rhythmJsonSchema,
} from './partnership.ts';
import {
  commitmentJsonSchema,
  commitmentsJson,
  feedbackJson,
  feedbackJsonSchema,
  keptJsonSchema,
  sessionJsonSchema,
  sessionsJson,
  signalJsonSchema,
  signalsJson,
} from './sessions.ts';
import { dateJson, documentJson, documentShape } from './values.ts';

/**
 * The version is raised when a field is removed or changes its meaning. Adding a field doesn't change it, because
 * programs that read `journal.json` ignore unknown fields.
 */
const JOURNAL_JSON_VERSION = 2;

const pageJsonSchema = z.strictObject({
  ...documentShape,
  body: documentShape.body.optional().describe('Absent for a page that is a program (`.mdx`).'),
  title: z.string(),
  order: z.number().optional().describe('Its place in the menu.'),
});

const writtenFileJsonSchema = z.strictObject({
  file: z.string().describe('Its path in the journal.'),
  fields: z.record(z.string(), z.json()).describe('Every field, with its value as written; dates are text.'),
  text: z.string().describe('The whole file, word for word, with fields; its lines end in a line feed.'),
});

/** A document as in its file. */
export type WrittenFileJson = z.infer<typeof writtenFileJsonSchema>;

/** What an export has but a site doesn't: the files themselves, for the journal's own partners. */
export interface WrittenJournal {
  files: readonly WrittenFileJson[];
  /** Every picture, by its path in the journal. */
  pictures: readonly string[];
}

/** The shape of `journal.json`. */
export const journalJsonSchema = z
  .strictObject({
    $schema: z.string().describe('Where this schema is, relative to the file itself or as an address.'),
    format: z.literal('alongside-journal'),
    version: z.literal(JOURNAL_JSON_VERSION).describe('Another one where a field went or changed its meaning.'),
    audience: z.enum(['public', 'partners', 'private']).describe('Who it’s for: it has nothing that they may not see.'),
    today: dateJson.describe('The day that “now” means.'),
    partnership: partnershipJsonSchema,
    partners: z.array(partnerJsonSchema),
    rhythm: rhythmJsonSchema,
    sessions: z.array(sessionJsonSchema).describe('Up to today, in order of date.'),
    benchmarks: z.array(benchmarkJsonSchema),
    commitments: z.array(commitmentJsonSchema).describe('In the order in which they were promised.'),
    kept: keptJsonSchema,
    goals: z.array(goalJsonSchema),
    milestones: z.array(milestoneJsonSchema).describe('Up to today, in order of date.'),
    feedback: z.array(feedbackJsonSchema).describe('What was said about check-ins in pull requests.'),
    signals: z
      .array(signalJsonSchema)
      .describe(
        'Signs of health that can be judged. Empty where the audience may not see everything, so that nothing hidden looks missed.',
      ),
    pages: z.array(pageJsonSchema),
    files: z
      .array(writtenFileJsonSchema)
      .optional()
      .describe(
        'Every document as it is written, drafts and days to come too: `import journal` makes a journal of them again. In an export for the private audience alone.',
      ),
    pictures: z
      .array(z.string())
      .optional()
      .describe('Pictures of the journal, by their path in it; they themselves are not here. Where `files` is.'),
  })
  .meta({
    title: 'journal.json',
    description:
      'A partnership’s journal for one audience, with what follows from it on a day. Ids are those of files.',
  });

export type JournalJson = z.infer<typeof journalJsonSchema>;

/** Returns the JSON Schema (draft 2020-12) of `journal.json`, as text. */
export function journalSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(journalJsonSchema), undefined, 2)}\n`;
}

/** Returns what the whole journal and a site's index of it have in common: what doesn't grow with the number of sessions. */
export function lastingJson(
  context: ViewContext,
): Pick<JournalJson, 'audience' | 'today' | 'partnership' | 'partners' | 'goals' | 'signals' | 'pages'> {
  const { journal } = context;
  return {
    audience: journal.audience,
    today: journal.today,
    partnership: partnershipJson(context),
    partners: partnersJson(context),
    goals: goalsJson(context),
    signals: signalsJson(context),
    pages: journal.documents.pages.map((document) => {
      const { title, order } = document.data;
      const common = documentJson(document, context);
      return { ...common, ...(document.file.endsWith('.mdx') && { body: undefined }), title, order };
    }),
  };
}

/**
 * Returns an audience's whole journal for programs: what was written, and what follows from it. It's made from that
 * audience's journal alone, so it contains only what the audience may see.
 * @param schema the address of the JSON Schema
 * @param written the files, for an export from which the journal can be recreated; only for the private audience
 * @example journalJson(context, './journal.schema.json').sessions[0]?.date
 */
export function journalJson(context: ViewContext, schema: string, written?: WrittenJournal): JournalJson {
  const { journal } = context;
  if (written && journal.audience !== 'private')
    throw new Error(`A journal for ${journal.audience} cannot hold its files: they say everything.`);
  const { audience, today, partnership, partners, goals, signals, pages } = lastingJson(context);
  return {
    $schema: schema,
    format: 'alongside-journal',
    version: JOURNAL_JSON_VERSION,
    audience,
    today,
    partnership,
    partners,
    rhythm: rhythmJson(journal),
    sessions: sessionsJson(context),
    benchmarks: benchmarksJson(context),
    commitments: commitmentsJson(journal),
    kept: journal.commitments.kept,
    goals,
    milestones: milestonesJson(context),
    feedback: feedbackJson(context),
    signals,
    pages,
    ...(written && { files: [...written.files], pictures: [...written.pictures] }),
  };
}

/** Returns the same as readable text: the same bytes for the same journal and day. */
export function journalJsonText(context: ViewContext, schema: string, written?: WrittenJournal): string {
  return `${withoutCommands(JSON.stringify(journalJson(context, schema, written), undefined, 2))}\n`;
}
