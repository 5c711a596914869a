import { z } from 'zod';
import type { JournalMilestone } from '../../domain/milestones.ts';
import { milestoneTitle } from '../milestone-title.ts';
import type { ViewContext } from '../view-context.ts';
import { dateJson, documentJson, documentShape, partnerIdJson } from './values.ts';

const findingJson = z.union([
  z.strictObject({
    kind: z.enum(['checkpoint', 'target']),
    benchmark: z.string(),
    value: z.number(),
    label: z.string().optional(),
    planned: dateJson.describe('The day for which the plan had it.'),
  }),
  z.strictObject({ kind: z.enum(['sessions', 'streak']), count: z.int() }),
  z.strictObject({ kind: z.literal('anniversary'), years: z.int() }),
]);

export const milestoneJsonSchema = z.strictObject({
  id: z.string(),
  date: dateJson,
  kind: z.enum(['milestone', 'smallWin', 'setback']),
  origin: z.enum(['written', 'found']).describe('`found`: nobody wrote it; it follows from the journal.'),
  title: z.string().describe('Of one that was found: in the language of the partnership.'),
  partners: z.array(partnerIdJson).describe('Whose it is; empty: everybody’s.'),
  goal: z.string().optional(),
  benchmark: z.string().optional(),
  finding: findingJson.optional().describe('What was reached.'),
  written: z
    .strictObject({
      ...documentShape,
      celebrated: z.string().optional(),
      lesson: z.string().optional(),
      recovery: z.string().optional(),
      recoveredBy: dateJson.optional().describe('The session that shows the way back.'),
      cover: z.string().optional().describe('A picture, relative to the file.'),
      coverAlt: z.string().optional(),
    })
    .optional()
    .describe('What its file says.'),
});

/** Milestones, small wins and setbacks, written and found, in order of date. */
export function milestonesJson(context: ViewContext): z.infer<typeof milestoneJsonSchema>[] {
  return context.journal.milestones.map((milestone) => {
    const { id, date, kind, origin, partners, goal, benchmark, finding } = milestone;
    const title = milestoneTitle(context, milestone);
    const written = writtenOf(context, milestone);
    return { id, date, kind, origin, title, partners: [...partners], goal, benchmark, finding, written };
  });
}

function writtenOf(context: ViewContext, milestone: JournalMilestone) {
  if (milestone.origin === 'found') return undefined;
  const { celebrated, lesson, recovery, recoveredBy, cover, coverAlt } = milestone.document.data;
  const common = documentJson(milestone.document, context);
  return { ...common, celebrated, lesson, recovery, recoveredBy, cover, coverAlt };
}
