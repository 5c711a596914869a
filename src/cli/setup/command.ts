import { resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { chosenDay, readConfiguration } from '../../journal/configuration.ts';
import { hasErrors } from '../../journal/problems/problem.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import type { PartnerDraft } from '../../output/drafts/people.ts';
import type { Asker } from '../ask/asker.ts';
import { type Answers, answersTo, questionOptions } from '../ask/questions.ts';
import { Cancelled, type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS } from '../runtime/journal.ts';
import type { FileSystem } from '../../journal/files/file-system.ts';
import { AlreadyThere, type NewFile, withFiles } from '../../journal/files/write-files.ts';
import { codeOwners, installJournal } from './install-journal.ts';
import { journalFiles } from './journal-files.ts';
import {
  clonedRepositoryOf,
  type Machine,
  nearestFolder,
  type Surroundings,
  surroundingsOf,
  thisMachine,
} from './machine.ts';
import { askPeople, type Given, partnersIn, PEOPLE_OPTIONS } from './people.ts';
import { lookBefore } from './preflight.ts';
import { allQuestions, firstGroup, type Group, groups } from './questions.ts';
import { type SetupPlan, summary, whatComesNext } from './report.ts';

/** A disk that has nothing. */
const EMPTY_DISK: FileSystem = {
  list: () => undefined,
  read: (file) => notThere(file),
  readPart: (file) => notThere(file),
};

function notThere(file: string): never {
  throw new Error(`${file} is not there.`);
}

/**
 * Reads a journal that is yet to be put in its place, as `check --strict` does. A language that the site has no words in is
 * nobody's mistake: it's how the machine was set up, or was asked for.
 * @throws Error with the report, where our own questions let something through that the journal's reader does not
 */
function checkBeforehand(folder: string, written: readonly NewFile[], today: PlainDate): void {
  const files = withFiles(folder, written, EMPTY_DISK);
  const read = readJournal(resolve(folder), { today, files });
  if (read.problems.some(({ code }) => code !== 'language/no-words'))
    throw new Error(reportJournal(read, resolve(folder), { colours: false, files }));
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
  finishWriting(folder, output);
  const first = lookBefore(folder);
  if (first.kind === 'refused') return refuse(first.why, output);
  const asker = given['yes'] === true ? undefined : machine.asker;
  if (asker) output.out(WELCOME);
  const { answers, people } = await interview(surroundings, given, { asker, say: output.out });
  const files = journalFiles({ answers, people, today }, words);
  checkBeforehand(folder, files, today);

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

/** Why it could not be written; none: it is. */
function write(doing: SetupPlan): string | undefined {
  try {
    installJournal(doing);
    return undefined;
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
    return `Meanwhile somebody else wrote ${error.paths.join(', ')}. Look at it, and run setup again.`;
  }
}

function refuse(why: string, { error }: Output): ExitCode {
  error(`${why}\n\nNothing was changed.`);
  return EXIT.problems;
}

/** What has no option that stands for it: the word that everything may be written. */
const CONFIRMATION = { option: 'yes', message: '', description: '' };

/**
 * Asks what an agreement needs, a group at a time.
 * @throws UsageError for what was given and cannot be taken, or for all that is missing where nobody can be asked
 */
export async function interview(
  surroundings: Surroundings,
  given: Given,
  { asker, say }: { asker: Asker | undefined; say: (text: string) => void },
): Promise<{ answers: Answers; people: PartnerDraft[] }> {
  if (!asker) {
    const toGive = given['yes'] === true ? [] : [CONFIRMATION];
    const answers = await answersTo([...allQuestions(surroundings), ...toGive], given, undefined);
    return { answers, people: await askPeople(partnersIn(answers), given, undefined) };
  }
  const ask = (group: Group, before: Answers) => {
    if (!group.quiet && group.questions.some(({ option }) => given[option] === undefined)) say(`\n${group.why}`);
    return answersTo(group.questions, given, group.quiet ? undefined : asker, before);
  };
  let answers = await ask(firstGroup(), {});
  const people = await askPeople(partnersIn(answers), given, asker);
  for (const group of groups(surroundings)) answers = await ask(group, answers);
  return { answers, people };
}
