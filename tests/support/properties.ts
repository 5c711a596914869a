import fc from 'fast-check';
import { kindOfPage } from './page-kinds.ts';

/*
 * Says how often properties are tried. `npm test` starts each from the same seed and tries a part of its inputs, so a run
 * is quick, and it's red only because of the change. `npm run test:long` tries them all from a new seed, which it prints;
 * `SEED=<seed> npm run test:long` repeats it. `tests/vitest.config.ts` sets both.
 */

/** Whether this is `npm run test:long`, which tries everything rather than a sample of it. */
export const IS_LONG = process.env['PROPERTY_RUNS'] === 'full';

/** The share of its inputs that a property is tried with, and the fewest. */
interface Part {
  share: number;
  least: number;
}
const USUAL: Part = { share: 0.04, least: 50 };
/** `npm run mutate` tries more, because it's about whether a mutant is ever noticed. */
const FOR_MUTANTS: Part = { share: 0.1, least: 50 };
const PART = process.env['PROPERTY_RUNS'] === 'more' ? FOR_MUTANTS : USUAL;

/** The seed of random input that isn't made by `fc.assert`. */
export const SEED = Number(process.env['PROPERTY_SEED'] ?? 1);

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

/**
 * Returns how often to try a property in this run.
 * @param full the number of times in `npm run test:long`
 * @param least the fewest times in `npm test`: lower for a property that takes long
 * @example fc.assert(property, { numRuns: runs(2000) })
 */
export function runs(full: number, least = PART.least): number {
  return IS_LONG ? full : Math.min(full, Math.max(least, full * PART.share));
}

/** Returns all of many similar things in `npm run test:long`; in `npm test` a sample, the same each time. */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  if (IS_LONG || all.length <= count) return all;
  const some = fc.shuffledSubarray([...all], { minLength: count, maxLength: count });
  return fc.sample(some, { numRuns: 1, seed: SEED }).flat();
}

/** Returns one page of each kind in `npm test`; all of them in `npm run test:long`. */
export function onePerKind(paths: readonly string[]): readonly string[] {
  return [...Map.groupBy(paths, kindOfPage).values()].flatMap((alike) => sampleOf(alike, 1));
}
