import { join } from 'node:path';
import type { ImportedSessionFeedback } from '../../github/by-session.ts';
import type { LeftOut } from '../../github/pull-request-feedback.ts';
import type { Account } from '../../github/pull-request.ts';
import { hasErrors } from '../../journal/problems/problem.ts';
import { escapeSteering } from '../../domain/unseen.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import type { JournalPlace } from '../runtime/journal.ts';
import { makeChanges, withFiles } from '../../journal/files/write-files.ts';
import type { PlannedImport } from './plan-import.ts';

/** Counts what a pull request says about a session: `2 remarks on lines, 1 answer and 1 acknowledgement`. */
function countFeedback({ remarks, acknowledged }: Pick<ImportedSessionFeedback, 'remarks' | 'acknowledged'>): string {
  const answers = remarks.filter(({ answers: answered }) => answered !== undefined).length;
  const onLines = remarks.filter(({ on, line }) => on !== undefined || line !== undefined).length;
  return listed([
    [onLines, 'remark on a line', 'remarks on lines'],
    [remarks.length - onLines - answers, 'general remark', 'general remarks'],
    [answers, 'answer', 'answers'],
    [acknowledged.length, 'approval', 'approvals'],
  ]);
}

/** Counts what was left out, by reason; undefined if nothing was. */
function countLeftOut({ bots, strangers, takenOver, outdated, deleted, empty, odd }: LeftOut): string | undefined {
  const counted = listed([
    [bots.length, `by a program${names(bots)}`],
    [strangers.length, `by someone who isn’t a partner${names(strangers)}`],
    [takenOver.length, `by an account that has a partner’s name, but isn’t theirs${names(takenOver)}`],
    [
      outdated.length,
      `approval from before the last push${names(outdated)}`,
      `approvals from before the last push${names(outdated)}`,
    ],
    [deleted, 'by an account that’s been deleted'],
    [empty, 'without text'],
    [odd.length, `in a form that Alongside doesn’t know${among(odd.map(escapeSteering))}`],
  ]);
  return counted === '' ? undefined : counted;
}

function names(accounts: readonly NonNullable<Account>['login'][]): string {
  return among(accounts.map((account) => `@${escapeSteering(account)}`));
}

function among(all: readonly string[]): string {
  const once = [...new Set(all)].toSorted();
  const shown = once.slice(0, MAX_NAMES);
  return ` (${shown.join(', ')}${once.length > MAX_NAMES ? `, and ${once.length - MAX_NAMES} more` : ''})`;
}

const MAX_NAMES = 10;

function listed(counts: readonly (readonly [count: number, one: string, many?: string])[]): string {
  const parts = counts.flatMap(([count, one, many = one]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`],
  );
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

interface ApplyOptions {
  place: JournalPlace;
  /** The number of the pull request. */
  number: number;
  isDryRun: boolean;
  output: Output;
}

/** Checks the journal as it would be, then writes, and reports what was written. */
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
  if (!isDryRun)
    makeChanges(
      folder,
      files.map((file) => ({ kind: 'replace', ...file })),
    );
  for (const line of summaryOf(planned, folder, number, isDryRun)) output.out(line);
  if (isDryRun) for (const { path, text } of files) output.out(`\n${join(folder, path)}\n\n${text.trimEnd()}`);
  return EXIT.ok;
}

/** Returns why nothing can be written, if that's the case. */
function objectionTo(
  { unknownSessions, elsewhere }: PlannedImport,
  folder: string,
  number: number,
): string | undefined {
  if (unknownSessions.length > 0)
    return `Pull request ${number} is about ${unknownSessions.length === 1 ? 'the check-in' : 'the check-ins'} of ${unknownSessions.join(', ')}, which the journal in \`${folder}\` doesn’t have. Merge the pull request and pull first, then try again.`;
  if (elsewhere)
    return `${join(folder, elsewhere.path)} has feedback from another repository: its \`source\` is ${elsewhere.source}. If the journal has moved, write its new address there; otherwise check \`--repository\`.`;
  return undefined;
}

function summaryOf({ given, sessions, files }: PlannedImport, folder: string, number: number, isDryRun: boolean) {
  const counts = new Map(sessions.map((session) => [`feedback/${session.session}.yaml`, countFeedback(session)]));
  const changed = new Set(files.map(({ path }) => path));
  const lines = [...new Set([...counts.keys(), ...changed])].toSorted().map((path) => {
    const count = counts.get(path) ?? '';
    const file = join(folder, path);
    const written = isDryRun ? 'would be written' : 'was written';
    if (!changed.has(path)) return count === '' ? `${file}: nothing to write.` : `${file} is up to date: ${count}.`;
    return `${file} ${written}: ${count === '' ? `what pull request ${number} said there before is gone` : count}.`;
  });
  const leftOut = countLeftOut(given.leftOut);
  return [
    ...(sessions.length > 0
      ? []
      : [`Pull request ${number} doesn’t change a check-in, so there’s nothing in it to import.`]),
    ...lines,
    ...(leftOut === undefined ? [] : [`Left out: ${leftOut}.`]),
    ...(given.leftOut.strangers.length > 0
      ? ['Is one of them a partner? Add the account as `github` to that partner’s file in partners/, and import again.']
      : []),
    ...[...new Set(given.leftOut.takenOver)].toSorted().map((login) => {
      const name = escapeSteering(login);
      return `@${name} has a different number on GitHub from the one recorded in feedback/: someone else may have taken over the name. If it’s one of you, with a new account of the same name, correct the number under \`accounts\` there, and import again.`;
    }),
  ];
}
