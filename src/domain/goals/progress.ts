import { by } from '../text.ts';
import { defined } from '../defined.ts';
import type { BenchmarkProgress } from '../benchmarks/model.ts';
import { standingAt } from '../benchmarks/standing.ts';
import type { Session } from '../check-in/session.ts';
import type { Document } from '../documents.ts';
import { addDuration } from '../duration.ts';
import { hasLeft, type Member } from '../partners/membership.ts';
import type { PlainDate } from '../plain-date.ts';
import { isMeasuredBy, isOwnBenchmark } from './measured-by.ts';
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
  /** SMART letters that aren't filled in. */
  missing: readonly SmartLetter[];
  /** In order of date. */
  reviews: readonly Review[];
  changes: readonly GoalChange[];
  /** When the next review is due, if the goal is active or paused, an owner is a partner, and reviews are agreed on. */
  nextReview?: PlainDate;
  reviewOverdue: boolean;
  /** The day of the review that closed it; absent if it isn't closed, or if no review says so. */
  closedOn?: PlainDate;
  /** Mean progress of the series of its benchmarks, 0 to 1; absent if none has a plan. */
  progress?: number;
  /** Latest confidence per partner, or shared. */
  confidence: readonly Confidence[];
}

/** The input from which goals are computed. */
export interface GoalSources {
  goals: readonly Document<Goal>[];
  benchmarks: readonly BenchmarkProgress[];
  partnership: Partnership;
  sessions: readonly Pick<Session, 'date' | 'confidence'>[];
  partners: readonly Member[];
  today: PlainDate;
}

/** Returns every goal and its progress as of today. */
export function makeGoals({ goals, benchmarks, partnership, sessions, partners, today }: GoalSources): GoalProgress[] {
  const confidence = latestConfidence(sessions, today);
  return goals.map((document) => {
    const { id, data } = document;
    const reviews = data.reviews.toSorted(by(({ date }) => date));
    const owners = partners.filter((partner) => data.owners.includes(partner.id));
    const isLeft = owners.length > 0 && owners.every((owner) => hasLeft(owner, today));
    const nextReview = isLeft ? undefined : nextReviewOf(data, reviews.at(-1), partnership);
    const progress = progressOf(document, benchmarks);
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

/** Returns whether a goal is achieved or let go, so that nothing more is expected of it. */
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

/** Returns the goals that a benchmark measures: the one that it names, or else those that list it. */
export function goalsMeasuredBy(
  { document }: Pick<BenchmarkProgress, 'document'>,
  goals: readonly GoalProgress[],
): GoalProgress[] {
  return goals.filter((goal) => isOwnBenchmark(goal.document, document));
}

/** The order in which benchmarks are shown. */
const ATTENTION = ['needsAttention', 'onPlan', 'noPlan', 'paused', 'finished'] as const;

/** What a benchmark asks of its partners today. */
export type Attention = (typeof ATTENTION)[number];

/**
 * Returns what a benchmark asks of its partners.
 * @param on a day other than the journal's today
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
 * Sorts benchmarks in the order of pages, terminal, digests and drafts: first what needs attention, then what is on
 * plan, has no plan, is paused, is finished; within each in the journal's order.
 * @param on a day other than the journal's today
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

/**
 * Returns when the next review is due, counted from the last review or from the goal's first day; undefined if it has
 * neither.
 */
function nextReviewOf({ status, timeBound }: Goal, last: Review | undefined, { reviews }: Partnership) {
  const from = last?.date ?? timeBound?.starts;
  if (reviews.goals === undefined || from === undefined) return undefined;
  return status === 'active' || status === 'paused' ? addDuration(from, reviews.goals) : undefined;
}

/**
 * Returns a goal's mean progress. Every line of every benchmark that the goal lists or that names the goal has the same
 * weight.
 */
function progressOf(goal: Document<Goal>, benchmarks: readonly BenchmarkProgress[]): number | undefined {
  const shares = benchmarks
    .filter(({ document }) => isMeasuredBy(goal, document))
    .flatMap(({ series }) =>
      series.flatMap(({ standing, left }) => (standing && left === undefined ? [standing.progress] : [])),
    );
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share) / shares.length : undefined;
}

/** How confident a partner was about a goal, 1 to 10, when they last said so. Without a partner, it's shared by all. */
interface Confidence {
  partner?: PartnerId;
  value: number;
  date: PlainDate;
}

/**
 * Returns the latest confidence in every goal: the shared value first, then by partner id. A shared value replaces all
 * earlier values of single partners, and is shown along with later ones.
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
        // An id is never empty, so the shared value sorts first.
        .sort(by(({ partner }) => partner ?? '')),
    ]),
  );
}
