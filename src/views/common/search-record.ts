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
import { documentMark, milestoneMark, sessionMark, type VisibilityMark } from './visibility.ts';

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

/** The day, and who sees it where that isn't everybody who sees the journal. */
function detailOf({ formats }: ViewContext, { mark }: { mark?: VisibilityMark }, day?: string): { detail?: string } {
  const said = [day, mark?.text].filter((text) => text !== undefined);
  return said.length === 0 ? {} : { detail: formats.dotted(said) };
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
    ...defined({ heading }),
    ...detailOf(context, sessionMark(context, session), heading && context.formats.date(session.date)),
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
    ...detailOf(context, milestoneMark(context, milestone), context.formats.date(date)),
  };
}

export function goalRecord(context: ViewContext, { id, document }: GoalProgress): SearchRecord {
  const { data } = document;
  const starts = data.timeBound?.starts;
  return {
    kind: 'goal',
    partners: data.owners,
    goals: [id],
    ...defined({ date: starts }),
    ...detailOf(context, documentMark(context, document)),
  };
}

export function benchmarkRecord(context: ViewContext, { document }: BenchmarkProgress): SearchRecord {
  const { data } = document;
  const goal = context.journal.goals.find(({ id }) => id === data.goal);
  return {
    kind: 'benchmark',
    partners: goal?.document.data.owners ?? [],
    goals: goal ? [goal.id] : [],
    ...detailOf(context, documentMark(context, document)),
  };
}

/**
 * @param partners whom alone it is about, if anybody
 * @param mark says who sees it, where that has to be said
 */
export function plainRecord(
  kind: 'partner' | 'agreement' | 'commitments' | 'page',
  partners: readonly string[] = [],
  mark?: VisibilityMark,
): SearchRecord {
  return { kind, partners, goals: [], ...defined({ detail: mark?.text }) };
}

/** Every record of the journal: what there is to choose from. */
export function allRecords(context: ViewContext): SearchRecord[] {
  const { sessions, milestones, goals, benchmarks, partners, documents } = context.journal;
  return [
    ...sessions.map((session) => sessionRecord(context, session)),
    ...milestones.map((milestone) => milestoneRecord(context, milestone)),
    ...goals.map((goal) => goalRecord(context, goal)),
    ...benchmarks.map((benchmark) => benchmarkRecord(context, benchmark)),
    ...partners.map(({ id }) => plainRecord('partner', [id])),
    ...documents.pages.map(() => plainRecord('page')),
    plainRecord('agreement'),
    plainRecord('commitments'),
  ];
}
