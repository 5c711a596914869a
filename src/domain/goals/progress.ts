import { by } from '../text.ts';
import { defined } from '../defined.ts';
import type { BenchmarkProgress } from '../benchmarks/model.ts';
import { standingAt } from '../benchmarks/standing.ts';
import type { Session } from '../check-in/session.ts';
import type { Document } from '../documents.ts';
import { addDuration } from '../duration.ts';
import { hasLeft, type Member } from '../partners/membership.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Goal, Review } from '../schemas/goal.ts';
import type { Partnership } from '../schemas/partnership.ts';
import type { GoalId, PartnerId } from '../schemas/values.ts';

export type SmartLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** One line of the change ledger: a field that a review changed. */
interface GoalChange {
  date: PlainDate;
  field: string;
  from: unknown;
  to: unknown;
  because?: string;
  agreedBy: readonly PartnerId[];
}

export interface GoalProgress {
  id: string;
  document: Document<Goal>;
  /** Letters that are not filled in. */
  missing: readonly SmartLetter[];
  /** In order of date. */
  reviews: readonly Review[];
  changes: readonly GoalChange[];
  /** When the next review is due, while the goal is active or paused, an owner is a partner, and reviews are agreed on. */
  nextReview?: PlainDate;
  reviewOverdue: boolean;
  /** The day of the review that closed it; absent while it isn't closed, and where no review says so. */
  closedOn?: PlainDate;
  /** Mean of the progress of the series that its benchmarks have, 0 to 1; absent where none has a plan. */
  progress?: number;
  /** Latest confidence per partner, or shared. */
  confidence: readonly Confidence[];
}

/** What goals are computed from. */
export interface GoalSources {
  goals: readonly Document<Goal>[];
  benchmarks: readonly BenchmarkProgress[];
  partnership: Partnership;
  sessions: readonly Pick<Session, 'date' | 'confidence'>[];
  partners: readonly Member[];
  today: PlainDate;
}

/** Every goal with what became of it, as of today. */
export function makeGoals({ goals, benchmarks, partnership, sessions, partners, today }: GoalSources): GoalProgress[] {
  const confidence = latestConfidence(sessions, today);
  return goals.map((document) => {
    const { id, data } = document;
    const reviews = data.reviews.toSorted(by(({ date }) => date));
    const owners = partners.filter((partner) => data.owners.includes(partner.id));
    const isLeft = owners.length > 0 && owners.every((owner) => hasLeft(owner, today));
    const nextReview = isLeft ? undefined : nextReviewOf(data, reviews.at(-1), partnership);
    const progress = progressOf(id, data, benchmarks);
    const closedOn = closedOnOf(data.status, reviews);
    return {
      id,
      document,
      missing: LETTERS.filter((letter) => !isFilledIn(data, letter)),
      reviews,
      changes: reviews.flatMap(changesOf),
      ...defined({ nextReview }),
      reviewOverdue: nextReview !== undefined && nextReview < today,
      ...defined({ closedOn, progress }),
      confidence: confidence.get(id) ?? [],
    };
  });
}

/** Whether a goal is achieved or let go: nothing more is expected of it. */
export function isGoalClosed({ document: { data } }: Pick<GoalProgress, 'document'>): boolean {
  return data.status === 'achieved' || data.status === 'dropped';
}

const CLOSING_DECISION: Readonly<Partial<Record<Goal['status'], Review['decision']>>> = {
  achieved: 'achieve',
  dropped: 'drop',
};

function closedOnOf(status: Goal['status'], reviews: readonly Review[]): PlainDate | undefined {
  const decision = CLOSING_DECISION[status];
  return decision && reviews.findLast((review) => review.decision === decision)?.date;
}

/** The goals that a benchmark measures: the one that it names, or else those that list it. */
export function goalsMeasuredBy(
  { id, document }: Pick<BenchmarkProgress, 'id' | 'document'>,
  goals: readonly GoalProgress[],
): GoalProgress[] {
  const { goal: named } = document.data;
  return goals.filter((goal) => (named === undefined ? goal.document.data.measurable.includes(id) : goal.id === named));
}

/** In the order in which benchmarks are told. */
const ATTENTION = ['needsAttention', 'onPlan', 'noPlan', 'paused', 'finished'] as const;

/** What a benchmark asks of its partners today. */
export type Attention = (typeof ATTENTION)[number];

