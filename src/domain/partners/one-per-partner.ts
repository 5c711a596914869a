import { ownValue } from '../defined.ts';
import type { Aggregate } from '../schemas/benchmark.ts';
import type { PartnerId } from '../schemas/values.ts';

/** One value for all, or one per partner, as partners write it. */
export type OnePerPartner = number | Readonly<Record<PartnerId, number>>;

/**
 * Returns a partner's value.
 * @returns undefined if the values are given per partner and don't name them
 * @example partnerValue({ robin: 8, sam: 5 }, 'sam') // 5
 */
export function partnerValue(given: OnePerPartner, partner: PartnerId): number | undefined {
  if (typeof given === 'number') return given;
  return ownValue(given, partner);
}

/**
 * Returns the pair's value. Values per partner don't belong in a pair's benchmark, which the loader reports; here they
 * are added up if the benchmark is a running total, and otherwise the last one written counts.
 * @example pairValue({ robin: 8, sam: 5 }, 'sum') // 13
 */
export function pairValue(given: OnePerPartner, aggregate: Aggregate): number | undefined {
  if (typeof given === 'number') return given;
  const values = Object.values(given);
  return aggregate === 'sum' && values.length > 0 ? values.reduce((sum, value) => sum + value) : values.at(-1);
}

/** Returns the value for one line of a benchmark: a partner's, or the pair's if there is no partner. */
export function seriesValue(
  given: OnePerPartner,
  partner: PartnerId | undefined,
  aggregate: Aggregate,
): number | undefined {
  return partner === undefined ? pairValue(given, aggregate) : partnerValue(given, partner);
}
