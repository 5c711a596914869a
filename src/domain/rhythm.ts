import type { PlainDate } from './plain-date.ts';
import type { Pause } from './schemas/partnership.ts';

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
  /** The first open due date on or after today. */
  next: PlainDate;
  /** Consecutive kept or late due dates up to the last that is not open. Absent where absence may not be claimed. */
  streak?: number;
  longestStreak?: number;
  pauses: readonly Pause[];
  /** The pause that today is in. */
  pausedNow?: Pause;
}
