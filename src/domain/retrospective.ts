import type { BenchmarkProgress, Reading, Series } from './benchmark-progress.ts';
import type { Commitment, CommitmentState } from './commitments.ts';
import { type Journal, maySayWhatIsMissing } from './journal.ts';
import type { JournalMilestone } from './milestones.ts';
import { type Period, periodId, quarterOf, type Span } from './period.ts';
import type { PlainDate } from './plain-date.ts';
import { firstPoint, plannedAt } from './plan.ts';
import { planInForce } from './plan-in-force.ts';
import type { DueState } from './rhythm.ts';
import type { Review } from './schemas/goal.ts';
import type { Pause } from './schemas/partnership.ts';
import type { Said, Session } from './session.ts';
import { gapOf } from './standing.ts';

/** How a series moved in a period. Values are in the benchmark's unit. */
export interface Movement {
  benchmark: BenchmarkProgress;
  series: Series;
  /** The actual when the period began: of the last reading before it, or else the plan's baseline; absent where there is neither. */
  before?: number;
  /** The actual of the last reading in the period. */
  after: number;
  /** How many readings were given in it. */
  readings: number;
  /** `after` against the plan of the day it was read, signed so that + is good; absent without a plan. */
  gap?: number;
}

/** What happened in a stretch of time, up to today. */
export interface Retrospective {
  span: Span;
  /** Whether its last day has passed. */
  isOver: boolean;
  sessions: readonly Session[];
  /** How many due dates ended how; absent where absence may not be claimed. */
  dueDates?: Readonly<Record<DueState, number>>;
  /** Those promised in the period. */
  promised: readonly Commitment[];
  /** How many of them ended how; absent where absence may not be claimed. */
  promises?: Readonly<Record<CommitmentState, number>>;
  movements: readonly Movement[];
  wins: readonly Said<Session['wins'][number]>[];
  setbacks: readonly Said<Session['setbacks'][number]>[];
  /** Milestones, small wins, and setbacks with a page. */
  milestones: readonly JournalMilestone[];
  reviews: readonly { goal: string; review: Review }[];
  /** Those that began in the period. */
  pauses: readonly Pause[];
}

/** The years of a journal, each with those of its quarters in which something happened. */
export function retrospectiveYears({ timeline }: Journal): { year: Period; quarters: Required<Period>[] }[] {
  const quarters = new Map(timeline.map(({ date }) => quarterOf(date)).map((quarter) => [periodId(quarter), quarter]));
  return [...Map.groupBy(quarters.values(), ({ year }) => year)].map(([year, ofYear]) => ({
    year: { year },
    quarters: ofYear,
  }));
}

/**
 * What a journal tells of a stretch of time.
 * @example retrospectiveOf(journal, spanOf({ year: 2026, quarter: 2 })).wins
 */
export function retrospectiveOf(journal: Journal, span: Span): Retrospective {
  const { from, to } = span;
  const isIn = (date: PlainDate) => from <= date && date <= to && date <= journal.today;
  const sessions = journal.sessions.filter(({ date }) => isIn(date));
  const promised = journal.commitments.all.filter((commitment) => isIn(commitment.promised));
  const mayClaim = maySayWhatIsMissing(journal.audience, journal.documents.partnership.data);
  return {
    span,
    isOver: to < journal.today,
    sessions,
    ...(mayClaim && {
      dueDates: counted(
        ['kept', 'late', 'missed', 'open'],
        journal.rhythm.dueDates.filter(({ date }) => isIn(date)),
      ),
      promises: counted(['kept', 'late', 'open', 'overdue', 'dropped'], promised),
    }),
    promised,
    movements: journal.benchmarks.flatMap((benchmark) =>
      benchmark.series.flatMap((series) => movementOf(benchmark, series, { from, isIn })),
    ),
    wins: sessions.flatMap(({ wins }) => wins),
    setbacks: sessions.flatMap(({ setbacks }) => setbacks),
    milestones: journal.milestones.filter(({ date }) => isIn(date)),
    reviews: journal.goals
      .flatMap(({ id, document }) => document.data.reviews.map((review) => ({ goal: id, review })))
      .filter(({ review }) => isIn(review.date))
      .sort((a, b) => (a.review.date < b.review.date ? -1 : 1)),
    pauses: journal.rhythm.pauses.filter((pause) => isIn(pause.from)),
  };
}

function counted<State extends string>(states: readonly State[], all: readonly { state: State }[]) {
  const counts = new Map(states.map((state) => [state, 0]));
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1);
  // Every state was put in above, which the compiler forgets of entries.
  return Object.fromEntries(counts) as Record<State, number>;
}

function movementOf(
  benchmark: BenchmarkProgress,
  series: Series,
  { from, isIn }: { from: PlainDate; isIn: (date: PlainDate) => boolean },
): Movement[] {
  const within = series.readings.filter(({ date }) => isIn(date));
  const last = within.at(-1);
  if (!last) return [];
  const before = valueBefore(series, from);
  const plan = planInForce(series, last.date);
  return [
    {
      benchmark,
      series,
      ...(before !== undefined && { before }),
      after: last.actual,
      readings: within.length,
      ...(plan && { gap: gapOf(plan, last.actual, plannedAt(plan, last.date)) }),
    },
  ];
}

function valueBefore(series: Series, date: PlainDate): number | undefined {
  const earlier = series.readings.findLast((reading: Reading) => reading.date < date);
  if (earlier) return earlier.actual;
  const plan = planInForce(series, date);
  return plan && firstPoint(plan).value;
}
