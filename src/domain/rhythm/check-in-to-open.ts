import { defined } from '../defined.ts';
import { type Duration, subtractDuration } from '../duration.ts';
import type { Journal } from '../model.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Pause } from '../schemas/partnership.ts';
import { dueDateAround } from './due-dates.ts';

/** Whether the next check-in should be begun, and if not, why. */
export type CheckInToOpen =
  | { kind: 'time'; due: PlainDate }
  /** Somebody has begun it, in these files of the journal. */
  | { kind: 'begun'; due: PlainDate; files: readonly string[] }
  /** `opens`: the day when it is time. `pause`: the one that today is in. */
  | { kind: 'early'; due: PlainDate; opens: PlainDate; pause?: Pause }
  /** The term has no due date any more. */
  | { kind: 'over' };

/**
 * What is to be done today about the next check-in: it is time from `within` before its due date on, until its grace has
 * passed. Where it is time for several, the latest counts: those before had their turn.
 * @param journal one that sees every check-in, lest one that is there be begun again
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
