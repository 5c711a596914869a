import type { Mutant } from './mutants.ts';

/** A mutant that tests can't notice, because the program behaves the same with it. */
export interface Equivalent {
  file: string;
  /** The line that it starts in, without surrounding spaces. */
  line: string;
  original: string;
  mutated: string;
  /** The reason why nothing changes. */
  why: string;
}

/**
 * Mutants that someone examined and found to change nothing. They're tried like all others, printed with their reasons,
 * and left out of the score. A run fails if a test notices one, or if an entry no longer fits any mutant.
 */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/domain/rhythm/due-dates.ts',
    line: 'if (later === date) return later;',
    original: 'later === date',
    mutated: 'false',
    why: 'without the short cut, the due date of that very day is the nearest, at no days',
  },
  {
    file: 'src/domain/rhythm/due-dates.ts',
    line: 'if (date <= cadence.starts) return 0;',
    original: 'date <= cadence.starts',
    mutated: 'date < cadence.starts',
    why: 'from the first due date itself the arithmetic below counts 0 steps too',
  },
  {
    file: 'src/domain/rhythm/due-dates.ts',
    line: 'return other !== undefined && other < date ? other : date;',
    original: 'other !== undefined && other < date',
    mutated: 'other < date',
    why: 'nothing is less than undefined, nor is undefined less; the check is for the type',
  },
  {
    file: 'src/domain/rhythm/due-dates.ts',
    line: 'return other !== undefined && other < date ? other : date;',
    original: 'other < date',
    mutated: 'other <= date',
    why: 'of two dates that are the same either is the earlier',
  },
];

export function isEquivalent(entry: Equivalent, mutant: Mutant, line: string): boolean {
  return (
    entry.file === mutant.file &&
    entry.line === line.trim() &&
    entry.original === mutant.original &&
    entry.mutated === mutant.mutated
  );
}
