import { CODES } from '../../loading/codes.ts';
import type { Problem } from '../../loading/problem.ts';
import type { DigestProblem } from '../../presentation/digest/digest-problem.ts';
import type { DigestAudience, TwoJournals } from './two-journals.ts';

/**
 * Errors, and those warnings that were not there before, in files that the audience may see. Where there are errors nobody
 * can tell which these are: there all files are named, for whoever sees the change sees their names. A problem's own words
 * quote what partners wrote, so only partners read them, and only of files that they are known to see; else it is told what
 * its code means.
 */
export function digestProblems(
  { problems, knownProblems, visibleFiles }: TwoJournals,
  audience: DigestAudience,
): DigestProblem[] {
  const known = new Set(knownProblems.map(nameOf));
  const mayBeQuoted = audience === 'partners' && visibleFiles !== undefined;
  return problems
    .filter((problem) => problem.severity === 'error' || !known.has(nameOf(problem)))
    .filter(({ file }) => !visibleFiles || visibleFiles.has(file))
    .map(({ severity, file, line, code, message }) => ({
      severity,
      file,
      line,
      code,
      text: mayBeQuoted ? message : CODES[code].title,
    }));
}

/** The same wherever it moved to within its file. */
function nameOf({ file, code, message }: Problem): string {
  return [file, code, message].join('\n');
}
