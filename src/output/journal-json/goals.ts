import { z } from 'zod';
import { type GoalProgress, isGoalClosed } from '../../domain/goals/progress.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import type { Review } from '../../domain/schemas/goal.ts';
import type { ViewContext } from '../../views/common/context.ts';
import { milestoneTitle } from '../../views/common/milestone-summary.ts';
import { ALWAYS, dateJson, documentJson, documentShape, type IsIn, partnerIdJson, rounded } from './values.ts';

const letterJson = z.enum(['specific', 'measurable', 'achievable', 'relevant', 'timeBound']);

const reviewJson = z.strictObject({
  date: dateJson,
  decision: z.enum(['keep', 'adjust', 'pause', 'drop', 'achieve']),
  change: z
    .record(z.string(), z.tuple([z.json(), z.json()]))
    .describe('What changed, as `field: [old, new]`: a field of the goal, or `<benchmark>.target`.'),
  because: z.string().optional(),
  agreedBy: z.array(partnerIdJson),
});

export const goalJsonSchema = z.strictObject({
  ...documentShape,
  title: z.string(),
  owners: z.array(partnerIdJson),
  status: z.enum(['active', 'achieved', 'paused', 'dropped']),
  smart: z
    .strictObject({
      specific: z.string().optional(),
      measurable: z.array(z.string()).describe('The ids of benchmarks.'),
      achievable: z.string().optional(),
      relevant: z.string().optional(),
      timeBound: z.strictObject({ starts: dateJson, due: dateJson }).optional(),
      missing: z.array(letterJson).describe('What isn’t filled in.'),
    })
    .describe('The goal letter by letter.'),
  values: z.array(z.string()),
  duties: z.record(partnerIdJson, z.string()).describe('Who does what for it.'),
  reviews: z.array(reviewJson).describe('Every reassessment, in order of date.'),
  closing: z
    .strictObject({
      achieved: z.boolean(),
      wentWell: z.string().optional(),
      wentBadly: z.string().optional(),
      learned: z.string().optional(),
    })
    .optional()
    .describe('A look back.'),
  nextReview: dateJson.optional(),
  reviewOverdue: z.boolean(),
  closedOn: dateJson.optional().describe('The day of the review that found it achieved, or let it go.'),
  progress: z
    .number()
    .optional()
    .describe('The mean of the progress of its benchmarks’ series, 0 to 1; absent once it is closed.'),
  confidence: z
    .array(z.strictObject({ partner: partnerIdJson.optional(), value: z.int(), date: dateJson }))
    .describe('How sure they were when they last said so, 1 to 10; without a partner: all together.'),
});

/** Returns every goal with its reviews and progress. */
export function goalsJson(context: ViewContext): z.infer<typeof goalJsonSchema>[] {
  return context.journal.goals.map((goal) => goalJson(goal, context));
}

function goalJson(goal: GoalProgress, context: ViewContext): z.infer<typeof goalJsonSchema> {
  const { data } = goal.document;
  const { title, owners, status, specific, measurable, achievable, relevant, timeBound } = data;
  return {
    ...documentJson(goal.document, context),
    title,
    owners,
    status,
    smart: { specific, measurable, achievable, relevant, timeBound, missing: [...goal.missing] },
    values: data.values,
    duties: data.duties,
    reviews: goal.reviews.map(review),
    closing: data.closing,
    nextReview: goal.nextReview,
    reviewOverdue: goal.reviewOverdue,
    closedOn: goal.closedOn,
    progress: goal.progress === undefined || isGoalClosed(goal) ? undefined : rounded(goal.progress),
    confidence: goal.confidence.map(({ partner, value, date }) => ({ partner, value, date })),
  };
}

function review({ date, decision, change, because, agreedBy }: Review): z.infer<typeof reviewJson> {
  return { date, decision, change, because, agreedBy };
}

const findingJson = z.union([
  z.strictObject({
    kind: z.enum(['checkpoint', 'target']),
    benchmark: z.string(),
    value: z.number(),
    label: z.string().optional(),
    planned: dateJson.describe('The day for which the plan had it.'),
  }),
  z.strictObject({ kind: z.enum(['sessions', 'streak']), count: z.int() }),
  z.strictObject({ kind: z.literal('anniversary'), years: z.int() }),
]);

export const milestoneJsonSchema = z.strictObject({
  id: z.string(),
  date: dateJson,
  kind: z.enum(['milestone', 'smallWin', 'setback']),
  origin: z.enum(['written', 'found']).describe('`found`: counted from the journal, not written.'),
  title: z.string().describe('Of one that was found: in the language of the partnership.'),
  partners: z.array(partnerIdJson).describe('Whose it is; empty: everyone’s.'),
  goal: z.string().optional(),
  benchmark: z.string().optional(),
  finding: findingJson.optional().describe('What was reached.'),
  written: z
    .strictObject({
      ...documentShape,
      celebrated: z.string().optional(),
      lesson: z.string().optional(),
      recovery: z.string().optional(),
      recoveredBy: dateJson.optional().describe('The check-in that shows the way back.'),
      cover: z.string().optional().describe('A picture, relative to the file.'),
      coverAlt: z.string().optional(),
    })
    .optional()
    .describe('What its file says.'),
});

/** Returns milestones, small wins and setbacks, written and found, in date order. */
export function milestonesJson(context: ViewContext, isIn: IsIn = ALWAYS): z.infer<typeof milestoneJsonSchema>[] {
  const wanted = context.journal.milestones.filter(({ date }) => isIn(date));
  return wanted.map((milestone) => {
    const { id, date, kind, origin, partners, goal, benchmark, finding } = milestone;
    const title = milestoneTitle(context, milestone);
    const written = writtenOf(context, milestone);
    return { id, date, kind, origin, title, partners: [...partners], goal, benchmark, finding, written };
  });
}

function writtenOf(context: ViewContext, milestone: JournalMilestone) {
  if (milestone.origin === 'found') return undefined;
  const { celebrated, lesson, recovery, recoveredBy, cover, coverAlt } = milestone.document.data;
  const common = documentJson(milestone.document, context);
  return { ...common, celebrated, lesson, recovery, recoveredBy, cover, coverAlt };
}
