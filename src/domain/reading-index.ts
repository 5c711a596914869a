import type { CheckInDocument } from './documents.ts';
import type { OnePerPartner } from './one-per-partner.ts';
import type { PlainDate } from './plain-date.ts';
import type { BenchmarkId, PartnerId } from './schemas/values.ts';

/** What one check-in says of one benchmark. */
export interface GivenReading {
  date: PlainDate;
  value: OnePerPartner;
  /** Whose side the check-in is; absent for a joint one. */
  author?: PartnerId;
  /** Absent: all partners, or the author. */
  present?: readonly PartnerId[];
}

/** By benchmark, in order of date and, within a date, of file: the joint one before the sides. */
export type ReadingIndex = ReadonlyMap<BenchmarkId, readonly GivenReading[]>;

/**
 * All readings of a journal by benchmark, in one pass over its check-ins. Those after today are left out: what has not
 * happened cannot have been read (the loader says so).
 */
export function indexReadings(checkIns: readonly CheckInDocument[], today: PlainDate): ReadingIndex {
  const index = new Map<BenchmarkId, GivenReading[]>();
  for (const { data } of inOrder(checkIns)) {
    if (data.date > today) continue;
    const { date, author, present } = data;
    for (const [benchmark, value] of Object.entries(data.readings)) {
      const given = { date, value, ...(author !== undefined && { author }), ...(present && { present }) };
      const known = index.get(benchmark);
      if (known) known.push(given);
      else index.set(benchmark, [given]);
    }
  }
  return index;
}

/** A joint file's id is the date alone, so that it comes before the sides, which go on with a hyphen. */
function inOrder(checkIns: readonly CheckInDocument[]): CheckInDocument[] {
  return checkIns.toSorted((a, b) => compare(a.data.date, b.data.date) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
