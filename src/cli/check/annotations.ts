import { posix } from 'node:path';
import { printable } from '../../loading/printable.ts';
import type { Problem } from '../../loading/problem.ts';

/**
 * Kinds of problems by what hangs on them: a file that is not found or cannot be read leaves its references dangling and its
 * fields unread, so it goes first. Kinds that are not named here come last.
 */
const FIRST_OF_ALL = ['file', 'encoding', 'frontmatter', 'yaml', 'schema', 'reference'];

/**
 * Problems as workflow commands of GitHub Actions, which shows them at their lines. It shows ten of each level for a step,
 * so the most important go first.
 * @param folder the journal's, relative to the repository; empty where it is the repository
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations(problems: readonly Problem[], folder: string): string[] {
  return problems.toSorted((a, b) => importance(a) - importance(b)).map((problem) => annotation(problem, folder));
}

function importance({ severity, code }: Problem): number {
  const kind = FIRST_OF_ALL.indexOf(code.split('/', 1)[0] ?? '');
  const rank = kind < 0 ? FIRST_OF_ALL.length : kind;
  return severity === 'error' ? rank : rank + FIRST_OF_ALL.length + 1;
}

function annotation({ severity, file, code, message, why, fix, ...place }: Problem, folder: string): string {
  const properties = {
    file: posix.join(folder, file),
    line: place.line,
    col: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...(why === undefined ? [] : [`Why: ${why}`]), ...(fix === undefined ? [] : [`Fix: ${fix}`])];
  return `::${severity} ${written.join(',')}::${escapeData(text.map(printable).join('\n'))}`;
}

/** As `@actions/core` escapes. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
