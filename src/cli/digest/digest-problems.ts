import { CODES } from '../../loading/codes.ts';
import type { Problem } from '../../loading/problem.ts';
import type { DigestProblem } from '../../presentation/digest/digest-problem.ts';
import type { DigestAudience, TwoJournals } from './two-journals.ts';

/**
 * Errors, and those warnings that were not there before. A problem's own words quote what partners wrote, so the public
 * reads what its code means instead; and of files that it may not see it reads nothing. Where there are errors, nobody can
 * tell which these are: there it reads of all of them, for whoever sees the change sees its files' names.
 */
export function digestProblems(
  { problems, knownProblems, visibleFiles }: TwoJournals,
  audience: DigestAudience,
): DigestProblem[] {
  const known = new Set(knownProblems.map(nameOf));
  return problems
    .filter((problem) => problem.severity === 'error' || !known.has(nameOf(problem)))
    .filter(({ file }) => audience !== 'public' || !visibleFiles || visibleFiles.has(file))
    .map(({ severity, file, line, code, message }) => ({
      severity,
      file,
      line,
      code,
      text: audience === 'public' ? CODES[code].title : message,
    }));
}

/** The same wherever it moved to within its file. */
function nameOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}
