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

/** The value that one check-in gives for one benchmark. */
export interface GivenReading {
  date: PlainDate;
  value: OnePerPartner;
  /** Who a value without a name belongs to: the author, or everyone who was present. */
  whose: readonly PartnerId[];
}

/** By benchmark, then by date, then by file: the joint one before the sides. */
type ReadingIndex = ReadonlyMap<BenchmarkId, readonly GivenReading[]>;

/**
 * Returns all readings of a journal by benchmark, in one pass over its check-ins. Check-ins after today are left out
 * (the loader reports them): what hasn't happened can't have been read.
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

/**
 * Sorts check-ins by id. A joint file's id is just the date, so it sorts before the sides, whose ids continue with a
 * hyphen.
 */
function inOrder(checkIns: readonly CheckInDocument[]): CheckInDocument[] {
  return checkIns.toSorted((a, b) => compareText(a.data.date, b.data.date) || compareText(a.id, b.id));
}

/**
 * Returns each partner's readings of a benchmark measured `per: partner`. A number without a name belongs to the author
 * if the check-in is one partner's side, and otherwise to everyone present. If a value is given twice for one partner
 * and session, the later file wins. Names that aren't partners are left out. (The loader reports both.)
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

/** Returns the readings of a benchmark measured `per: pair`, regardless of who wrote them. Of two on one date, the later file wins. */
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
  /** How many of the latest readings a mean covers. */
  over?: number | undefined;
  /** The day and value from which counting starts: the baseline's. Without it, the day of the first reading, and 0. */
  start?: DatedValue | undefined;
}

/** How many readings a mean covers if the benchmark doesn't say. */
export const MEAN_OVER = 4;

/**
 * Returns the readings, each with its actual. `last`: the reading itself. `sum`: readings are additions since the last
 * one, and the actual is the running total from the baseline's value. `mean`: the mean of the latest `over` readings.
 * `min` and `max`: the smallest and the largest so far. Readings from before the baseline's day are history.
 * @param readings in date order
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

/** Returns the readings that count: all except history. */
export function countedReadings(readings: readonly Reading[]): readonly Reading[] {
  return readings[0]?.isHistory ? readings.filter(({ isHistory }) => !isHistory) : readings;
}

/** Rounds to twelve significant digits, so that 0.1 + 0.2 is 0.3, and a total saved up cent by cent reaches its target. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function put(readings: DatedValue[], reading: DatedValue): void {
  const last = readings.at(-1);
  if (last?.date === reading.date) last.value = reading.value;
  else readings.push(reading);
}
