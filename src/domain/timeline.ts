import { compareText } from './text.ts';
import type { Session } from './check-in/session.ts';
import type { CheckInDocument, Document } from './documents.ts';
import { isMeasuredBy } from './goals/measured-by.ts';
import type { JournalMilestone } from './milestones/model.ts';
import type { Member } from './partners/membership.ts';
import type { PlainDate } from './plain-date.ts';
import type { DueDate, Rhythm } from './rhythm/rhythm.ts';
import type { Benchmark } from './schemas/benchmark.ts';
import type { Goal, Review } from './schemas/goal.ts';
import type { Pause } from './schemas/partnership.ts';
import type { GoalId, PartnerId } from './schemas/values.ts';

/** An event on the timeline. `partners` decides which side it's shown on: one partner's, or across for none or several. */
export type TimelineEvent = { date: PlainDate; partners: readonly PartnerId[]; goals: readonly GoalId[] } & (
  | { kind: 'session'; session: Session; checkIn: CheckInDocument }
  | { kind: 'milestone' | 'smallWin' | 'setback'; milestone: JournalMilestone }
  | { kind: 'review'; goal: GoalId; review: Review }
  | { kind: 'pause'; pause: Pause }
  | { kind: 'missed'; due: DueDate }
  | { kind: 'anniversary'; years: number }
  | { kind: 'joined' | 'left'; partner: PartnerId }
  | { kind: 'began' }
);

export interface TimelineInput {
  sessions: readonly Session[];
  /** Anniversaries among them become events of their own kind, rather than milestones. */
  milestones: readonly JournalMilestone[];
  goals: readonly Document<Goal>[];
  benchmarks: readonly Document<Benchmark>[];
  /** Contains missed due dates only if absence may be claimed. */
  rhythm: Rhythm;
  partners: readonly Member[];
  /** The day the partnership began. */
  since: PlainDate;
  today: PlainDate;
}

/** The order within a day. */
const ORDER = [
  'session',
  'milestone',
  'smallWin',
  'setback',
  'review',
  'pause',
  'missed',
  'anniversary',
  'left',
  'joined',
  'began',
];

/**
 * Returns everything that happened up to today, in order. A session appears once for each of its check-ins, a pause on
 * its first day, a review with the goal's owners.
 */
export function makeTimeline(input: TimelineInput): TimelineEvent[] {
  const { sessions, milestones, goals, rhythm, since, today } = input;
  const goalsOf = goalsOfSession(input);
  const events: TimelineEvent[] = [
    ...sessions.flatMap((session) => {
      const goals = goalsOf(session);
      return session.checkIns.map((checkIn): TimelineEvent => {
        const partners = sideOf(session, checkIn);
        return { kind: 'session', date: session.date, partners, goals, session, checkIn };
      });
    }),
    ...milestones.map(milestoneEvent),
    ...goals.flatMap(({ id, data }) =>
      data.reviews.map((review): TimelineEvent => {
        const partners = data.owners.toSorted();
        return { kind: 'review', date: review.date, partners, goals: [id], goal: id, review };
      }),
    ),
    ...rhythm.pauses.map((pause): TimelineEvent => ({ kind: 'pause', date: pause.from, ...ofAll, pause })),
    ...rhythm.dueDates
      .filter(({ state }) => state === 'missed')
      .map((due): TimelineEvent => ({ kind: 'missed', date: due.date, ...ofAll, due })),
    ...input.partners.flatMap(({ id, data: { joined, left } }): TimelineEvent[] => {
      const about = { partners: [id], goals: [], partner: id };
      return [
        // Partners who were there from the start didn't join.
        ...(joined !== undefined && joined > since ? [{ kind: 'joined' as const, date: joined, ...about }] : []),
        ...(left !== undefined ? [{ kind: 'left' as const, date: left, ...about }] : []),
      ];
    }),
    { kind: 'began', date: since, ...ofAll },
  ];
  const order = new Map(ORDER.map((kind, index) => [kind, index]));
  const rank = ({ kind }: TimelineEvent) => order.get(kind) ?? ORDER.length;
  return events.filter(({ date }) => date <= today).sort((a, b) => compareText(a.date, b.date) || rank(a) - rank(b));
}

const ofAll = { partners: [], goals: [] } as const;

function milestoneEvent(milestone: JournalMilestone): TimelineEvent {
  const { date, partners, goal, kind, finding } = milestone;
  const goals = goal === undefined ? [] : [goal];
  if (finding?.kind === 'anniversary') return { kind: 'anniversary', date, partners, goals, years: finding.years };
  return { kind, date, partners, goals, milestone };
}

/** Returns the side of a check-in: one partner's if that partner wrote it, otherwise that of everyone present. */
function sideOf({ present }: Session, { data: { author } }: CheckInDocument): readonly PartnerId[] {
  return author === undefined ? present : [author];
}

/**
 * Returns a function that finds the goals for which a session gives numbers: a reading of a benchmark, or confidence.
 * Ordered by id.
 */
function goalsOfSession({ goals, benchmarks }: TimelineInput): (session: Session) => GoalId[] {
  const goalsOf = new Map(
    benchmarks.map((benchmark) => [
      benchmark.id,
      goals.filter((goal) => isMeasuredBy(goal, benchmark)).map(({ id }) => id),
    ]),
  );
  return ({ checkIns, confidence }) => {
    const read = checkIns.flatMap(({ data }) => Object.keys(data.readings).flatMap((id) => goalsOf.get(id) ?? []));
    return [...new Set([...read, ...confidence.map(({ goal }) => goal)])].toSorted();
  };
}
