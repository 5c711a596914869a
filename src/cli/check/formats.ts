import { relative, resolve, sep } from 'node:path';
import type { Problem } from '../../loading/problem.ts';
import type { ReadJournal } from '../../loading/read-journal.ts';
import { reportJournal } from '../../loading/report-journal.ts';
import { countProblems } from '../../loading/report.ts';
import { annotations } from './annotations.ts';

/** How `check` can say what it found. */
export const FORMATS = ['people', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What was found, in a format. */
export function inFormat(format: Format, journal: ReadJournal, folder: string, colours: boolean): string {
  switch (format) {
    case 'people':
      return reportJournal(journal, folder, { colours });
    case 'json':
      return JSON.stringify({ documents: journal.files, problems: journal.problems.map(inFull) }, undefined, 2);
    case 'github':
      return [
        ...annotations(journal.problems, relative(process.cwd(), resolve(folder)).replaceAll(sep, '/')),
        countProblems(journal.problems, { files: journal.files, colours: false }),
      ].join('\n');
  }
}

/** Every field in the same order, so that those who read it need not ask which there are. */
function inFull({ file, line, column, endLine, endColumn, severity, code, message, ...more }: Problem) {
  const { why = null, fix = null, suggestion = null } = more;
  return { file, line, column, endLine, endColumn, severity, code, message, why, fix, suggestion };
}
