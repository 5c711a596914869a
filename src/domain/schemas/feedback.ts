import { z } from 'zod';
import { githubLoginSchema, partnerIdSchema, sharedFields, textSchema } from './values.ts';

const instantSchema = z.iso.datetime({ offset: true, error: 'a time with its offset, such as 2026-05-02T08:11:00Z' });

const remarkSchema = z.strictObject({
  by: partnerIdSchema.describe('Who says it.'),
  at: instantSchema.describe('When they said it.'),
  on: textSchema.optional().describe('The line it’s about, in its own words.'),
  line: z.int().positive().optional().describe('The number of that line in its file.'),
  replyTo: z.int().nonnegative().optional().describe('Which remark it answers, counted from 0.'),
  body: textSchema.describe('What they say, in Markdown.'),
  seen: z
    .array(partnerIdSchema)
    .optional()
    .describe('Who has seen it, by a reaction on GitHub. That doesn’t count as an answer.'),
});

export const feedbackSchema = z
  .strictObject({
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('The pull request it comes from.'),
    accounts: z
      .record(githubLoginSchema, z.int({ error: 'a whole number' }).positive())
      .default({})
      .describe(
        'GitHub’s number for each partner’s login, in lower case. Someone else can take over a login, but not a number: what comes under a known login with another number isn’t imported.',
      ),
    acknowledged: z
      .array(z.strictObject({ by: partnerIdSchema.describe('Who.'), at: instantSchema.describe('When they said it.') }))
      .default([])
      .describe('Who read and approved the check-in.'),
    remarks: z.array(remarkSchema).default([]).describe('What was said, in order.'),
    ...sharedFields,
  })
  .superRefine(({ remarks }, context) => {
    remarks.forEach(({ replyTo }, index) => {
      if (replyTo !== undefined && replyTo >= index)
        context.addIssue({
          code: 'custom',
          path: ['remarks', index, 'replyTo'],
          message: 'the number of an earlier remark, counted from 0',
          input: replyTo,
        });
    });
  })
  .meta({
    title: 'feedback/<date>.yaml',
    description:
      'What was said about a check-in. `npm run feedback -- import` writes it from pull requests; you can write it by hand, too.',
  });

export type Feedback = z.infer<typeof feedbackSchema>;
export type Remark = Feedback['remarks'][number];
