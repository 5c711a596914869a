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
  style: textSchema.optional().describe('How you talk, such as “direct” or “careful”.'),
  prefers: textSchema.optional().describe('What you like to get: questions, plans, a joke.'),
  avoid: textSchema.optional().describe('What doesn’t help, such as “Pep talks”.'),
});

export const partnerSchema = z
  .strictObject({
    name: textSchema.describe('The name that pages show.'),
    pronouns: textSchema.optional().describe('Your pronouns, such as `they/them`.'),
    timezone: timezoneSchema.optional().describe('The time zone you live in, such as `Europe/Lisbon`.'),
    joined: plainDateSchema.optional().describe('Your first day as a partner, if you joined after the beginning.'),
    left: plainDateSchema
      .optional()
      .describe(
        'Your last day as a partner. Your words and your page stay, and nothing is expected of you afterwards.',
      ),
    github: githubLoginSchema
      .optional()
      .describe('Your user name on GitHub, so that what you say in pull requests comes into the journal as yours.'),
    role: textSchema.optional().describe('What you are in this partnership, such as “Keeper of the calendar”.'),
    duties: z.array(textSchema).default([]).describe('What you look after, such as “Sends the invitation”.'),
    strengths: z.array(textSchema).default([]).describe('What you bring, such as `[patience, planning]`.'),
    values: z.array(textSchema).default([]).describe('What matters to you, such as `[health, honesty]`.'),
    motivations: z.array(textSchema).default([]).describe('What gets you going again when you’re stuck.'),
    workingStyle: textSchema.optional().describe('When and how you work best, such as “Early, in short bursts”.'),
    communication: communicationSchema.optional().describe('How to talk with you so that it helps.'),
    feedback: z
      .enum(['listen', 'question', 'challenge'])
      .optional()
      .describe('The feedback you ask for: to be listened to, asked, or challenged.'),
    commitment: textSchema.optional().describe('The time you give, such as “Two hours a week”.'),
    rolesReviewed: plainDateSchema.optional().describe('When you last looked at your role and duties together.'),
    avatar: imagePathSchema.optional().describe('A picture of you, beside this file, such as `./noor.jpg`.'),
    ...sharedFields,
  })
  .refine(({ joined, left }) => joined === undefined || left === undefined || joined <= left, {
    path: ['left'],
    error: 'a date on or after `joined`',
  })
  .meta({ title: 'partners/<id>.md', description: 'One file for each of you.' });

export type Partner = z.infer<typeof partnerSchema>;
