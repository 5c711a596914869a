import { defined } from '../defined.ts';
import type { BenchmarkProgress, Plan, Series } from '../benchmarks/model.ts';
import { planInForce } from '../benchmarks/plan.ts';
import { countedReadings } from '../benchmarks/readings.ts';
import type { Session } from '../check-in/session.ts';
import type { Document } from '../documents.ts';
import { soleGoal } from '../goals/measured-by.ts';
import { addMonths, type PlainDate, yearOf } from '../plain-date.ts';
import type { Rhythm } from '../rhythm/rhythm.ts';
import type { Goal } from '../schemas/goal.ts';
import type { GoalId, PartnerId } from '../schemas/values.ts';
import type { Finding, FoundMilestone } from './model.ts';

/** A found milestone before its id is checked against others. */
export type NewlyFound = Omit<FoundMilestone, 'origin'>;

/** The finding that one series reached one point of its plan. */
export interface BenchmarkFinding {
  finding: Extract<Finding, { planned: PlainDate }>;
  /** The day of the first reading that shows it. */
  date: PlainDate;
  /** The day of the previous reading. */
  previous?: PlainDate;
  /** Absent for the pair's series. */
  partner?: PartnerId;
  goal?: GoalId;
}

const SESSION_COUNTS = [1, 10, 25, 50, 100];
const STREAK_COUNTS = [5, 10, 25, 50];
const MONTHS_A_YEAR = 12;

/**
 * Returns the checkpoints and targets that the series of a benchmark reached: each at the first reading whose actual
 * reached its value in the plan's direction, by the plan that applied on that day. A value that a later plan asks for
 * again isn't reached again.
 */
export function benchmarkFindings(
  { id, document, series }: BenchmarkProgress,
  goals: readonly Document<Goal>[],
): BenchmarkFinding[] {
  const goal = soleGoal(document, goals);
  return series.flatMap((line) =>
    reachedPoints(line).map(({ point, date, previous }) => ({
      finding: {
        kind: point.kind,
        benchmark: id,
        value: point.value,
        ...defined({ label: point.label }),
        planned: point.date,
      },
      date,
      ...defined({ previous, partner: line.partner }),
      ...(goal && { goal }),
    })),
  );
}

type Point = Plan['points'][number] & { kind: 'checkpoint' | 'target' };

function reachedPoints(series: Series): { point: Point; date: PlainDate; previous?: PlainDate }[] {
  const reached = new Map<string, { point: Point; date: PlainDate; previous?: PlainDate }>();
  let previous: PlainDate | undefined;
  for (const { date, actual } of countedReadings(series.readings)) {
    const plan = planInForce(series, date);
    for (const point of plan?.points ?? []) {
      if (!isAsked(point) || reached.has(`${point.kind} ${point.value}`)) continue;
      if (plan?.direction === 'down' ? actual > point.value : actual < point.value) continue;
      reached.set(`${point.kind} ${point.value}`, { point, date, ...defined({ previous }) });
    }
    previous = date;
  }
  return [...reached.values()];
}

function isAsked(point: Plan['points'][number]): point is Point {
  return point.kind === 'checkpoint' || point.kind === 'target';
}

/** Makes one milestone for each point of a plan and day: partners who reached it on the same day share it. */
export function mergePartners(findings: readonly BenchmarkFinding[]): NewlyFound[] {
  const together = Map.groupBy(findings, ({ finding: { kind, benchmark, value, planned }, date }) =>
    [kind, benchmark, value, planned, date].join(' '),
  );
  return [...together.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const partners = group.flatMap(({ partner }) => partner ?? []).toSorted();
    const { finding, date, goal } = first;
    return {
      id: [finding.benchmark, slugOf(finding.value), ...partners].join('-'),
      date,
      kind: 'milestone',
      partners,
      ...(goal && { goal }),
      benchmark: finding.benchmark,
      finding,
    };
  });
}

/** Returns a number in a form that can be part of an id. @example slugOf(-21.1) // 'minus-21-1' */
function slugOf(value: number): string {
  return String(value)
    .replace(/^-/, 'minus-')
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/**
 * Finds the sessions that are milestones by their number.
 * @param sessions in date order
 */
export function foundSessions(sessions: readonly Session[]): NewlyFound[] {
  return SESSION_COUNTS.flatMap((count) => {
    const session = sessions[count - 1];
    return session ? foundTogether(session.date, { kind: 'sessions', count }) : [];
  });
}

/**
 * Finds the first time that a certain number of due dates in a row was kept (or late: a session took place), on the day
 * of the session that completed it. Empty if absence may not be claimed: a hidden gap would look like a streak.
 */
export function foundStreaks({ dueDates, streak: known }: Rhythm): NewlyFound[] {
  if (known === undefined) return [];
  const found = new Map<number, NewlyFound>();
  let streak = 0;
  for (const { state, session } of dueDates) {
    if (state === 'missed') streak = 0;
    if (session === undefined) continue;
    streak += 1;
    if (STREAK_COUNTS.includes(streak) && !found.has(streak))
      found.set(streak, foundTogether(session, { kind: 'streak', count: streak }));
  }
  return [...found.values()];
}

/**
 * Returns every completed year of the partnership up to a day; one that began on 29 February is celebrated on the 28th
 * between leap years.
 */
export function foundAnniversaries(since: PlainDate, until: PlainDate): NewlyFound[] {
  return Array.from({ length: Math.max(0, yearOf(until) - yearOf(since)) }, (_, index) => index + 1).flatMap(
    (years) => {
      const date = addMonths(since, years * MONTHS_A_YEAR);
      return date <= until ? foundTogether(date, { kind: 'anniversary', years }) : [];
    },
  );
}

function foundTogether(date: PlainDate, finding: Exclude<Finding, BenchmarkFinding['finding']>): NewlyFound {
  const count = finding.kind === 'anniversary' ? finding.years : finding.count;
  return { id: `${finding.kind}-${count}`, date, kind: 'milestone', partners: [], finding };
}