/**
 * @param on another day than the journal's today
 * @example attentionTo(benchmark, journal.goals) // 'needsAttention', where a partner is behind plan or over a limit
 */
export function attentionTo(benchmark: BenchmarkProgress, goals: readonly GoalProgress[], on?: PlainDate): Attention {
  const measured = goalsMeasuredBy(benchmark, goals);
  const open = measured.filter((goal) => !isGoalClosed(goal));
  if (measured.length > 0 && open.length === 0) return 'finished';
  if (open.length > 0 && open.every(({ document }) => document.data.status === 'paused')) return 'paused';
  const states = benchmark.series.flatMap(({ standing, hold, plan, readings }) => {
    const then = on !== undefined && plan ? standingAt(plan, readings, on, on) : standing;
    return then?.state ?? hold?.state ?? [];
  });
  if (states.includes('behind') || states.includes('broken')) return 'needsAttention';
  if (states.length === 0) return 'noPlan';
  return states.every((state) => state === 'reached') ? 'finished' : 'onPlan';
}

/**
 * Benchmarks in the order in which pages, the terminal, digests and drafts tell them: what needs attention first, then what is on
 * plan, has no plan, is paused, is finished; alike ones in the journal's order.
 * @param on another day than the journal's today
 */
export function byAttention(
  { benchmarks, goals }: { benchmarks: readonly BenchmarkProgress[]; goals: readonly GoalProgress[] },
  on?: PlainDate,
): BenchmarkProgress[] {
  const rank = new Map(benchmarks.map((each) => [each, ATTENTION.indexOf(attentionTo(each, goals, on))]));
  return benchmarks.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

const LETTERS: readonly SmartLetter[] = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'];

function isFilledIn(goal: Goal, letter: SmartLetter): boolean {
  return letter === 'measurable' ? goal.measurable.length > 0 : goal[letter] !== undefined;
}

function changesOf({ date, change, because, agreedBy }: Review): GoalChange[] {
  return Object.entries(change).map(([field, [from, to]]) => ({
    date,
    field,
    from,
    to,
    ...defined({ because }),
    agreedBy,
  }));
}

/** Counted from the last review, or from the day the goal started; a goal without either has nothing to count from. */
function nextReviewOf({ status, timeBound }: Goal, last: Review | undefined, { reviews }: Partnership) {
  const from = last?.date ?? timeBound?.starts;
  if (reviews.goals === undefined || from === undefined) return undefined;
  return status === 'active' || status === 'paused' ? addDuration(from, reviews.goals) : undefined;
}

/** Every line of every benchmark that the goal lists or that names the goal weighs the same. */
function progressOf(id: GoalId, { measurable }: Goal, benchmarks: readonly BenchmarkProgress[]): number | undefined {
  const shares = benchmarks
    .filter((benchmark) => measurable.includes(benchmark.id) || benchmark.document.data.goal === id)
    .flatMap(({ series }) =>
      series.flatMap(({ standing, left }) => (standing && left === undefined ? [standing.progress] : [])),
    );
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share) / shares.length : undefined;
}

/** How sure somebody was of a goal, 1 to 10, when they last said so. No partner: all of them together. */
interface Confidence {
  partner?: PartnerId;
  value: number;
  date: PlainDate;
}

/**
 * The latest confidence in every goal: what was said together first, then in order of partner id. What is said together
 * takes the place of all that each said before it, and stands beside what each says after it.
 */
function latestConfidence(
  sessions: readonly Pick<Session, 'date' | 'confidence'>[],
  today: PlainDate,
): ReadonlyMap<GoalId, readonly Confidence[]> {
  const byGoal = new Map<GoalId, Map<PartnerId | undefined, Confidence>>();
  for (const { date, confidence } of sessions) {
    if (date > today) continue;
    for (const { goal, partner, value } of confidence) {
      const said = byGoal.get(goal) ?? new Map<PartnerId | undefined, Confidence>();
      byGoal.set(goal, said);
      if (partner === undefined) said.clear();
      said.set(partner, { ...defined({ partner }), value, date });
    }
  }
  return new Map(
    [...byGoal].map(([goal, said]) => [
      goal,
      [...said.values()]
        // An id is never empty, so that "together" comes first.
        .sort(by(({ partner }) => partner ?? '')),
    ]),
  );
}
