import { z } from 'zod';
import {
  githubLoginSchema,
  imagePathSchema,
  plainDateSchema,
  sharedFields,
  textSchema,
  timezoneSchema,
} from './values.ts';

const communicationSchema = z.strictObject({
  style: textSchema.optional().describe('How you talk: direct, careful, …'),
  prefers: textSchema.optional().describe('What you like to get: questions, plans, a joke.'),
  avoid: textSchema.optional().describe('What does not help.'),
});

export const partnerSchema = z
  .strictObject({
    name: textSchema.describe('The name that pages show.'),
    pronouns: textSchema.optional().describe('Such as `they/them`.'),
    timezone: timezoneSchema.optional().describe('Where you live, as a time zone.'),
    joined: plainDateSchema
      .optional()
      .describe('Their first day as a partner. None: they have been one from the beginning.'),
    left: plainDateSchema
      .optional()
      .describe(
        'Their last day as a partner. Their words and their page stay; nothing is expected of them afterwards.',
      ),
    github: githubLoginSchema.optional().describe('Your GitHub user name: maps a reviewer to a partner.'),
    role: textSchema.optional().describe('What you are in this partnership.'),
    duties: z.array(textSchema).default([]).describe('What you see to.'),
    strengths: z.array(textSchema).default([]).describe('What you bring.'),
    values: z.array(textSchema).default([]).describe('What matters to you.'),
    motivations: z.array(textSchema).default([]).describe('What starts the engine again when it stalls.'),
    workingStyle: textSchema.optional().describe('When and how you work best.'),
    communication: communicationSchema.optional().describe('How to talk with you.'),
    feedback: z.enum(['listen', 'question', 'challenge']).optional().describe('The kind of feedback you ask for.'),
    commitment: textSchema.optional().describe('The time that you give.'),
    rolesReviewed: plainDateSchema.optional().describe('When your role and duties were last looked at together.'),
    avatar: imagePathSchema.optional().describe('A picture beside this file.'),
    ...sharedFields,
  })
  .refine(({ joined, left }) => joined === undefined || left === undefined || joined <= left, {
    path: ['left'],
    error: 'a date on or after `joined`',
  })
  .meta({ title: 'partners/<id>.md', description: 'One file a partner.' });

export type Partner = z.infer<typeof partnerSchema>;
