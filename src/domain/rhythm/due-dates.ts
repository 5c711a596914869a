import { by } from '../text.ts';
import { defined } from '../defined.ts';
import { addDuration, parseDuration } from '../duration.ts';
import { addDays, daysBetween, LAST_DATE, type PlainDate, yearOf } from '../plain-date.ts';
import type { Cadence, Pause } from '../schemas/partnership.ts';

/*
 * Due dates by arithmetic: the n-th is `starts` plus n times `every`. Whatever asks for one goes to its number and from
 * there past pauses, so that no question walks through all due dates since the start.
 */

/** The pause that a date is in; both its ends belong to it. */
export function pauseOn(pauses: readonly Pause[], date: PlainDate): Pause | undefined {
  return pauses.find(({ from, to }) => from <= date && date <= to);
}

/**
 * The due dates on or after a date, one after the other, none inside a pause and none after `ends`, the last day of the
 * partnership's term. They go on for ever where there is no such day: stop asking.
 * @throws RangeError for a cadence of no days.
 * @example dueDatesFrom({ every: '1 week', starts: '2026-01-11', … }, plainDate('2026-01-12')) // 2026-01-18, 2026-01-25, …
 */
export function* dueDatesFrom(
  cadence: Cadence,
  date: PlainDate,
  ends: PlainDate = LAST_DATE,
): Generator<PlainDate, undefined> {
  let index = indexFrom(cadence, date);
  for (;;) {
    const due = dueDateAt(cadence, index);
    if (due === undefined || due > ends) return undefined;
    const pause = pauseOn(cadence.pauses, due);
    if (!pause) yield due;
    index = pause ? Math.max(index + 1, indexFrom(cadence, pause.to)) : index + 1;
  }
}

/** The first due date after a date; none where the term has ended by then. */
export function dueDateAfter(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate | undefined {
  for (const due of dueDatesFrom(cadence, date, ends)) if (due > date) return due;
  return undefined;
}

/**
 * The due date that a session of a date belongs to: the nearest; between two that are as near, the earlier.
 * None only where there are no due dates at all.
 */
export function dueDateOf(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate | undefined {
  const later = dueDatesFrom(cadence, date, ends).next().value;
  if (later === date) return later;
  const earlier = lastDueDateBefore(cadence, date, ends);
  if (earlier === undefined || later === undefined) return earlier ?? later;
  return daysBetween(date, later) < daysBetween(earlier, date) ? later : earlier;
}

function lastDueDateBefore(cadence: Cadence, date: PlainDate, ends: PlainDate = LAST_DATE): PlainDate | undefined {
  let index = indexFrom(cadence, date) - 1;
  for (;;) {
    const due = dueDateAt(cadence, index);
    if (due === undefined) return undefined;
    const pause = pauseOn(cadence.pauses, due);
    if (!pause && due <= ends) return due;
    index = Math.min(index - 1, indexFrom(cadence, pause ? pause.from : ends) - (pause ? 1 : 0));
  }
}

/** The due date of a number, pauses left aside; none before the first or after the last date that can be written. */
function dueDateAt(cadence: Cadence, index: number): PlainDate | undefined {
  if (index < 0 || index > wholeSteps(cadence, LAST_DATE)) return undefined;
  return addDuration(cadence.starts, cadence.every, index);
}

/** The number of the first due date on or after a date, pauses left aside. */
function indexFrom(cadence: Cadence, date: PlainDate): number {
  if (date <= cadence.starts) return 0;
  const steps = wholeSteps(cadence, date);
  return addDuration(cadence.starts, cadence.every, steps) < date ? steps + 1 : steps;
}

/** How many times `every` fits between the first due date and a later date; months are counted as months, without their days. */
function wholeSteps({ starts, every }: Cadence, date: PlainDate): number {
  const { count, unit } = parseDuration(every);
  if (count === 0) throw new RangeError('A cadence needs at least one day between its due dates.');
  if (unit !== 'month') return Math.floor(daysBetween(starts, date) / (unit === 'week' ? count * 7 : count));
  const months = (yearOf(date) - yearOf(starts)) * 12 + monthOf(date) - monthOf(starts);
  return Math.floor(months / count);
}

function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/**
 * The two due dates after a day: those whose check-ins may be begun before their day, the second where the first was met
 * early.
 * @example dueDatesToCome(cadence, plainDate('2026-05-01')) // ['2026-05-03', '2026-05-17']
 */
export function dueDatesToCome(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate[] {
  const next = dueDateAfter(cadence, date, ends);
  const second = next && dueDateAfter(cadence, next, ends);
  return [next, second].filter((due) => due !== undefined);
}

/** Due dates one after the other at the cadence's distance, with no pause among them. */
interface DueDateRun {
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
  for (const pause of cadence.pauses.toSorted(by((pause) => pause.from))) {
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
  return [{ first, isRepeated: second !== undefined, ...defined({ until }) }];
}

function earlier(date: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other < date ? other : date;
}
