import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { type Command, EXIT, type ExitCode, type Output } from '../frame/command.ts';
import { diskFailure } from '../frame/disk-failure.ts';
import { JOURNAL_OPTIONS, journalPlace } from '../frame/journal-options.ts';
import { openJournal, speakOf } from '../frame/open-journal.ts';
import type { CommandOption } from '../frame/options.ts';
import { AlreadyThere, writeNewFiles } from '../frame/write-files.ts';
import { readOperands, refuseOptions } from './arguments.ts';
import { type CheckedPlan, checkedPlan } from './checked.ts';
import { counted, type InputProblem } from './imported.ts';
import { inputText } from './input-text.ts';
import { previewText } from './preview.ts';
import { QUESTION_OPTIONS } from './questions.ts';
import { requestedPlan, TOOLS } from './requested-plan.ts';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  ...QUESTION_OPTIONS,
  'fill-due-dates': { type: 'boolean', about: 'beeminder, loop: also a check-in on each due date that has no session' },
  yes: { type: 'boolean', about: 'write without asking' },
  'dry-run': { type: 'boolean', about: 'show what would be written, and write nothing' },
} as const satisfies Record<string, CommandOption>;

/** `npm run import`. @param asker none: nobody is asked */
export function importCommand(asker: Asker | undefined = terminalAsker()): Command<typeof OPTIONS> {
  return {
    name: 'import',
    operands: `${TOOLS.join('|')} <file>`,
    about: `Brings in what you kept elsewhere. It shows what it would write, asks, and writes new files alone: nothing that is there is
changed, and running it again adds only what is new.

  beeminder  datapoints of a goal: a CSV with its day and value, or JSON as Beeminder's API gives it
  loop       Loop Habit Tracker: its CSV export, unzipped: the folder, or a Checkmarks.csv. A day done counts 1, another 0
  day-one    Day One: its JSON export, unzipped; pictures are not brought in
  jrnl       what \`jrnl --format json\` prints

Numbers become readings of a benchmark, one for each session: the last, the sum, the mean or the largest (its \`aggregate\`) of
those since the session before. They go into a file of their own beside the session's, no more widely shared than it. Due
dates without a session get one only with --fill-due-dates: they count as sessions from then on.

A diary becomes pages, one a day, private unless you say otherwise. They are no check-ins, because each day of those would
count as a session that you had together.`,
    options: OPTIONS,
    ends: { [EXIT.ok]: 'when all is written, or there already', [EXIT.problems]: 'when nothing was written' },
    async run(values, output, operands) {
      const [tool, file] = readOperands(operands);
      const { yes = false, 'dry-run': isRehearsal = false, ...given } = values;
      refuseOptions(tool, given);
      const place = journalPlace(given);
      const input = inputText(file);
      if ('problems' in input) return refuse(input.path, input.problems, output);
      const journal = openJournal(place, 'private', output);
      if (!journal) return EXIT.problems;
      const textOf = (path: string) => textAt(join(place.folder, path));
      const planned = await requestedPlan(speakOf(journal), { tool, input, given, asker, textOf });
      if ('problems' in planned) return refuse(input.path, planned.problems, output);
      const plan = checkedPlan(planned, place.folder, journal.today);
      output.out(previewText(plan, place.folder, { inFull: isRehearsal }));
      if (plan.files.length === 0) return nothingNew(plan, output);
      if (isRehearsal) {
        output.out('\nNothing was written: this was a dry run.');
        return EXIT.ok;
      }
      if (!yes && !(await mayWrite(asker, plan, output))) return EXIT.problems;
      return write(plan, place.folder, output);
    },
  };
}

/** So many problems are told of a file: whoever has more has another file than they think. */
const TOLD = 50;

function refuse(path: string, problems: readonly InputProblem[], { error }: Output): ExitCode {
  const rest = problems.length - TOLD;
  error(
    [
      ...problems
        .slice(0, TOLD)
        .map(({ place, message }) => `${path}: ${place === undefined ? '' : `${place}: `}${message}`),
      ...(rest > 0 ? [`… and ${rest} more.`] : []),
      '',
      `${counted(problems.length, 'problem')}. Nothing was written.`,
    ].join('\n'),
  );
  return EXIT.problems;
}

function nothingNew({ there, leftOut }: CheckedPlan, { out }: Output): ExitCode {
  out(
    there > 0 && leftOut.length === 0
      ? '\nEverything is there already. Nothing was written.'
      : '\nThere is nothing to write.',
  );
  return EXIT.ok;
}

async function mayWrite(asker: Asker | undefined, { files }: CheckedPlan, { error }: Output): Promise<boolean> {
  if (asker) {
    if (await asker.confirm({ message: `Write ${counted(files.length, 'file')}?`, initial: true })) return true;
    error('Nothing was written.');
    return false;
  }
  error('\nNothing was written: there is no terminal to ask in. Say `--yes` to write it.');
  return false;
}

function write({ files }: CheckedPlan, folder: string, { out, error }: Output): ExitCode {
  try {
    writeNewFiles(folder, files);
  } catch (failure) {
    const disk = diskFailure(failure);
    if (failure instanceof AlreadyThere)
      error(`Meanwhile somebody else wrote ${failure.paths.join(', ')}. Nothing was written: try again.`);
    else if (disk !== undefined) error(`It could not be written, and nothing is left of it: ${disk}.`);
    else throw failure;
    return EXIT.problems;
  }
  out(
    `\n${counted(files.length, 'file')} written. \`npm run check\` reads the journal with ${files.length === 1 ? 'it' : 'them'}.`,
  );
  return EXIT.ok;
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
