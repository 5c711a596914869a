import { z } from 'zod';
import { canReportMissed } from '../../domain/audience/model.ts';
import type { Said, Session } from '../../domain/check-in/session.ts';
import type { Commitment } from '../../domain/commitments/ledger.ts';
import type { CheckInDocument } from '../../domain/documents.ts';
import type { Journal } from '../../domain/model.ts';
import type { Remark } from '../../domain/schemas/feedback.ts';
import { type Evidence, SIGNAL_KINDS } from '../../domain/signals/model.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { signalView } from '../../views/common/signals.ts';
import {
  ALWAYS,
  bodyJson,
  dateJson,
  documentJson,
  documentShape,
  type IsIn,
  markdownJson,
  onePerPartnerJson,
  partnerIdJson,
} from './values.ts';

export const commitmentJsonSchema = z.strictObject({
  id: z.string().describe('The date when it was promised, and a number within that date.'),
  text: z.string().describe('As it was last written, in plain words.'),
  owners: z.array(partnerIdJson),
  section: z.enum(['nextSteps', 'accountability']),
  promised: dateJson.describe('The check-in that lists it first.'),
  due: dateJson.describe('The day that it names last, or else the due date after its first check-in.'),
  listings: z.array(dateJson).describe('The check-ins that list it.'),
  carried: z.int().describe('How many times it was listed again and left open.'),
  state: z
    .enum(['kept', 'late', 'open', 'overdue', 'dropped', 'closed'])
    .describe(
      'Nothing is overdue where the audience may not see everything. `closed`: open when the last of its owners left.',
    ),
  settled: dateJson
    .optional()
    .describe('The check-in that ticked or struck it; if its owners left with it open, their last day.'),
  reason: z.string().optional().describe('Why it was let go, if that was said.'),
  sessionsSince: z
    .int()
    .optional()
    .describe(
      'How many check-ins there have been since it was due, whether they list it or not, up to the one that ticked it. Only if it’s late or overdue.',
    ),
});

export const keptJsonSchema = z
  .strictObject({
    kept: z.int().describe('Ticked, in time or late.'),
    of: z.int().describe('All that are settled or overdue, except for those that were let go.'),
    late: z.int().describe('Of the kept ones.'),
    dropped: z.int(),
  })
  .optional()
  .describe(
    'How well commitments are kept: each counts once, no matter which partner promised it. Absent where the audience may not see everything, so that nothing hidden looks missed.',
  );

/** Returns promises and what became of them, in order of promise; all by default. */
export function commitmentsJson(
  { commitments }: Journal,
  isWanted: (commitment: Commitment) => boolean = () => true,
): z.infer<typeof commitmentJsonSchema>[] {
  const wanted = commitments.all.filter(isWanted);
  return wanted.map(({ id, text, owners, section, promised, due, listings, carried, state, settled, ...more }) => ({
    id,
    text,
    owners: [...owners],
    section,
    promised,
    due,
    listings: [...listings],
    carried,
    state,
    settled,
    reason: more.reason,
    ...(more.sessionsSince > 0 && { sessionsSince: more.sessionsSince }),
  }));
}

const instantJson = z.string().describe('An instant with its offset (ISO 8601).');

/** The folder that links in remarks are relative to. */
const FOLDER = 'feedback/';

const remarkShape = {
  by: partnerIdJson,
  at: instantJson,
  on: z.string().optional().describe('The line that it is about, quoted.'),
  body: markdownJson,
  seen: z.array(partnerIdJson).optional().describe('Who has seen it, without having answered by that.'),
};

export const feedbackJsonSchema = z.strictObject({
  session: dateJson,
  source: z.string().optional().describe('The pull request that it comes from.'),
  acknowledged: z
    .array(z.strictObject({ by: partnerIdJson, at: instantJson }))
    .describe('Who read and approved the check-in.'),
  threads: z.array(
    z.strictObject({
      ...remarkShape,
      replies: z.array(z.strictObject(remarkShape)),
      waitsFor: z
        .array(partnerIdJson)
        .optional()
        .describe(
          'Who is asked, while no one else has spoken after the latest question; not told where the audience may not see everything: an answer may be hidden.',
        ),
    }),
  ),
});

