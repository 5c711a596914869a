import { join } from 'node:path';
import { hasErrors } from '../../loading/problem.ts';
import { readJournal } from '../../loading/read-journal.ts';
import { reportJournal } from '../../loading/report-journal.ts';
import { EXIT, type ExitCode, type Output } from '../frame/command.ts';
import type { JournalPlace } from '../frame/journal-options.ts';
import { withFiles } from '../frame/with-files.ts';
import { replaceFile } from '../frame/write-files.ts';
import type { PlannedImport } from './plan-import.ts';
import { countFeedback, countLeftOut } from './report.ts';

export interface ApplyOptions {
  place: JournalPlace;
  /** The pull request's. */
  number: number;
  isDryRun: boolean;
  output: Output;
}

/** Checks the journal as it would be, then writes, and says what was written. */
export function applyImport(planned: PlannedImport, { place, number, isDryRun, output }: ApplyOptions): ExitCode {
  const { folder } = place;
  const { files } = planned;
  const objection = objectionTo(planned, folder, number);
  if (objection !== undefined) {
    output.error(`${objection} Nothing was changed.`);
    return EXIT.problems;
  }
  const disk = withFiles(folder, files);
  const after = readJournal(folder, { ...place, files: disk });
  if (hasErrors(after.problems)) {
    output.error(reportJournal(after, folder, { ...output, files: disk }));
    output.error(`\nWith what pull request ${number} says, the journal would have errors, so nothing was written.`);
    return EXIT.problems;
  }
  if (!isDryRun) for (const file of files) replaceFile(folder, file);
  for (const line of summaryOf(planned, folder, number, isDryRun)) output.out(line);
  if (isDryRun) for (const { path, text } of files) output.out(`\n${join(folder, path)}\n\n${text.trimEnd()}`);
  return EXIT.ok;
}

/** Why nothing can be written, whatever it is. */
function objectionTo(
  { unknownSessions, elsewhere }: PlannedImport,
  folder: string,
  number: number,
): string | undefined {
  if (unknownSessions.length > 0)
    return `Pull request ${number} is about ${unknownSessions.length === 1 ? 'the session' : 'the sessions'} of ${unknownSessions.join(', ')}, which the journal in \`${folder}\` does not have. Merge the pull request and pull first, then try again.`;
  if (elsewhere)
    return `${join(folder, elsewhere.path)} has feedback from another repository: its \`source\` is ${elsewhere.source}. If the journal has moved, write its new address there; else look at \`--repository\`.`;
  return undefined;
}

function summaryOf({ given, sessions, files }: PlannedImport, folder: string, number: number, isDryRun: boolean) {
  const counts = new Map(sessions.map((session) => [`feedback/${session.session}.yaml`, countFeedback(session)]));
  const changed = new Set(files.map(({ path }) => path));
  const lines = [...new Set([...counts.keys(), ...changed])].toSorted().map((path) => {
    const count = counts.get(path) ?? '';
    const file = join(folder, path);
    const written = isDryRun ? 'would be written' : 'is written';
    if (!changed.has(path)) return count === '' ? `${file}: nothing to write.` : `${file} is up to date: ${count}.`;
    return `${file} ${written}: ${count === '' ? `what pull request ${number} said there before is gone` : count}.`;
  });
  const leftOut = countLeftOut(given.leftOut);
  return [
    ...(sessions.length > 0
      ? []
      : [`Pull request ${number} changes no check-in, so what is said in it is about no session.`]),
    ...lines,
    ...(leftOut === undefined ? [] : [`Left out: ${leftOut}.`]),
    ...(given.leftOut.strangers.length > 0
      ? ['Is one of you among them? Write the account as `github` into the file in partners/, and import again.']
      : []),
  ];
}
