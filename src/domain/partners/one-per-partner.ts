import { ownValue } from '../defined.ts';
import type { Aggregate } from '../schemas/benchmark.ts';
import type { PartnerId } from '../schemas/values.ts';

/** One value for all, or one per partner, as partners write it. */
export type OnePerPartner = number | Readonly<Record<PartnerId, number>>;

/**
 * The value that is a partner's.
 * @returns undefined where the values are given per partner and name them not
 * @example partnerValue({ robin: 8, sam: 5 }, 'sam') // 5
 */
export function partnerValue(given: OnePerPartner, partner: PartnerId): number | undefined {
  if (typeof given === 'number') return given;
  return ownValue(given, partner);
}

/**
 * The value of the pair. Values per partner have no place in a pair's benchmark, which the loader says; here they are
 * added where the benchmark is a running total, and otherwise the one written last stands.
 * @example pairValue({ robin: 8, sam: 5 }, 'sum') // 13
 */
export function pairValue(given: OnePerPartner, aggregate: Aggregate): number | undefined {
  if (typeof given === 'number') return given;
  const values = Object.values(given);
  return aggregate === 'sum' && values.length > 0 ? values.reduce((sum, value) => sum + value) : values.at(-1);
}

/** The value for one line of a benchmark: a partner's, or (no partner) the pair's. */
export function seriesValue(
  given: OnePerPartner,
  partner: PartnerId | undefined,
  aggregate: Aggregate,
): number | undefined {
  return partner === undefined ? pairValue(given, aggregate) : partnerValue(given, partner);
}