/** Returns what was said about each session in its pull request. */
export function feedbackJson(context: ViewContext, isIn: IsIn = ALWAYS): z.infer<typeof feedbackJsonSchema>[] {
  const { feedback, audience, documents } = context.journal;
  const said = ({ by, at, on, body, seen }: Remark) => ({
    by,
    at,
    on,
    body: bodyJson(context, FOLDER, body),
    seen: seen && [...seen],
  });
  const mayWait = canReportMissed(audience, documents.partnership.data);
  const waitsFor = new Map(mayWait ? feedback.waiting.map((one) => [one.thread, one.waitsFor]) : []);
  const wanted = feedback.sessions.filter(({ session }) => isIn(session));
  return wanted.map(({ session, source, acknowledged, threads }) => ({
    session,
    source,
    acknowledged: acknowledged.map(({ by, at }) => ({ by, at })),
    threads: threads.map(({ remark, replies }) => {
      const waiting = waitsFor.get(remark);
      return { ...said(remark), replies: replies.map(said), waitsFor: waiting && [...waiting] };
    }),
  }));
}

const evidenceJson = z.union([
  z.strictObject({ kind: z.literal('dueDate'), date: dateJson }),
  z.strictObject({ kind: z.literal('session'), session: dateJson }),
  z.strictObject({
    kind: z.literal('commitment'),
    commitment: z.string().describe('The `id` of one of `commitments`.'),
  }),
  z.strictObject({
    kind: z.literal('remark'),
    session: dateJson,
    by: partnerIdJson,
    since: dateJson,
    text: z.string(),
  }),
  z.strictObject({ kind: z.enum(['concern', 'setback']), session: dateJson, text: z.string() }),
  z.strictObject({ kind: z.literal('milestone'), milestone: z.string() }),
  z.strictObject({ kind: z.literal('goal'), goal: z.string() }),
  z.strictObject({ kind: z.literal('benchmark'), benchmark: z.string() }),
  z.strictObject({ kind: z.literal('partner'), partner: partnerIdJson }),
]);

export const signalJsonSchema = z.strictObject({
  kind: z.enum(SIGNAL_KINDS),
  level: z
    .enum(['well', 'watch', 'talk'])
    .describe('`well`: nothing to do; `watch`: keep an eye on this; `talk`: talk about it at the next check-in.'),
  count: z.number().describe('What was counted; a share is a percentage.'),
  of: z.number().optional().describe('Of how many, where a number of things was looked at.'),
  text: z.string().describe('What was found, in the language of the partnership.'),
  question: z.string().describe('An open question to talk about.'),
  evidence: z.array(evidenceJson).describe('What it’s based on, the oldest first.'),
});

/**
 * Returns signals about what the partners do together, in the order in which the site shows them. They don't score
 * anyone.
 */
export function signalsJson(context: ViewContext): z.infer<typeof signalJsonSchema>[] {
  return context.journal.signals.map((signal) => {
    const { kind, level, count, of, evidence } = signal;
    const { text, question } = signalView(context, signal);
    return { kind, level, count, of, text, question, evidence: evidence.map((each): Evidence => ({ ...each })) };
  });
}

const author = partnerIdJson.optional().describe('Whose check-in it’s in; absent for one written together.');
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
  date: dateJson.describe('It’s also the check-in’s id.'),
  number: z.int().describe('1 for the first that the audience may see.'),
  due: dateJson.optional().describe('The due date that it belongs to.'),
  present: z.array(partnerIdJson),
  title: z
    .string()
    .optional()
    .describe('What it is called in place of its topics; those of two sides have a middle dot between them.'),
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

/** Returns sessions up to today, in date order. */
export function sessionsJson(context: ViewContext, isIn: IsIn = ALWAYS): z.infer<typeof sessionJsonSchema>[] {
  return context.journal.sessions.filter(({ date }) => isIn(date)).map((session) => sessionJson(session, context));
}

function sessionJson(session: Session, context: ViewContext): z.infer<typeof sessionJsonSchema> {
  return {
    date: session.date,
    number: session.number,
    due: session.due,
    present: [...session.present],
    title: session.titles.length > 0 ? session.titles.join(' · ') : undefined,
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
    const checkIn = checkIns.find(({ data }) => data.author === author);
    return { from, to, body: bodyJson(context, checkIn?.file ?? '', markdown, checkIn?.body), author };
  });
}

function checkIn(document: CheckInDocument, context: ViewContext): z.infer<typeof checkInJson> {
  const { author, readings } = document.data;
  return { ...documentJson(document, context), author, readings };
}

function saidBy({ text, author }: Said<{ text: string }>): z.infer<typeof saidJson> {
  return { text, author };
}
