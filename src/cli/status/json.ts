import { compareText } from '../../domain/text.ts';
import { z } from 'zod';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { shareOfPlan } from '../../domain/benchmarks/plan.ts';
import { byAttention } from '../../domain/goals/progress.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import { recordOf } from '../../domain/rhythm/rhythm.ts';
import { plainDateSchema } from '../../domain/schemas/values.ts';
import { SIGNAL_KINDS } from '../../domain/signals/model.ts';
import { isStillMeasured } from '../../views/common/benchmark-summary.ts';
import { showsCommitments } from '../../views/common/commitments.ts';
import type { ViewContext } from '../../views/common/context.ts';

/** The version is raised when a field is renamed, removed or changes its meaning, but not when one is added. */
const VERSION = 1;
const LATEST_SESSIONS = 4;

const date = plainDateSchema;

const commitmentSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  owners: z.array(z.string()).describe('Ids of partners.'),
  state: z.enum(['open', 'overdue']),
  due: date,
  promised: date,
  carried: z.int().describe('How often it was listed again and left open.'),
  sessionsSince: z.int().describe('How many check-ins there have been since it was due, whether they list it or not.'),
});

const seriesSchema = z.strictObject({
  partner: z.string().nullable().describe('Null for the series that you share.'),
  latest: z.number().nullable().describe('The latest reading as it was given; null before the first.'),
  actual: z.number().nullable().describe('What counts, by the benchmark’s `aggregate`; null before the first reading.'),
  state: z.enum(['notStarted', 'ahead', 'onPlan', 'behind', 'reached', 'held', 'broken', 'noPlan']),
  planned: z.number().nullable(),
  gap: z.number().nullable().describe('Actual less planned, + being good.'),
  progress: z.number().nullable().describe('Share of the way from baseline to target, 0 to 1.'),
  plannedProgress: z.number().nullable().describe('Where the plan is on that way today.'),
});

const evidenceSchema = z
  .looseObject({ kind: z.string() })
  .describe('A reference by its kind: `session`, `dueDate`, `commitment`, `remark`, `goal`, `benchmark`, …');

/**
 * The output of `status --json`. Missing values are `null`, so that every field is always present. Dates are plain
 * calendar dates.
 */
