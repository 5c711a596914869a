import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { chosenDay, readConfiguration } from '../../journal/configuration.ts';
import { hasErrors } from '../../journal/problems/problem.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { questionOptions } from '../ask/questions.ts';
import { Cancelled, type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { JOURNAL_OPTIONS } from '../runtime/journal.ts';
import { type NewFile, writeNewFiles } from '../runtime/write-files.ts';
import { codeOwners, putInPlace } from './install-journal.ts';
import { interview } from './interview.ts';
import { journalFiles } from './journal-files.ts';
import { type Machine, nearestFolder, clonedRepositoryOf, surroundingsOf, thisMachine } from './machine.ts';
import type { Given, Surroundings } from './model.ts';
import { PEOPLE_OPTIONS } from './people.ts';
import { lookBefore } from './preflight.ts';
import { allQuestions } from './questions.ts';
import { type SetupPlan, summary, whatComesNext } from './report.ts';

/**
 * Reads a journal that is yet to be put in its place, as `check --strict` does, in a folder that nobody sees. A language
 * that the site has no words in is nobody's mistake: it's how the machine was set up, or was asked for.
 * @throws Error with the report, where our own questions let something through that the journal's reader does not
 */
function checkBeforehand(files: readonly NewFile[], today: PlainDate): void {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-setup-'));
  try {
    writeNewFiles(folder, files);
    const read = readJournal(folder, { today });
    if (read.problems.some(({ code }) => code !== 'language/no-words'))
      throw new Error(reportJournal(read, folder, { colours: false }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const USUAL_FOLDER = 'content';

const WELCOME = `This begins a journal of your own. It takes some five minutes; Enter takes what is offered, or skips what may be skipped, and
everything can be changed later, in any editor. Nothing is written before you have seen it. Ctrl+C leaves.`;

/** `npm run setup`. @param machine as it is without, this one */
export function setupCommand(machine: Machine = thisMachine()): Command<Record<string, CommandOption>> {
  const unasked = surroundingsOf('.', machine, { today: undefined, locale: undefined });
  return {
    name: 'setup',
    description: `Begins a journal of your own in the place of the example: asks what an agreement needs, shows what it would write, and
writes it when you say so. Nothing is lost: the example leaves only when git keeps every file of it, and a journal that is
yours is never touched.

Every answer can be given as an option. With --yes nothing is asked: what is not given is taken as it would be offered.`,
    options: {
      ...questionOptions(allQuestions(unasked)),
      ...PEOPLE_OPTIONS,
      yes: { type: 'boolean', description: 'ask nothing: take what is offered for what is not given, and write' },
      ...JOURNAL_OPTIONS,
    },
    exitCodes: { [EXIT.ok]: 'when the journal is written', [EXIT.problems]: 'when it is not, and nothing was changed' },
    async run(given, output) {
      const { content, locale, today: chosen } = given;
      const configured = readConfiguration();
      const folder = typeof content === 'string' ? content : configured.contentFolder;
      const day = typeof chosen === 'string' ? chosen : configured.today;
      const surroundings = surroundingsOf(folder, machine, {
        today: day === undefined ? undefined : chosenDay(day),
        locale: typeof locale === 'string' ? locale : undefined,
      });
      return setUp(folder, { given, surroundings, machine, output });
    },
  };
}

interface Setup {
  given: Given;
  surroundings: Surroundings;
  machine: Machine;
  output: Output;
}

async function setUp(folder: string, { given, surroundings, machine, output }: Setup): Promise<ExitCode> {
  const { today, words } = surroundings;
  const first = lookBefore(folder);
  if (first.kind === 'refused') return refuse(first.why, output);
  const asker = given['yes'] === true ? undefined : machine.asker;
  if (asker) output.out(WELCOME);
  const { answers, people } = await interview(surroundings, given, { asker, say: output.out });
  const files = journalFiles({ answers, people, today }, words);
  checkBeforehand(files, today);

  // Whoever was asked took minutes: the folder may be another by now.
  const before = lookBefore(folder);
  if (before.kind === 'refused') return refuse(before.why, output);
  const doing: SetupPlan = {
    folder,
    isUsual: folder === USUAL_FOLDER,
    files,
    leaving: before.leaving,
    commit: before.commit,
    owners: codeOwners(
      clonedRepositoryOf(nearestFolder(folder)),
      folder,
      people.flatMap(({ github }) => github ?? []),
    ),
    answers,
    people,
  };
  if (asker) output.out(summary(doing));
  if (asker && !(await asker.confirm({ message: 'Write it?', initial: true }))) throw new Cancelled();
  const failed = write(doing);
  if (failed !== undefined) return refuse(failed, output);
  const read = readJournal(folder, { today });
  output.out(whatComesNext(doing, reportJournal(read, folder, { colours: output.colours })));
  return hasErrors(read.problems) ? EXIT.problems : EXIT.ok;
}

/** What the disk refused; none: all is written. */
function write({ folder, leaving, files, owners }: SetupPlan): string | undefined {
  try {
    const beside = owners.kind === 'write' ? owners : undefined;
    putInPlace({ folder: resolve(folder), leaving, files, beside });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `The journal could not be written: ${error.message}`;
  }
}

function refuse(why: string, { error }: Output): ExitCode {
  error(`${why}\n\nNothing was changed.`);
  return EXIT.problems;
}
