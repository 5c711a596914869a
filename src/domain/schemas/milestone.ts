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
    date: plainDateSchema.describe('The day it happened.'),
    kind: milestoneKindSchema
      .default('milestone')
      .describe('What it was: a milestone, a small win, or a setback that deserves a page.'),
    goal: goalIdSchema.optional().describe('The goal it belongs to.'),
    benchmark: benchmarkIdSchema.optional().describe('The benchmark whose chart shows it.'),
    partners: z.array(partnerIdSchema).default([]).describe('Whose it is; without it, everyone’s.'),
    celebrated: textSchema.optional().describe('For milestones and small wins: how you celebrated.'),
    lesson: textSchema.optional().describe('For setbacks: what you learned.'),
    recovery: textSchema.optional().describe('For setbacks: the first step back.'),
    recoveredBy: sessionIdSchema.optional().describe('For setbacks: the check-in that shows the way back.'),
    cover: imagePathSchema.optional().describe('A picture beside this file, such as `./first-rehearsal.jpg`.'),
    coverAlt: textSchema.optional().describe('What the picture shows, for anyone who can’t see it.'),
    ...sharedFields,
  })
  .superRefine((milestone, context) => {
    const refuse = (field: keyof typeof milestone, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message, input: milestone[field] });
    if (milestone.cover && !milestone.coverAlt) refuse('coverAlt', 'words that say what the cover shows');
    if (milestone.kind === 'setback' && milestone.celebrated)
      refuse('celebrated', 'nothing here: setbacks have `lesson` and `recovery` instead');
    if (milestone.kind !== 'setback')
      for (const field of SETBACKS_ONLY)
        if (milestone[field]) refuse(field, 'nothing here: only a setback has it (`kind: setback`)');
  })
  .meta({ title: 'milestones/<id>.md', description: 'Milestones, small wins and setbacks that deserve a page.' });

export type Milestone = z.infer<typeof milestoneSchema>;
export type MilestoneKind = z.infer<typeof milestoneKindSchema>;
