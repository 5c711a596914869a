import { defined } from '../defined.ts';
import { addDuration } from '../duration.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Cadence, Partnership, Pause } from '../schemas/partnership.ts';
import { distance, dueDateAround, dueDateBefore, dueDatesFrom, pauseOn, spellOn, wholePauses } from './due-dates.ts';

/** What became of a due date. `late`: a session outside its window made up for it. `open`: its grace has not passed. */
export type DueState = 'kept' | 'late' | 'missed' | 'open';

export interface DueDate {
  date: PlainDate;
  state: DueState;
  /** The date of the session that belongs to it (the nearest one, where there are several). */
  session?: PlainDate;
}

/** How the partnership keeps its cadence. */
export interface Rhythm {
  /** From the first to the next one that is open; none inside a pause. Missed ones are left out where absence may not be claimed. */
  dueDates: readonly DueDate[];
  /** The first open due date on or after today; absent where the term ends before it. */
  next?: PlainDate;
  /** Consecutive kept or late due dates up to the last that is not open. Absent where absence may not be claimed. */
  streak?: number;
  longestStreak?: number;
  /** In order, those that touch made one. */
  pauses: readonly Pause[];
  /** The pause that today is in. */
  pausedNow?: Pause;
}

export interface RhythmInput {
  cadence: Cadence;
  /** In any order; sessions after today keep nothing yet. */
  sessionDates: readonly PlainDate[];
  today: PlainDate;
  reportsMissed: boolean;
  /** The last day of the partnership's term: no due date after it. */
  ends?: PlainDate | undefined;
}

/**
 * Which due date each session keeps, or makes up for; a session that does neither is extra, and not in the map.
 *
 * Of the sessions in a due date's window the nearest keeps it, of two as near the earlier. Each other session, in order of
 * date, makes up for the last due date before it where nothing met that one by then, but not inside a pause. So no session uses up a due
 * date to come, and one more session never makes an earlier due date less kept.
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
 * What became of every due date: kept by a session in its window, late where a later one made up for it; otherwise open until
 * its grace has passed, and then missed. Where absence may not be claimed, those that are late or missed are left out.
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
 * How many due dates were met on time, of all that are over. None where absence may not be claimed.
 * @example recordOf(journal.rhythm) // { onTime: 37, of: 42 }
 */
export function recordOf({ dueDates, streak }: Rhythm): { onTime: number; of: number } | undefined {
  if (streak === undefined) return undefined;
  const over = dueDates.filter(({ state }) => state !== 'open');
  return { onTime: over.filter(({ state }) => state === 'kept').length, of: over.length };
}

/** A due date of the past that another cadence judges otherwise. */
export interface RejudgedDueDate {
  date: PlainDate;
  /** Absent: nothing was due that day. */
  was?: DueState;
  /** Absent: nothing is due that day. */
  is?: DueState;
}

/**
 * The due dates up to a day that a cadence judges otherwise than the one before it, in order: where `every`, `starts` or a window was
 * edited in place, and not written as one of `changes`. A pause may be written afterwards, so those of the new one are taken for both.
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

/** Whether a due date's grace has passed. */
function isPast(cadence: Cadence, due: PlainDate, today: PlainDate): boolean {
  return today > addDuration(due, spellOn(cadence, due).grace);
}

/** An open due date, whose grace still runs, neither lengthens a streak nor breaks it. */
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
 * Where a partnership with an end stands: `renewal` from the day of the talk about going on, or, where none is named, never;
 * `ended` when its last day has passed.
 */
type TermPhase = 'running' | 'renewal' | 'ended';

/**
 * @returns undefined for a partnership without an end
 * @example termPhase({ ends: '2026-12-20', renewal: '2026-12-06' }, plainDate('2026-12-07')) // 'renewal'
 */
export function termPhase(term: Partnership['term'], today: PlainDate): TermPhase | undefined {
  if (!term) return undefined;
  if (today > term.ends) return 'ended';
  return term.renewal !== undefined && today >= term.renewal ? 'renewal' : 'running';
}
