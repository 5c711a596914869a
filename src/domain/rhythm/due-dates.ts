import { by } from '../text.ts';
import { defined } from '../defined.ts';
import { addDuration, type Duration, parseDuration, subtractDuration } from '../duration.ts';
import { addDays, daysBetween, LAST_DATE, type PlainDate, yearOf } from '../plain-date.ts';
import type { Cadence, Pause } from '../schemas/partnership.ts';

/*
 * Due dates are computed by arithmetic: a cadence is a list of spells, and in a spell the n-th due date is its anchor
 * plus n times `every`. Code that needs a due date computes its number and moves on past pauses from there, so that it
 * never walks through all due dates since the start.
 */

/** A cadence between two changes of it: due dates at the same distance, with the same window around each. */
export interface Spell {
  /** The due date from which the others are counted. A change of only the windows keeps that of the spell before. */
  anchor: PlainDate;
  every: Duration;
  early: Duration;
  grace: Duration;
  minutes?: number;
  /** Its first day: the cadence's first due date, or the `from` of a change. */
  from: PlainDate;
  /** Its last day: the one before the next change. */
  until: PlainDate;
}

interface Calendar {
  /** In order. */
  spells: readonly Spell[];
  /** In order; they neither overlap nor touch. */
  pauses: readonly Pause[];
}

const known = new WeakMap<Cadence, Calendar>();

function calendarOf(cadence: Cadence): Calendar {
  const made = known.get(cadence) ?? { spells: spellsOf(cadence), pauses: wholePauses(cadence.pauses) };
  known.set(cadence, made);
  return made;
}

/**
 * Returns the spells of a cadence, in order. A value that a change leaves out stays the same.
 * @example spellsOf({ every: '2 weeks', starts: '2026-01-11', changes: [{ from: '2026-09-06', every: '1 week' }], … })
 * // [{ anchor: '2026-01-11', every: '2 weeks', until: '2026-09-05', … }, { anchor: '2026-09-06', every: '1 week', … }]
 */
export function spellsOf({ starts, every, early, grace, minutes, changes }: Cadence): Spell[] {
  const spells: Spell[] = [
    { anchor: starts, every, early, grace, ...defined({ minutes }), from: starts, until: LAST_DATE },
  ];
  for (const { from, because: _, ...change } of changes) {
    const before = spells.at(-1);
    if (!before) break;
    before.until = addDays(from, -1);
    const anchor = change.every === undefined ? before.anchor : from;
    spells.push({ ...before, ...defined(change), anchor, from, until: LAST_DATE });
  }
  return spells;
}

/** Returns the spell that a day is in; for an earlier day, the first one. */
export function spellOn(cadence: Cadence, date: PlainDate): Spell {
  const { spells } = calendarOf(cadence);
  const found = spells.findLast(({ from }) => from <= date) ?? spells[0];
  // `spellsOf` returns at least one.
  if (!found) throw new RangeError('A cadence has no spell.');
  return found;
}

/** Returns the pause that a date is in, first and last day included. */
export function pauseOn(pauses: readonly Pause[], date: PlainDate): Pause | undefined {
  return pauses.find(({ from, to }) => from <= date && date <= to);
}

/**
 * Returns pauses in order, merging those that overlap or follow each other without a day between; the reasons are
 * joined.
 * @example wholePauses([{ from: '2026-08-01', to: '2026-08-21' }, { from: '2026-08-15', to: '2026-08-30', because: 'Flu' }])
 * // [{ from: '2026-08-01', to: '2026-08-30', because: 'Flu' }]
 */
export function wholePauses(pauses: readonly Pause[]): Pause[] {
  const touching: { to: PlainDate; parts: Pause[] }[] = [];
  for (const pause of pauses.toSorted(by(({ from }) => from))) {
    const last = touching.at(-1);
    if (last && (last.to === LAST_DATE || pause.from <= addDays(last.to, 1))) {
      last.parts.push(pause);
      if (pause.to > last.to) last.to = pause.to;
    } else touching.push({ to: pause.to, parts: [pause] });
  }
  return touching.flatMap(({ to, parts }) => {
    const reasons = new Set(parts.flatMap(({ because }) => because ?? []));
    const because = reasons.size > 0 ? [...reasons].join(' · ') : undefined;
    return parts.slice(0, 1).map(({ from }) => ({ from, to, ...defined({ because }) }));
  });
}

