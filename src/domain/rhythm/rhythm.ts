import { by } from '../text.ts';
import { defined } from '../defined.ts';
import { addDuration, subtractDuration } from '../duration.ts';
import { daysBetween, type PlainDate } from '../plain-date.ts';
import type { Cadence, Partnership, Pause } from '../schemas/partnership.ts';
import { dueDateOf, dueDatesFrom, pauseOn } from './due-dates.ts';

/** What became of a due date. `open`: its grace has not passed. */
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
 * What became of every due date. Each session belongs to one, the nearest, and can keep that one only. A due date with a
 * session is kept when one of them lies from `early` before to `grace` after it, and late otherwise (also when all came
 * earlier than `early`); without one it is open until its grace has passed, and then missed.
 */
export function makeRhythm({ cadence, sessionDates, today, reportsMissed, ends }: RhythmInput): Rhythm {
  const sessionsOf = Map.groupBy(sessionDates.filter((date) => date <= today).toSorted(), (date) =>
    dueDateOf(cadence, date, ends),
  );
  const all: DueDate[] = [];
  let next: PlainDate | undefined;
  for (const date of dueDatesFrom(cadence, cadence.starts, ends)) {
    const due = judge(date, sessionsOf.get(date) ?? [], cadence, today);
    all.push(due);
    if (due.state === 'open' && date >= today) {
      next = date;
      break;
    }
  }
  const pausedNow = pauseOn(cadence.pauses, today);
  return {
    dueDates: reportsMissed ? all : all.filter(({ state }) => state !== 'missed'),
    ...defined({ next }),
    ...(reportsMissed && streaks(all)),
    pauses: cadence.pauses.toSorted(by(({ from }) => from)),
    ...defined({ pausedNow }),
  };
}

/** @param sessions the dates of those that belong to it, in order */
function judge(date: PlainDate, sessions: readonly PlainDate[], { early, grace }: Cadence, today: PlainDate): DueDate {
  const last = addDuration(date, grace);
  const distance = (session: PlainDate) => Math.abs(daysBetween(session, date));
  const [first, ...others] = sessions;
  if (first === undefined) return { date, state: today > last ? 'missed' : 'open' };
  const earliest = subtractDuration(date, early);
  return {
    date,
    state: sessions.some((session) => earliest <= session && session <= last) ? 'kept' : 'late',
    session: others.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest), first),
  };
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
