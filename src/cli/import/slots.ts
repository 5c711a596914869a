import type { Journal } from '../../domain/journal.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Aggregate } from '../../domain/schemas/benchmark.ts';
import type { Session } from '../../domain/session.ts';
import { inOrder } from '../../presentation/in-order.ts';
import type { ImportedValue } from './imported.ts';

/** A date that values can be read on: of a session, or a due date that has none. */
export interface Slot {
  date: PlainDate;
  session?: Session;
}

/** Sessions, and where it is asked for also the due dates up to today that have none, in order of date. */
export function slotsOf({ sessions, rhythm, today }: Journal, withDueDates: boolean): Slot[] {
  const empty = rhythm.dueDates.filter(({ date, session }) => session === undefined && date <= today);
  const taken = new Set(sessions.map(({ date }) => date));
  return [
    ...sessions.map((session) => ({ date: session.date, session })),
    ...(withDueDates ? empty.filter(({ date }) => !taken.has(date)).map(({ date }) => ({ date })) : []),
  ].sort((a, b) => inOrder(a.date, b.date));
}

/** The values that belong to each slot: those after the slot before it, up to its own day. */
export function valuesBySlot(
  slots: readonly Slot[],
  values: readonly ImportedValue[],
): { slot: Slot; values: readonly ImportedValue[] }[] {
  const sorted = values.toSorted((a, b) => inOrder(a.date, b.date));
  let next = 0;
  return slots.flatMap((slot) => {
    const from = next;
    while (next < sorted.length && (sorted[next]?.date ?? '') <= slot.date) next += 1;
    return next === from ? [] : [{ slot, values: sorted.slice(from, next) }];
  });
}

/** One reading of several values, as the benchmark makes one of many. There is at least one. */
export function readingOf(values: readonly ImportedValue[], aggregate: Aggregate): number {
  const numbers = values.map(({ value }) => value);
  const sum = numbers.reduce((total, value) => total + value, 0);
  const readings = {
    last: numbers.at(-1) ?? NaN,
    sum,
    mean: sum / numbers.length,
    max: numbers.reduce((largest, value) => Math.max(largest, value), -Infinity),
  };
  return Number(readings[aggregate].toPrecision(SIGNIFICANT));
}

/** As many digits as the journal's own totals have: 0.1 + 0.2 is 0.3. */
const SIGNIFICANT = 12;
