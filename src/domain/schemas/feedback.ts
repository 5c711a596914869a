import { z } from 'zod';
import { githubLoginSchema, partnerIdSchema, sharedFields, textSchema } from './values.ts';

const instantSchema = z.iso.datetime({ offset: true, error: 'a time with its offset, such as 2026-05-02T08:11:00Z' });

const remarkSchema = z.strictObject({
  by: partnerIdSchema.describe('Who says it.'),
  at: instantSchema.describe('When it was said.'),
  on: textSchema.optional().describe('The line that it is about, quoted.'),
  line: z.int().positive().optional().describe('The number of that line.'),
  replyTo: z.int().nonnegative().optional().describe('Which remark it answers, counted from 0.'),
  body: textSchema.describe('The words, in Markdown.'),
  seen: z
    .array(partnerIdSchema)
    .optional()
    .describe('Who has seen it: a reaction on GitHub, which doesn’t count as an answer.'),
});

export const feedbackSchema = z
  .strictObject({
    source: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('The pull request that it comes from.'),
    accounts: z
      .record(githubLoginSchema, z.int({ error: 'a whole number' }).positive())
      .default({})
      .describe(
        'GitHub’s number behind each partner’s login, in small letters. Logins can be taken over by others, numbers cannot: what comes under a known login with another number is not imported.',
      ),
    acknowledged: z
      .array(z.strictObject({ by: partnerIdSchema.describe('Who.'), at: instantSchema.describe('When it was said.') }))
      .default([])
      .describe('Who read and approved the session.'),
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
    title: 'feedback/<session>.yaml',
    description: 'Written by `feedback import` from pull requests; can be written by hand.',
  });

export type Feedback = z.infer<typeof feedbackSchema>;
export type Remark = Feedback['remarks'][number];