/**
 * Yields the due dates on or after a date, except those in a pause or after `ends`, the last day of the partnership's
 * term. Without such a day the sequence is endless.
 * @throws RangeError for a cadence of no days.
 * @example dueDatesFrom({ every: '1 week', starts: '2026-01-11', … }, plainDate('2026-01-12')) // 2026-01-18, 2026-01-25, …
 */
export function* dueDatesFrom(
  cadence: Cadence,
  date: PlainDate,
  ends: PlainDate = LAST_DATE,
): Generator<PlainDate, undefined> {
  const { spells, pauses } = calendarOf(cadence);
  for (const spell of spells) {
    const last = earlier(spell.until, ends);
    if (last < date) continue;
    let index = indexFrom(spell, date > spell.from ? date : spell.from);
    for (;;) {
      const due = dueDateAt(spell, index);
      if (due === undefined || due > last) break;
      const pause = pauseOn(pauses, due);
      if (!pause) yield due;
      index = pause ? Math.max(index + 1, indexFrom(spell, pause.to)) : index + 1;
    }
  }
}

/** Returns the first due date after a date; undefined if the term has ended by then. */
export function dueDateAfter(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate | undefined {
  for (const due of dueDatesFrom(cadence, date, ends)) if (due > date) return due;
  return undefined;
}

/** Returns the last due date before a date. */
export function dueDateBefore(cadence: Cadence, date: PlainDate, ends: PlainDate = LAST_DATE): PlainDate | undefined {
  const { spells, pauses } = calendarOf(cadence);
  for (const spell of spells.toReversed()) {
    if (spell.from >= date) continue;
    let day = earlier(earlier(addDays(date, -1), spell.until), ends);
    while (day >= spell.from) {
      const due = dueDateUpTo(spell, day);
      if (due === undefined || due < spell.from) break;
      const pause = pauseOn(pauses, due);
      if (!pause) return due;
      day = addDays(pause.from, -1);
    }
  }
  return undefined;
}

/**
 * Returns whether a check-in is due on a date.
 * @param ends the end of the partnership's term, after which nothing is due
 */
export function isDueDate(cadence: Cadence, date: PlainDate, ends?: PlainDate): boolean {
  return dueDatesFrom(cadence, date, ends).next().value === date;
}

/** How many days shorter a month can be when it's counted back from the end of one. */
const MONTH_ENDS_DAYS = 3;

/**
 * Returns the due date whose window, from `early` before to `grace` after it, contains a day. Of several it's the
 * nearest, and of two equally near the earlier. A day before a change of the cadence belongs to the due date before the
 * change if it's in that one's window.
 */
export function dueDateAround(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate | undefined {
  const { spells } = calendarOf(cadence);
  const first = spells.map(({ grace }) => subtractDuration(date, grace)).toSorted()[0] ?? date;
  const last =
    spells
      .map(({ early }) => addDays(addDuration(date, early), MONTH_ENDS_DAYS))
      .toSorted()
      .at(-1) ?? date;
  let nearest: PlainDate | undefined;
  for (const due of dueDatesFrom(cadence, first, ends)) {
    if (due > last) break;
    const spell = spellOn(cadence, due);
    if (nearest !== undefined && spell.from > date && nearest < spell.from) break;
    if (date < subtractDuration(due, spell.early) || date > addDuration(due, spell.grace)) continue;
    if (nearest === undefined || distance(due, date) < distance(nearest, date)) nearest = due;
  }
  return nearest;
}

/** Returns the distance between two dates in days. */
export function distance(date: PlainDate, other: PlainDate): number {
  return Math.abs(daysBetween(date, other));
}

/**
 * Returns the due date with a given number, ignoring pauses; undefined before the first or after the last date that can
 * be written.
 */
function dueDateAt(spell: Spell, index: number): PlainDate | undefined {
  if (index < 0 || index > wholeSteps(spell, LAST_DATE)) return undefined;
  return addDuration(spell.anchor, spell.every, index);
}

/** Returns the last due date on or before a day, ignoring pauses. */
function dueDateUpTo(spell: Spell, day: PlainDate): PlainDate | undefined {
  const index = indexFrom(spell, day);
  const due = dueDateAt(spell, index);
  return due === day ? due : dueDateAt(spell, index - 1);
}

/** Returns the number of the first due date on or after a date, ignoring pauses. */
function indexFrom(spell: Spell, date: PlainDate): number {
  if (date <= spell.anchor) return 0;
  const steps = wholeSteps(spell, date);
  return addDuration(spell.anchor, spell.every, steps) < date ? steps + 1 : steps;
}

/**
 * Returns how many times `every` fits between the anchor and a later date. Months are counted as calendar months,
 * ignoring days.
 */
function wholeSteps({ anchor, every }: Spell, date: PlainDate): number {
  const { count, unit } = parseDuration(every);
  if (count === 0) throw new RangeError('A cadence needs at least one day between its due dates.');
  if (unit !== 'month') return Math.floor(daysBetween(anchor, date) / (unit === 'week' ? count * 7 : count));
  const months = (yearOf(date) - yearOf(anchor)) * 12 + monthOf(date) - monthOf(anchor);
  return Math.floor(months / count);
}

function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/**
 * Returns the two due dates after a day. Their check-ins may be started before their day: the second one's if the first
 * was met early.
 * @example dueDatesToCome(cadence, plainDate('2026-05-01')) // ['2026-05-03', '2026-05-17']
 */
export function dueDatesToCome(cadence: Cadence, date: PlainDate, ends?: PlainDate): PlainDate[] {
  const next = dueDateAfter(cadence, date, ends);
  const second = next && dueDateAfter(cadence, next, ends);
  return [next, second].filter((due) => due !== undefined);
}

/** Consecutive due dates at a spell's distance, without a pause among them. */
export interface DueDateRun {
  spell: Spell;
  first: PlainDate;
  /** Whether there is more than one. */
  isRepeated: boolean;
  /** The run ends on this day; absent if it's endless. */
  until?: PlainDate;
}

/** The last day that every month has. */
const LAST_COMMON_DAY = 28;

/**
 * Returns whether a spell's due dates are evenly spaced as the calendar counts. Months from the 29th on aren't: they
 * fall back to the last day of a shorter month.
 * @example isEven({ every: '1 month', anchor: '2026-01-31', … }) // false
 */
export function isEven({ every, anchor }: Pick<Spell, 'every' | 'anchor'>): boolean {
  return parseDuration(every).unit !== 'month' || Number(anchor.slice(8)) <= LAST_COMMON_DAY;
}

/**
 * Returns all due dates as runs between changes and pauses, in order. `dueDatesFrom` yields them one by one.
 * @param ends the last day of the partnership's term
 * @example dueDateRuns({ every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-01', to: '2026-02-07' }], … })
 * // [{ first: '2026-01-11', isRepeated: true, until: '2026-01-31' }, { first: '2026-02-08', isRepeated: true }], each with its spell
 */
export function dueDateRuns(cadence: Cadence, ends: PlainDate = LAST_DATE): DueDateRun[] {
  const { spells, pauses } = calendarOf(cadence);
  return spells.flatMap((spell) => {
    const last = earlier(spell.until, ends);
    const runs: DueDateRun[] = [];
    let { from } = spell;
    for (const pause of pauses) {
      if (pause.to < from) continue;
      if (pause.from > from) runs.push(...runWithin(spell, from, earlier(addDays(pause.from, -1), last)));
      if (pause.to >= last) return runs;
      from = addDays(pause.to, 1);
    }
    return [...runs, ...runWithin(spell, from, last)];
  });
}

function runWithin(spell: Spell, from: PlainDate, until: PlainDate): DueDateRun[] {
  const index = indexFrom(spell, from);
  const [first, second] = [dueDateAt(spell, index), dueDateAt(spell, index + 1)];
  if (first === undefined || first > until) return [];
  const isRepeated = second !== undefined && second <= until;
  return [{ spell, first, isRepeated, ...(until < LAST_DATE && { until }) }];
}

function earlier(date: PlainDate, other: PlainDate): PlainDate {
  return other < date ? other : date;
}
