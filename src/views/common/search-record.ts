import { defined } from '../../domain/defined.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import type { Session } from '../../domain/check-in/session.ts';
import { isMeasuredBy } from '../../domain/goals/measured-by.ts';
import type { GoalProgress } from '../../domain/goals/progress.ts';
import type { JournalMilestone } from '../../domain/milestones/model.ts';
import { partnersOn } from '../../domain/partners/membership.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { byDate } from './by-date.ts';
import type { ViewContext } from './context.ts';
import { milestoneTitle } from './milestone-summary.ts';
import { headlineOf } from './session-summary.ts';
import { documentMark, milestoneMark, sessionMark, type VisibilityMark } from './visibility.ts';

/** The kind of content of a page that can be found. */
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

/** What a search can be narrowed down by. These are ids rather than names, because two goals may have the same title. */
export interface SearchRecord {
  kind: SearchKind;
  /** The text under which it's found; absent if it's the page's own title. */
  title?: string;
  /**
   * Its heading among the results, if that isn't the text under which it's found: what was talked about, for example,
   * instead of a date.
   */
  heading?: string;
  partners: readonly string[];
  goals: readonly string[];
  /** The date that it belongs to, if any; pages without one come last. */
  date?: PlainDate;
  /** The detail beside its heading: the date. */
  detail?: string;
}

/** Returns the date, and who can see it if that isn't everyone who sees the journal. */
function detailOf({ formats }: ViewContext, { mark }: { mark?: VisibilityMark }, day?: string): { detail?: string } {
  const said = [day, mark?.text].filter((text) => text !== undefined);
  return said.length === 0 ? {} : { detail: formats.dotted(said) };
}

/** Returns the goals that a benchmark measures, on whose pages it is. */
function goalsWith({ journal }: ViewContext, benchmark: BenchmarkProgress): GoalProgress[] {
  return journal.goals.filter(({ document }) => isMeasuredBy(document, benchmark.document));
}

/** Returns a session's record. Its goals are those for which it has a reading or confidence. */
export function sessionRecord(context: ViewContext, session: Session): SearchRecord {
  const { readings } = byDate(context.journal);
  const measured = context.journal.benchmarks
    .filter(({ series }) => series.some((each) => readings.get(each)?.has(session.date)))
    .flatMap((benchmark) => goalsWith(context, benchmark).map(({ id }) => id));
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

/** Returns how search finds a milestone. One without names belongs to everyone who was a partner that day. */
export function milestoneRecord(context: ViewContext, milestone: JournalMilestone): SearchRecord {
  const { kind, partners, goal, date } = milestone;
  return {
    kind,
    title: milestoneTitle(context, milestone),
    // Without names it's for everyone.
    partners: partners.length > 0 ? partners : partnersOn(context.journal.partners, date).map(({ id }) => id),
    goals: goal === undefined ? [] : [goal],
    date,
    ...detailOf(context, milestoneMark(context, milestone), context.formats.date(date)),
  };
}

/** Returns how search finds a goal, by the day it starts. */
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

/** Returns how search finds a benchmark: for the owners of the goals that it measures. */
export function benchmarkRecord(context: ViewContext, benchmark: BenchmarkProgress): SearchRecord {
  const goals = goalsWith(context, benchmark);
  return {
    kind: 'benchmark',
    partners: [...new Set(goals.flatMap(({ document }) => document.data.owners))],
    goals: goals.map(({ id }) => id),
    ...detailOf(context, documentMark(context, benchmark.document)),
  };
}

/**
 * Returns the record of a page without a date.
 * @param partners those that it's exclusively about
 * @param mark who can see it, if that has to be said
 */
export function plainRecord(
  kind: 'partner' | 'agreement' | 'commitments' | 'page',
  partners: readonly string[] = [],
  mark?: VisibilityMark,
): SearchRecord {
  return { kind, partners, goals: [], ...defined({ detail: mark?.text }) };
}

/** Returns every record of the journal, from which the search options are made. */
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
