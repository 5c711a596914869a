import { z } from 'zod';
import { maySayWhatIsMissing } from '../../domain/journal.ts';
import type { Remark } from '../../domain/schemas/feedback.ts';
import type { ViewContext } from '../view-context.ts';
import { bodyJson, dateJson, markdownJson, partnerIdJson } from './values.ts';

const instantJson = z.string().describe('An instant with its offset (ISO 8601).');

/** Links in remarks count from there. */
const FOLDER = 'feedback/';

const remarkShape = {
  by: partnerIdJson,
  at: instantJson,
  on: z.string().optional().describe('The line that it is about, quoted.'),
  body: markdownJson,
};

export const feedbackJsonSchema = z.strictObject({
  session: dateJson,
  source: z.string().optional().describe('The pull request that it comes from.'),
  acknowledged: z
    .array(z.strictObject({ by: partnerIdJson, at: instantJson }))
    .describe('Who read and approved the session.'),
  threads: z.array(
    z.strictObject({
      ...remarkShape,
      replies: z.array(z.strictObject(remarkShape)),
      waitsFor: z
        .array(partnerIdJson)
        .optional()
        .describe(
          'Who could answer, while nobody has; not told where the audience may not see everything: an answer may be hidden.',
        ),
    }),
  ),
});

/** What was said about each session in its pull request. */
export function feedbackJson(context: ViewContext): z.infer<typeof feedbackJsonSchema>[] {
  const { feedback, audience, documents } = context.journal;
  const said = ({ by, at, on, body }: Remark) => ({ by, at, on, body: bodyJson(context, FOLDER, body) });
  const mayWait = maySayWhatIsMissing(audience, documents.partnership.data);
  const waitsFor = new Map(mayWait ? feedback.waiting.map((one) => [one.remark, one.waitsFor]) : []);
  return feedback.sessions.map(({ session, source, acknowledged, threads }) => ({
    session,
    source,
    acknowledged: acknowledged.map(({ by, at }) => ({ by, at })),
    threads: threads.map(({ remark, replies }) => {
      const waiting = waitsFor.get(remark);
      return { ...said(remark), replies: replies.map(said), waitsFor: waiting && [...waiting] };
    }),
  }));
}
