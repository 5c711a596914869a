import { defined } from '../defined.ts';
import { type Duration, subtractDuration } from '../duration.ts';
import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Pause } from '../schemas/partnership.ts';
import { dueDateAround } from './due-dates.ts';

/** Whether it's time to start the next check-in, and if not, why. */
export type CheckInToOpen =
  | { kind: 'time'; due: PlainDate }
  /** It has been started, in these files of the journal. */
  | { kind: 'begun'; due: PlainDate; files: readonly string[] }
  /** `opens`: the day from which it's time. `pause`: the one that today is in. */
  | { kind: 'early'; due: PlainDate; opens: PlainDate; pause?: Pause }
  /** The term has no more due dates. */
  | { kind: 'over' };

/**
 * Returns what to do today about the next check-in: it's time from `within` before its due date until its grace has
 * passed. If it's time for several, the latest counts, because the earlier ones had their turn.
 * @param journal must include every check-in; otherwise a hidden one would be started again
 * @example checkInToOpen(journal, '2 days') // { kind: 'time', due: '2026-05-03' } on the 1st of May
 */
export function checkInToOpen(journal: Journal, within: Duration): CheckInToOpen {
  const { rhythm, today, documents } = journal;
  const { cadence, term } = documents.partnership.data;
  const open = rhythm.dueDates.filter(({ state }) => state === 'open').map(({ date }) => date);
  const due = open.findLast((date) => subtractDuration(date, within) <= today);
  if (due === undefined) {
    if (rhythm.next === undefined) return { kind: 'over' };
    const opens = subtractDuration(rhythm.next, within);
    return { kind: 'early', due: rhythm.next, opens, ...defined({ pause: rhythm.pausedNow }) };
  }
  const files = documents.checkIns
    .filter(({ data }) => dueDateAround(cadence, data.date, term?.ends) === due)
    .map(({ file }) => file);
  return files.length > 0 ? { kind: 'begun', due, files } : { kind: 'time', due };
}
