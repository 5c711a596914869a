import { z } from 'zod';
import type { Evidence } from '../../domain/signals/signal.ts';
import { SIGNAL_KINDS } from '../../domain/signals/signal.ts';
import { signalView } from '../signal-view.ts';
import type { ViewContext } from '../view-context.ts';
import { dateJson, partnerIdJson } from './values.ts';

const evidenceJson = z.union([
  z.strictObject({ kind: z.literal('dueDate'), date: dateJson }),
  z.strictObject({ kind: z.literal('session'), session: dateJson }),
  z.strictObject({
    kind: z.literal('commitment'),
    commitment: z.string().describe('The `id` of one of `commitments`.'),
  }),
  z.strictObject({ kind: z.literal('remark'), session: dateJson, by: partnerIdJson, since: dateJson }),
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
    .describe('`well`: nothing to do; `watch`: worth an eye; `talk`: worth a talk at the next check-in.'),
  count: z.number().describe('What was counted; a share is in per cent.'),
  of: z.number().optional().describe('Of how many, where a number of things was looked at.'),
  text: z.string().describe('What was found, in the language of the partnership.'),
  question: z.string().describe('An open question to talk about.'),
  evidence: z.array(evidenceJson).describe('What it rests on, the oldest first.'),
});

/** Signs of health of what the partners do together, in the order in which the site shows them. They score nobody. */
export function signalsJson(context: ViewContext): z.infer<typeof signalJsonSchema>[] {
  return context.journal.signals.map((signal) => {
    const { kind, level, count, of, evidence } = signal;
    const { text, question } = signalView(context, signal);
    return { kind, level, count, of, text, question, evidence: evidence.map((each): Evidence => ({ ...each })) };
  });
}