export const statusSchema = z.strictObject({
  version: z.literal(VERSION),
  today: date,
  audience: z.enum(['public', 'partners', 'private']),
  name: z.string(),
  next: z
    .strictObject({ due: date, days: z.int() })
    .nullable()
    .describe('The next due date; null after the term’s end.'),
  streak: z
    .strictObject({ current: z.int(), longest: z.int() })
    .nullable()
    .describe('Due dates met in a row; null if what’s hidden could make a check-in look missed.'),
  dueDates: z
    .strictObject({ onTime: z.int(), of: z.int() })
    .nullable()
    .describe(
      'How many were met on time, of all that are over; null if what’s hidden could make a check-in look missed.',
    ),
  pausedUntil: date.nullable(),
  sessions: z.strictObject({
    count: z.int(),
    latest: z
      .array(z.strictObject({ date, number: z.int(), title: z.string().nullable(), topics: z.array(z.string()) }))
      .describe('The newest first.'),
  }),
  commitments: z.array(commitmentSchema).describe('What is to be done: overdue first, then by due day.'),
  kept: z
    .strictObject({ kept: z.int(), of: z.int(), late: z.int(), dropped: z.int() })
    .nullable()
    .describe(
      'The pair’s commitments: kept (`late` of them), of all that are settled or overdue; null if what’s hidden could make one look missed.',
    ),
  benchmarks: z.array(
    z.strictObject({ id: z.string(), title: z.string(), unit: z.string(), series: z.array(seriesSchema) }),
  ),
  milestone: z
    .strictObject({
      id: z.string(),
      date,
      kind: z.enum(['milestone', 'smallWin']),
      title: z.string().nullable().describe('Its title, as you wrote it; null if the site found it.'),
    })
    .nullable()
    .describe('The newest.'),
  waiting: z
    .array(
      z.strictObject({
        session: date,
        by: z.string(),
        since: date,
        waitsFor: z.array(z.string()),
        question: z.string(),
      }),
    )
    .describe('Questions without an answer, the longest wait first.'),
  signals: z.array(
    z.strictObject({
      kind: z.enum(SIGNAL_KINDS),
      level: z.enum(['well', 'watch', 'talk']),
      count: z.number(),
      of: z.number().nullable(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});

export type StatusJson = z.infer<typeof statusSchema>;

/** Returns the status as values, without words of any language. */
export function statusJson(context: ViewContext): StatusJson {
  const { today, audience, documents, rhythm, sessions, feedback, signals } = context.journal;
  const { next, streak, longestStreak, pausedNow } = rhythm;
  return {
    version: VERSION,
    today,
    audience,
    name: documents.partnership.data.name,
    next: next === undefined ? null : { due: next, days: daysBetween(today, next) },
    streak: streak === undefined || longestStreak === undefined ? null : { current: streak, longest: longestStreak },
    dueDates: recordOf(rhythm) ?? null,
    pausedUntil: pausedNow?.to ?? null,
    sessions: {
      count: sessions.length,
      latest: sessions
        .slice(-LATEST_SESSIONS)
        .reverse()
        .map(({ date, number, titles, topics }) => ({
          date,
          number,
          title: titles.length > 0 ? titles.join(' · ') : null,
          topics: [...topics],
        })),
    },
    commitments: pending(context),
    kept: showsCommitments(context) ? (context.journal.commitments.kept ?? null) : null,
    benchmarks: byAttention(context.journal)
      .filter((benchmark) => isStillMeasured(context, benchmark))
      .map((each) => glance(context, each)),
    milestone: newest(context),
    waiting: feedback.waiting.map(({ session, remark, since, waitsFor, question }) => ({
      session,
      by: remark.by,
      since,
      waitsFor: [...waitsFor],
      question,
    })),
    signals: signals.map(({ kind, level, count, of = null, evidence }) => ({
      kind,
      level,
      count,
      of,
      evidence: evidence.map((each) => ({ ...each })),
    })),
  };
}

function pending({ journal }: ViewContext): StatusJson['commitments'] {
  return journal.commitments.all
    .flatMap(({ id, text, owners, state, due, promised, carried, sessionsSince }) =>
      state === 'open' || state === 'overdue'
        ? [{ id, text, owners: [...owners], state, due, promised, carried, sessionsSince }]
        : [],
    )
    .sort((a, b) => (a.state === b.state ? compareText(a.due, b.due) : a.state === 'overdue' ? -1 : 1));
}

function glance(
  { journal }: ViewContext,
  { id, document, series }: BenchmarkProgress,
): StatusJson['benchmarks'][number] {
  const { title, unit } = document.data;
  return {
    id,
    title,
    unit,
    series: series.map(({ partner = null, readings, standing, hold, plan }) => ({
      partner,
      latest: readings.at(-1)?.value ?? null,
      actual: readings.at(-1)?.actual ?? null,
      state: standing?.state ?? hold?.state ?? (readings.length > 0 ? 'noPlan' : 'notStarted'),
      planned: standing?.planned ?? null,
      gap: standing && readings.length > 0 ? standing.gap : null,
      progress: standing?.progress ?? null,
      plannedProgress: (plan && shareOfPlan(plan, journal.today)) ?? null,
    })),
  };
}

function newest({ journal }: ViewContext): StatusJson['milestone'] {
  const found = journal.milestones.findLast(({ kind }) => kind !== 'setback');
  if (!found || found.kind === 'setback') return null;
  const { id, date, kind } = found;
  return { id, date, kind, title: found.origin === 'written' ? found.document.data.title : null };
}
