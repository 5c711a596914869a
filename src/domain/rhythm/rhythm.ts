import { defined } from '../defined.ts';
import { addDuration } from '../duration.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Cadence, Partnership, Pause } from '../schemas/partnership.ts';
import { distance, dueDateAround, dueDateBefore, dueDatesFrom, pauseOn, spellOn, wholePauses } from './due-dates.ts';

/** What happened to a due date. `late`: a session outside its window made up for it. `open`: its grace hasn't passed. */
export type DueState = 'kept' | 'late' | 'missed' | 'open';

export interface DueDate {
  date: PlainDate;
  state: DueState;
  /** The date of the session that belongs to it (the nearest one, if there are several). */
  session?: PlainDate;
}

/** How the partnership keeps its cadence. */
export interface Rhythm {
  /**
   * From the first one to the next open one, except those in a pause. Missed ones are left out if absence may not be
   * claimed.
   */
  dueDates: readonly DueDate[];
  /** The first open due date on or after today; absent if the term ends before it. */
  next?: PlainDate;
  /** Consecutive kept or late due dates up to the last one that isn't open. Absent if absence may not be claimed. */
  streak?: number;
  longestStreak?: number;
  /** In order; those that touch are merged. */
  pauses: readonly Pause[];
  /** The pause that today is in. */
  pausedNow?: Pause;
}

export interface RhythmInput {
  cadence: Cadence;
  /** In any order; sessions after today don't keep anything yet. */
  sessionDates: readonly PlainDate[];
  today: PlainDate;
  reportsMissed: boolean;
  /** The last day of the partnership's term, after which nothing is due. */
  ends?: PlainDate | undefined;
}

/**
 * Returns the due date that each session keeps or makes up for. A session that does neither is extra, and isn't in the
 * map.
 *
 * The session nearest to a due date within its window keeps it; of two equally near, the earlier. Each other session,
 * in date order, makes up for the last due date before it, if no session had met that one by then and it isn't in a
 * pause. So no session uses up a future due date, and an additional session never makes an earlier due date less kept.
 * @param dates of sessions, each once
 */
export function dueDatesMet(
  cadence: Cadence,
  dates: readonly PlainDate[],
  ends?: PlainDate,
): ReadonlyMap<PlainDate, { due: PlainDate; inTime: boolean }> {
  const inOrder = dates.toSorted();
  const keepers = new Map<PlainDate, PlainDate>();
  for (const date of inOrder) {
    const due = dueDateAround(cadence, date, ends);
    const keeper = due && keepers.get(due);
    if (due && (!keeper || distance(date, due) < distance(keeper, due))) keepers.set(due, date);
  }
  const met = new Map([...keepers].map(([due, date]) => [date, { due, inTime: true }]));
  const madeUp = new Set<PlainDate>();
  for (const date of inOrder) {
    if (met.has(date) || pauseOn(cadence.pauses, date)) continue;
    const due = dueDateBefore(cadence, date, ends);
    if (due === undefined || keepers.has(due) || madeUp.has(due)) continue;
    madeUp.add(due);
    met.set(date, { due, inTime: false });
  }
  return met;
}

/**
 * Returns what happened to every due date: kept by a session in its window, or late if a later one made up for it;
 * otherwise open until its grace has passed, and then missed. If absence may not be claimed, late and missed ones are
 * left out.
 */
export function makeRhythm({ cadence, sessionDates, today, reportsMissed, ends }: RhythmInput): Rhythm {
  const held = sessionDates.filter((date) => date <= today);
  const metBy = new Map(
    [...dueDatesMet(cadence, held, ends)].map(([session, { due, inTime }]): [PlainDate, DueDate] => [
      due,
      { date: due, state: inTime ? 'kept' : 'late', session },
    ]),
  );
  const all: DueDate[] = [];
  let next: PlainDate | undefined;
  for (const date of dueDatesFrom(cadence, cadence.starts, ends)) {
    const due = metBy.get(date) ?? { date, state: isPast(cadence, date, today) ? 'missed' : 'open' };
    all.push(due);
    if (due.state === 'open' && date >= today) {
      next = date;
      break;
    }
  }
  const pauses = wholePauses(cadence.pauses);
  const pausedNow = pauseOn(pauses, today);
  return {
    dueDates: reportsMissed ? all : all.filter(({ state }) => state === 'kept' || state === 'open'),
    ...defined({ next }),
    ...(reportsMissed && streaks(all)),
    pauses,
    ...defined({ pausedNow }),
  };
}

/**
 * Returns how many due dates were met on time, out of all that are over. Undefined if absence may not be claimed.
 * @example recordOf(journal.rhythm) // { onTime: 37, of: 42 }
 */
export function recordOf({ dueDates, streak }: Rhythm): { onTime: number; of: number } | undefined {
  if (streak === undefined) return undefined;
  const over = dueDates.filter(({ state }) => state !== 'open');
  return { onTime: over.filter(({ state }) => state === 'kept').length, of: over.length };
}

/** A past due date that another cadence judges differently. */
export interface RejudgedDueDate {
  date: PlainDate;
  /** Absent if nothing was due that day. */
  was?: DueState;
  /** Absent if nothing is due that day. */
  is?: DueState;
}

/**
 * Returns the due dates up to a day that a cadence judges differently from the one before it, in order. That happens if
 * `every`, `starts` or a window was edited in place, rather than written as one of `changes`. Pauses may be added
 * afterwards, so those of the new cadence are used for both.
 * @param asked the sessions and the day; due dates whose grace still runs are left out
 * @example rejudgedDueDates(everyTwoWeeks, everyWeek, asked) // [{ date: '2026-01-18', is: 'missed' }, …]
 */
export function rejudgedDueDates(
  before: Cadence,
  after: Cadence,
  asked: Omit<RhythmInput, 'cadence'>,
): RejudgedDueDate[] {
  const judge = (cadence: Cadence) =>
    new Map(makeRhythm({ ...asked, cadence }).dueDates.map(({ date, state }) => [date, state]));
  const [was, is] = [judge({ ...before, pauses: after.pauses }), judge(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .toSorted()
    .map((date) => ({ date, ...defined({ was: was.get(date), is: is.get(date) }) }))
    .filter((due) => due.was !== due.is && [due.was, due.is].some((state) => state !== undefined && state !== 'open'));
}

/** Returns whether a due date's grace has passed. */
function isPast(cadence: Cadence, due: PlainDate, today: PlainDate): boolean {
  return today > addDuration(due, spellOn(cadence, due).grace);
}

/** Returns the current and the longest streak. An open due date neither lengthens a streak nor breaks it. */
function streaks(dueDates: readonly DueDate[]): { streak: number; longestStreak: number } {
  let streak = 0;
  let longestStreak = 0;
  for (const { state } of dueDates) {
    if (state === 'open') continue;
    streak = state === 'missed' ? 0 : streak + 1;
    longestStreak = Math.max(longestStreak, streak);
  }
  return { streak, longestStreak };
}

/**
 * The phase of a partnership with an end: `renewal` from the day of the talk about going on (never, if none is named);
 * `ended` after its last day.
 */
type TermPhase = 'running' | 'renewal' | 'ended';

/**
 * Returns the phase of a partnership's term.
 * @returns undefined for a partnership without an end
 * @example termPhase({ ends: '2026-12-20', renewal: '2026-12-06' }, plainDate('2026-12-07')) // 'renewal'
 */
export function termPhase(term: Partnership['term'], today: PlainDate): TermPhase | undefined {
  if (!term) return undefined;
  if (today > term.ends) return 'ended';
  return term.renewal !== undefined && today >= term.renewal ? 'renewal' : 'running';
}
