import { z } from 'zod';
import {
  benchmarkIdSchema,
  goalIdSchema,
  imagePathSchema,
  partnerIdSchema,
  plainDateSchema,
  sessionIdSchema,
  sharedFields,
  textSchema,
} from './values.ts';

export const milestoneKindSchema = z.enum(['milestone', 'smallWin', 'setback']);

const SETBACKS_ONLY = ['lesson', 'recovery', 'recoveredBy'] as const;

export const milestoneSchema = z
  .strictObject({
    title: textSchema.describe('What happened, in a few words.'),
    date: plainDateSchema.describe('When.'),
    kind: milestoneKindSchema.default('milestone').describe('A milestone, a small win, or a setback.'),
    goal: goalIdSchema.optional().describe('The goal that it belongs to.'),
    benchmark: benchmarkIdSchema.optional().describe('The benchmark that it shows on.'),
    partners: z.array(partnerIdSchema).default([]).describe('Whose it is. None: all partners.'),
    celebrated: textSchema.optional().describe('Milestones and small wins: how you celebrated.'),
    lesson: textSchema.optional().describe('Setbacks: what you learned.'),
    recovery: textSchema.optional().describe('Setbacks: the first step back.'),
    recoveredBy: sessionIdSchema.optional().describe('Setbacks: the session that shows the way back.'),
    cover: imagePathSchema.optional().describe('A picture beside this file.'),
    coverAlt: textSchema.optional().describe('What the picture shows, for those who do not see it.'),
    ...sharedFields,
  })
  .superRefine((milestone, context) => {
    const refuse = (field: keyof typeof milestone, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: milestone[field] });
    if (milestone.cover && !milestone.coverAlt) refuse('coverAlt', 'words that say what the cover shows');
    if (milestone.kind === 'setback' && milestone.celebrated)
      refuse('celebrated', 'nothing here: setbacks have `lesson` and `recovery`');
    if (milestone.kind !== 'setback')
      for (const field of SETBACKS_ONLY)
        if (milestone[field]) refuse(field, 'nothing here: only a setback has it (`kind: setback`)');
  })
  .meta({ title: 'milestones/<id>.md', description: 'Milestones, small wins and setbacks that deserve a page.' });

export type Milestone = z.infer<typeof milestoneSchema>;
export type MilestoneKind = z.infer<typeof milestoneKindSchema>;
