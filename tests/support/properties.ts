import fc from 'fast-check';
import { kindOfPage } from './page-kinds.ts';

/*
 * How properties are tried. `npm test` starts each from the same seed and tries a part of its inputs, so that a run is quick,
 * and green or red for a reason that's in the change. `npm run test:long` tries them all from a new seed, which it prints;
 * `SEED=<seed> npm run test:long` repeats it. `tests/vitest.config.ts` sets both.
 */

/** Whether this is `npm run test:long`, which tries everything rather than a sample of it. */
export const IS_LONG = process.env['PROPERTY_RUNS'] === 'full';

/** The share of its inputs that a property is tried with, and how many it's tried with at least. */
interface Part {
  share: number;
  least: number;
}
const USUAL: Part = { share: 0.04, least: 50 };
/** `npm run mutate`, which asks whether a mutant is ever noticed, tries more. */
const FOR_MUTANTS: Part = { share: 0.1, least: 50 };
const PART = process.env['PROPERTY_RUNS'] === 'more' ? FOR_MUTANTS : USUAL;

/** Where random input starts, for what makes it without `fc.assert`. */
export const SEED = Number(process.env['PROPERTY_SEED'] ?? 1);

fc.configureGlobal({ seed: SEED, numRuns: runs(100) });

/**
 * How often to try a property in this run.
 * @param full how often `npm run test:long` tries it
 * @param least how often `npm test` tries it at least: fewer times for one that takes long
 * @example fc.assert(property, { numRuns: runs(2000) })
 */
export function runs(full: number, least = PART.least): number {
  return IS_LONG ? full : Math.min(full, Math.max(least, full * PART.share));
}

/**
 * What to look at in this run of much that is alike: all of it in `npm run test:long`, some of it in `npm test`, and then the
 * same each time.
 */
export function sampleOf<T>(all: readonly T[], count: number): readonly T[] {
  if (IS_LONG || all.length <= count) return all;
  const some = fc.shuffledSubarray([...all], { minLength: count, maxLength: count });
  return fc.sample(some, { numRuns: 1, seed: SEED }).flat();
}

/** In `npm test` one of the pages that are of a kind; in `npm run test:long` all. */
export function onePerKind(paths: readonly string[]): readonly string[] {
  return [...Map.groupBy(paths, kindOfPage).values()].flatMap((alike) => sampleOf(alike, 1));
}
