import { compareText } from '../text.ts';
import { presentAt } from '../check-in/session.ts';
import type { CheckInDocument } from '../documents.ts';
import type { Member } from '../partners/membership.ts';
import { type OnePerPartner, pairValue } from '../partners/one-per-partner.ts';
import { countUntil, type PlainDate } from '../plain-date.ts';
import type { Aggregate } from '../schemas/benchmark.ts';
import type { BenchmarkId, PartnerId } from '../schemas/values.ts';
import type { Reading } from './model.ts';
import type { DatedValue } from './plan.ts';

/** What one check-in says of one benchmark. */
export interface GivenReading {
  date: PlainDate;
  value: OnePerPartner;
  /** Whose a value without a name is: the author's, or everybody's who was there. */
  whose: readonly PartnerId[];
}

/** By benchmark, in order of date and, within a date, of file: the joint one before the sides. */
type ReadingIndex = ReadonlyMap<BenchmarkId, readonly GivenReading[]>;

/**
 * All readings of a journal by benchmark, in one pass over its check-ins. Those after today are left out: what has not
 * happened cannot have been read (the loader says so).
 */
export function indexReadings(
  checkIns: readonly CheckInDocument[],
  partners: readonly Member[],
  today: PlainDate,
): ReadingIndex {
  const index = new Map<BenchmarkId, GivenReading[]>();
  for (const { data } of inOrder(checkIns)) {
    if (data.date > today) continue;
    const { date, author } = data;
    const whose = author === undefined ? presentAt({ data }, partners) : [author];
    for (const [benchmark, value] of Object.entries(data.readings)) {
      const given = { date, value, whose };
      const known = index.get(benchmark);
      if (known) known.push(given);
      else index.set(benchmark, [given]);
    }
  }
  return index;
}

/** A joint file's id is the date alone, so that it comes before the sides, which go on with a hyphen. */
function inOrder(checkIns: readonly CheckInDocument[]): CheckInDocument[] {
  return checkIns.toSorted((a, b) => compareText(a.data.date, b.data.date) || compareText(a.id, b.id));
}

/**
 * Each partner's readings of a benchmark that is measured `per: partner`. One number without a name is the author's,
 * where the check-in is one partner's side, and otherwise everyone's who was present. A value given twice for one partner
 * and session: the later file's stands. Names that are no partner's are left out. (The loader says both.)
 */
export function partnerReadings(
  given: readonly GivenReading[],
  partners: readonly PartnerId[],
): ReadonlyMap<PartnerId, readonly DatedValue[]> {
  const readings = new Map<PartnerId, DatedValue[]>(partners.map((partner) => [partner, []]));
  for (const { date, value, whose } of given) {
    const named = typeof value === 'object' ? Object.entries(value) : whose.map((partner) => [partner, value] as const);
    for (const [partner, own] of named) {
      const known = readings.get(partner);
      if (known) put(known, { date, value: own });
    }
  }
  return readings;
}

/** The readings of a benchmark that is measured `per: pair`, whoever wrote them. Of two on one date the later file's stands. */
export function pairReadings(given: readonly GivenReading[], aggregate: Aggregate): readonly DatedValue[] {
  const readings: DatedValue[] = [];
  for (const { date, value } of given) {
    const shared = pairValue(value, aggregate);
    if (shared !== undefined) put(readings, { date, value: shared });
  }
  return readings;
}

/** How the readings of a series are counted. */
export interface Counting {
  aggregate: Aggregate;
  /** The mean is that of so many of the latest readings. */
  over?: number | undefined;
  /** The day and value that counting begins with: the baseline's. None: the first reading's day, and 0. */
  start?: DatedValue | undefined;
}

/** How many readings a mean is of where the benchmark doesn't say. */
export const MEAN_OVER = 4;

/**
 * The readings with the actual that each leads to. `last`: the reading itself. `sum`: readings are what was added since
 * the last one, and the actual is the running total from the baseline's value. `mean`: the mean of the latest `over` readings.
 * `min` and `max`: the smallest and the largest so far. Readings from before the baseline's day are history.
 * @param readings in order of date
 * @example withActuals([{ date, value: 3 }, { date, value: 4 }], { aggregate: 'sum', start: { date, value: 10 } }) // actuals 13 and 17
 */
export function withActuals(
  readings: readonly DatedValue[],
  { aggregate, over = MEAN_OVER, start }: Counting,
): Reading[] {
  const first = countUntil(readings, ({ date }) => start !== undefined && date < start.date);
  const history = readings
    .slice(0, first)
    .map(({ date, value }): Reading => ({ date, value, actual: value, isHistory: true }));
  const counted = readings.slice(first);
  let sum = start?.value ?? 0;
  let [min, max] = [Infinity, -Infinity];
  return [
    ...history,
    ...counted.map(({ date, value }, index): Reading => {
      sum += value;
      [min, max] = [Math.min(min, value), Math.max(max, value)];
      const latest = counted.slice(Math.max(0, index + 1 - over), index + 1);
      const mean = latest.reduce((total, reading) => total + reading.value, 0) / latest.length;
      const actuals = { last: value, sum: tidy(sum), mean: tidy(mean), min, max };
      return { date, value, actual: actuals[aggregate] };
    }),
  ];
}

/** The readings that count: all but history. */
export function countedReadings(readings: readonly Reading[]): readonly Reading[] {
  return readings[0]?.isHistory ? readings.filter(({ isHistory }) => !isHistory) : readings;
}

/** Twelve significant digits: 0.1 + 0.2 is 0.3, and a total that was saved up cent by cent reaches its target. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function put(readings: DatedValue[], reading: DatedValue): void {
  const last = readings.at(-1);
  if (last?.date === reading.date) last.value = reading.value;
  else readings.push(reading);
}
