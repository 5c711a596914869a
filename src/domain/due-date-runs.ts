import { dueDatesFrom } from './due-dates.ts';
import { parseDuration } from './duration.ts';
import { LAST_DATE, addDays, type PlainDate } from './plain-date.ts';
import type { Cadence } from './schemas/partnership.ts';

/** Due dates one after the other at the cadence's distance, with no pause among them. */
export interface DueDateRun {
  first: PlainDate;
  /** Whether there is more than the first. */
  isRepeated: boolean;
  /** None comes after this day; absent where they go on for ever. */
  until?: PlainDate;
}

/** Every month has it. */
const LAST_COMMON_DAY = 28;

/**
 * Whether every due date is as far from the one before as the calendar counts: not so for months from the 29th on, which
 * fall back to the last day of a shorter month.
 * @example isEven({ every: '1 month', starts: '2026-01-31', … }) // false
 */
export function isEven({ every, starts }: Pick<Cadence, 'every' | 'starts'>): boolean {
  return parseDuration(every).unit !== 'month' || Number(starts.slice(8)) <= LAST_COMMON_DAY;
}

/**
 * All due dates as runs between the pauses, in order: what `dueDatesFrom` gives one by one.
 * @param ends the last day of the partnership's term
 * @example dueDateRuns({ every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-01', to: '2026-02-07' }], … })
 * // [{ first: '2026-01-11', isRepeated: true, until: '2026-01-31' }, { first: '2026-02-08', isRepeated: true }]
 */
export function dueDateRuns(cadence: Cadence, ends?: PlainDate): DueDateRun[] {
  const runs: DueDateRun[] = [];
  let from = cadence.starts;
  for (const pause of cadence.pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (pause.to < from) continue;
    if (pause.from > from) runs.push(...runWithin(cadence, from, earlier(addDays(pause.from, -1), ends)));
    if (pause.to === LAST_DATE) return runs;
    from = addDays(pause.to, 1);
  }
  return [...runs, ...runWithin(cadence, from, ends)];
}

function runWithin(cadence: Cadence, from: PlainDate, until: PlainDate | undefined): DueDateRun[] {
  const [first, second] = dueDatesFrom({ ...cadence, pauses: [] }, from, until).take(2);
  if (first === undefined) return [];
  return [{ first, isRepeated: second !== undefined, ...(until !== undefined && { until }) }];
}

function earlier(date: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other < date ? other : date;
}
