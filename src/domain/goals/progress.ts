import { by } from '../text.ts';
import { defined } from '../defined.ts';
import type { BenchmarkProgress } from '../benchmarks/model.ts';
import type { Session } from '../check-in/session.ts';
import type { Document } from '../documents.ts';
import { addDuration } from '../duration.ts';
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
  /** When the next review is due, while the goal is active or paused and reviews are agreed on. */
  nextReview?: PlainDate;
  reviewOverdue: boolean;
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
  today: PlainDate;
}

/** Every goal with what became of it, as of today. */
export function makeGoals({ goals, benchmarks, partnership, sessions, today }: GoalSources): GoalProgress[] {
  const confidence = latestConfidence(sessions, today);
  return goals.map((document) => {
    const { id, data } = document;
    const reviews = data.reviews.toSorted(by(({ date }) => date));
    const nextReview = nextReviewOf(data, reviews.at(-1), partnership);
    const progress = progressOf(id, data, benchmarks);
    return {
      id,
      document,
      missing: LETTERS.filter((letter) => !isFilledIn(data, letter)),
      reviews,
      changes: reviews.flatMap(changesOf),
      ...defined({ nextReview }),
      reviewOverdue: nextReview !== undefined && nextReview < today,
      ...defined({ progress }),
      confidence: confidence.get(id) ?? [],
    };
  });
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
