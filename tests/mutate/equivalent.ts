import type { Mutant } from './mutants.ts';

/** A mutant that no test could notice, because the program does the same with it. */
export interface Equivalent {
  file: string;
  /** The line that it starts in, without the spaces around it. */
  line: string;
  original: string;
  mutated: string;
  /** Why nothing changes. */
  why: string;
}

/**
 * Mutants that were looked at and change nothing. They're tried like all others, printed with their reasons, and left out of
 * the score. A run fails if a test notices one, or if an entry fits no mutant any more.
 */
export const EQUIVALENT: readonly Equivalent[] = [];

export function isEquivalent(entry: Equivalent, mutant: Mutant, line: string): boolean {
  return (
    entry.file === mutant.file &&
    entry.line === line.trim() &&
    entry.original === mutant.original &&
    entry.mutated === mutant.mutated
  );
}
