import { defined } from '../../domain/defined.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import type { GoalProgress } from '../../domain/goals/progress.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import { milestoneTitle } from './milestone-summary.ts';
import { headlineOf } from './session-summary.ts';

/** What a page that can be found is about. */
export type SearchKind =
  | 'session'
  | 'milestone'
  | 'smallWin'
  | 'setback'
  | 'goal'
  | 'benchmark'
  | 'partner'
  | 'agreement'
  | 'commitments'
  | 'page';

/** What a search can narrow a page down by. Ids, not names: two goals may have the same title. */
export interface SearchRecord {
  kind: SearchKind;
  /** What it is found under; absent where it is the page's own title. */
  title?: string;
  /** What heads it among the results, where that isn't what it's found under; what was talked about, say, in place of a day. */
  heading?: string;
  partners: readonly string[];
  goals: readonly string[];
  /** The day that it is of, where it is of one; else it stands after all that are. */
  date?: PlainDate;
  /** What is said beside its heading: the day. */
  detail?: string;
}

/** Its goals are those that it read a benchmark of, or said its confidence in. */
export function sessionRecord(context: ViewContext, session: Session): SearchRecord {
  const { readings } = byDate(context.journal);
  const measured = context.journal.benchmarks
    .filter(({ series }) => series.some((each) => readings.get(each)?.has(session.date)))
    .flatMap(({ document }) => document.data.goal ?? []);
  const goals = new Set([...measured, ...session.confidence.map(({ goal }) => goal)]);
  const heading = headlineOf(context, session);
  return {
    kind: 'session',
    title: context.formats.fullDate(session.date),
    partners: session.present,
    goals: [...goals].sort(),
    date: session.date,
    ...(heading !== undefined && { heading, detail: context.formats.date(session.date) }),
  };
}

export function milestoneRecord(context: ViewContext, milestone: JournalMilestone): SearchRecord {
  const { kind, partners, goal, date } = milestone;
  return {
    kind,
    title: milestoneTitle(context, milestone),
    // Nobody named means everybody.
    partners: partners.length > 0 ? partners : partnersOn(context.journal.partners, date).map(({ id }) => id),
    goals: goal === undefined ? [] : [goal],
    date,
    detail: context.formats.date(date),
  };
}

export function goalRecord({ id, document: { data } }: GoalProgress): SearchRecord {
  const starts = data.timeBound?.starts;
  return { kind: 'goal', partners: data.owners, goals: [id], ...defined({ date: starts }) };
}

export function benchmarkRecord({ journal }: ViewContext, { document: { data } }: BenchmarkProgress): SearchRecord {
  const goal = journal.goals.find(({ id }) => id === data.goal);
  return { kind: 'benchmark', partners: goal?.document.data.owners ?? [], goals: goal ? [goal.id] : [] };
}

/** @param partners whom alone it is about, if anybody */
export function plainRecord(
  kind: 'partner' | 'agreement' | 'commitments' | 'page',
  partners: readonly string[] = [],
): SearchRecord {
  return { kind, partners, goals: [] };
}

/** Every record of the journal: what there is to choose from. */
export function allRecords(context: ViewContext): SearchRecord[] {
  const { sessions, milestones, goals, benchmarks, partners, documents } = context.journal;
  return [
    ...sessions.map((session) => sessionRecord(context, session)),
    ...milestones.map((milestone) => milestoneRecord(context, milestone)),
    ...goals.map(goalRecord),
    ...benchmarks.map((benchmark) => benchmarkRecord(context, benchmark)),
    ...partners.map(({ id }) => plainRecord('partner', [id])),
    ...documents.pages.map(() => plainRecord('page')),
    plainRecord('agreement'),
    plainRecord('commitments'),
  ];
}
