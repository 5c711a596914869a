import { by } from '../text.ts';
import { defined } from '../defined.ts';
import { canReportMissed } from '../audience/model.ts';
import type { BenchmarkProgress, Plan, Reading, Series, Standing } from '../benchmarks/model.ts';
import { firstPoint, planInForce, plannedAt } from '../benchmarks/plan.ts';
import { countedReadings } from '../benchmarks/readings.ts';
import { gapOf, standingState } from '../benchmarks/standing.ts';
import type { Said, Session } from '../check-in/session.ts';
import type { Commitment, CommitmentState } from '../commitments/ledger.ts';
import type { JournalMilestone } from '../milestones/model.ts';
import type { Journal } from '../model.ts';
import { countUntil, plainDate, type PlainDate, within, yearOf } from '../plain-date.ts';
import type { DueState } from '../rhythm/rhythm.ts';
import type { Review } from '../schemas/goal.ts';
import type { Pause } from '../schemas/partnership.ts';

type Quarter = 1 | 2 | 3 | 4;

/** A calendar year, or one of its quarters. */
export interface Period {
  year: number;
  quarter?: Quarter;
}

/** From one day to another, both included. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
}

/**
 * Returns a period's name in an address.
 * @example periodId({ year: 2026, quarter: 2 }) // '2026-q2'
 */
export function periodId({ year, quarter }: Period): string {
  const written = String(year).padStart(4, '0');
  return quarter === undefined ? written : `${written}-q${quarter}`;
}

/** Returns the quarter of a date. @example quarterOf(plainDate('2026-05-01')) // { year: 2026, quarter: 2 } */
export function quarterOf(date: PlainDate): Required<Period> {
  const month = Number(date.slice(5, 7));
  return { year: yearOf(date), quarter: month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4 };
}

const FIRST_DAYS: Readonly<Record<Quarter, string>> = { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' };
const LAST_DAYS: Readonly<Record<Quarter, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/**
 * Returns the first and last day of a period.
 * @example spanOf({ year: 2026, quarter: 2 }) // { from: '2026-04-01', to: '2026-06-30' }
 */
export function spanOf({ year, quarter }: Period): Span {
  const written = String(year).padStart(4, '0');
  return {
    from: plainDate(`${written}-${FIRST_DAYS[quarter ?? 1]}`),
    to: plainDate(`${written}-${LAST_DAYS[quarter ?? 4]}`),
  };
}

/** How a series moved in a period. Values are in the benchmark's unit. */
export interface Movement {
  benchmark: BenchmarkProgress;
  series: Series;
  /**
   * The actual at the start of the period: the last reading before it, or else the plan's baseline; absent if there is
   * neither.
   */
  before?: number;
  /** The actual of the last reading in the period. */
  after: number;
  /** How many readings the period has. */
  readings: number;
  /** The plan for the day of that reading, and `after` compared with it; positive is good. Absent without a plan. */
  against?: Pick<Standing, 'state' | 'planned' | 'gap'>;
}

/** What happened in a stretch of time, up to today. */
export interface Retrospective {
  span: Span;
  /** Whether its last day has passed. */
  isOver: boolean;
  sessions: readonly Session[];
  /** How many due dates ended in which state; absent if absence may not be claimed. */
  dueDates?: Readonly<Record<DueState, number>>;
  /** The promises made in the period. */
  promised: readonly Commitment[];
  /** How many of them ended in which state; absent if absence may not be claimed. */
  promises?: Readonly<Record<CommitmentState, number>>;
  movements: readonly Movement[];
  wins: readonly Said<Session['wins'][number]>[];
  setbacks: readonly Said<Session['setbacks'][number]>[];
  /** Milestones, small wins, and setbacks that have a page. */
  milestones: readonly JournalMilestone[];
  reviews: readonly { goal: string; review: Review }[];
  /** The pauses that began in the period. */
  pauses: readonly Pause[];
}

/** Returns the years of a journal, each with those quarters in which something happened. */
export function retrospectiveYears({ timeline }: Journal): { year: Period; quarters: Required<Period>[] }[] {
  const quarters = new Map(timeline.map(({ date }) => quarterOf(date)).map((quarter) => [periodId(quarter), quarter]));
  return [...Map.groupBy(quarters.values(), ({ year }) => year)].map(([year, ofYear]) => ({
    year: { year },
    quarters: ofYear,
  }));
}

/**
 * Returns what a journal says about a stretch of time.
 * @example retrospectiveOf(journal, spanOf({ year: 2026, quarter: 2 })).wins
 */
export function retrospectiveOf(journal: Journal, span: Span): Retrospective {
  const { from, to } = span;
  // Up to today. All lists below are in date order, except reviews and pauses.
  const days = { from, to: to < journal.today ? to : journal.today };
  const isIn = (date: PlainDate) => days.from <= date && date <= days.to;
  const { all } = journal.commitments;
  const sessions = within(journal.sessions, days);
  const promised = all.slice(
    countUntil(all, (commitment) => commitment.promised < days.from),
    countUntil(all, (commitment) => commitment.promised <= days.to),
  );
  const reportsMissed = canReportMissed(journal.audience, journal.documents.partnership.data);
  return {
    span,
    isOver: to < journal.today,
    sessions,
    ...(reportsMissed && {
      dueDates: counted(['kept', 'late', 'missed', 'open'], within(journal.rhythm.dueDates, days)),
      promises: counted(['kept', 'late', 'open', 'overdue', 'dropped'], promised),
    }),
    promised,
    movements: journal.benchmarks.flatMap((benchmark) =>
      benchmark.series.flatMap((series) => movementOf(benchmark, series, days)),
    ),
    wins: sessions.flatMap(({ wins }) => wins),
    setbacks: sessions.flatMap(({ setbacks }) => setbacks),
    milestones: within(journal.milestones, days),
    reviews: journal.goals
      .flatMap(({ id, document }) => document.data.reviews.map((review) => ({ goal: id, review })))
      .filter(({ review }) => isIn(review.date))
      .sort(by(({ review }) => review.date)),
    pauses: journal.rhythm.pauses.filter((pause) => isIn(pause.from)),
  };
}

function counted<State extends string>(states: readonly State[], all: readonly { state: State }[]) {
  const counts = new Map(states.map((state) => [state, 0]));
  for (const { state } of all) counts.set(state, (counts.get(state) ?? 0) + 1);
  // Every state was added above, which the compiler can't tell from entries.
  return Object.fromEntries(counts) as Record<State, number>;
}

function movementOf(benchmark: BenchmarkProgress, series: Series, days: Span): Movement[] {
  const readings = within(countedReadings(series.readings), days);
  const last = readings.at(-1);
  if (!last) return [];
  const before = valueBefore(series, days.from);
  const plan = planInForce(series, last.date);
  return [
    {
      benchmark,
      series,
      ...defined({ before }),
      after: last.actual,
      readings: readings.length,
      ...(plan && { against: againstPlan(plan, last) }),
    },
  ];
}

function againstPlan(plan: Plan, { date, actual }: Reading): NonNullable<Movement['against']> {
  const planned = plannedAt(plan, date);
  const gap = gapOf(plan, actual, planned);
  return { state: standingState(plan, actual, gap), planned, gap };
}

function valueBefore(series: Series, date: PlainDate): number | undefined {
  const readings = countedReadings(series.readings);
  const earlier = readings[countUntil(readings, (reading) => reading.date < date) - 1];
  if (earlier) return earlier.actual;
  const plan = planInForce(series, date);
  return plan && firstPoint(plan).value;
}
