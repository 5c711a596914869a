import { z } from 'zod';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { Said, Session } from '../../domain/session.ts';
import type { ViewContext } from '../view-context.ts';
import {
  bodyJson,
  dateJson,
  documentJson,
  documentShape,
  markdownJson,
  onePerPartnerJson,
  partnerIdJson,
} from './values.ts';

const author = partnerIdJson.optional().describe('In whose check-in it stands; absent for one written together.');
const saidJson = z.strictObject({ text: z.string(), author });
const pulseJson = z
  .record(
    partnerIdJson,
    z.strictObject({ motivation: z.int().optional(), trust: z.int().optional(), energy: z.int().optional() }),
  )
  .describe('How each partner is, 1 to 5.');

const checkInJson = z.strictObject({
  ...documentShape,
  author: partnerIdJson.optional().describe('Absent where it was written together.'),
  readings: z.record(z.string(), onePerPartnerJson).describe('By the `id` of the benchmark, as it was written.'),
});

export const sessionJsonSchema = z.strictObject({
  date: dateJson.describe('It is also the session’s id.'),
  number: z.int().describe('1 for the first that the audience may see.'),
  due: dateJson.optional().describe('The due date that it belongs to.'),
  present: z.array(partnerIdJson),
  topics: z.array(z.string()),
  checkIns: z.array(checkInJson).describe('The one written together first, then each partner’s own.'),
  wins: z.array(saidJson),
  setbacks: z.array(
    z.strictObject({ text: z.string(), lesson: z.string().optional(), recovery: z.string().optional(), author }),
  ),
  concerns: z.array(saidJson),
  feedback: z
    .array(z.strictObject({ from: z.string(), to: z.string(), body: markdownJson, author }))
    .describe('What partners said to each other; `from` and `to` are their ids, or a name as it was written.'),
  confidence: z
    .array(z.strictObject({ goal: z.string(), partner: partnerIdJson.optional(), value: z.int() }))
    .describe('How sure they are of a goal, 1 to 10; without a partner: all together.'),
  pulse: pulseJson,
});

/** Every session up to today, in order of date. */
export function sessionsJson(context: ViewContext): z.infer<typeof sessionJsonSchema>[] {
  return context.journal.sessions.map((session) => sessionJson(session, context));
}

function sessionJson(session: Session, context: ViewContext): z.infer<typeof sessionJsonSchema> {
  return {
    date: session.date,
    number: session.number,
    due: session.due,
    present: [...session.present],
    topics: [...session.topics],
    checkIns: session.checkIns.map((document) => checkIn(document, context)),
    wins: session.wins.map(saidBy),
    setbacks: session.setbacks.map(({ text, lesson, recovery, author }) => ({ text, lesson, recovery, author })),
    concerns: session.concerns.map(saidBy),
    feedback: feedbackOf(session, context),
    confidence: session.confidence.map(({ goal, partner, value }) => ({ goal, partner, value })),
    pulse: { ...session.pulse },
  };
}

function feedbackOf({ feedback, checkIns }: Session, context: ViewContext) {
  return feedback.map(({ from, to, markdown, author }) => {
    const file = checkIns.find(({ data }) => data.author === author)?.file ?? '';
    return { from, to, body: bodyJson(context, file, markdown), author };
  });
}

function checkIn(document: CheckInDocument, context: ViewContext): z.infer<typeof checkInJson> {
  const { author, readings } = document.data;
  return { ...documentJson(document, context), author, readings };
}

function saidBy({ text, author }: Said<{ text: string }>): z.infer<typeof saidJson> {
  return { text, author };
}
