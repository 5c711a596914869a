import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { oneLine } from '../../domain/text.ts';
import { chosenDay, readConfiguration, UsageError } from '../../journal/configuration.ts';
import type { FileSystem } from '../../journal/files/file-system.ts';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import { AlreadyThere, type Change, makeChanges, type NewFile, withFiles } from '../../journal/files/write-files.ts';
import { hasErrors } from '../../journal/problems/problem.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import type { Asker } from '../ask/asker.ts';
import { type Answers, answersTo, type Question, questionOptions } from '../ask/questions.ts';
import { Cancelled, type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { JOURNAL_OPTIONS } from '../runtime/journal.ts';
import { journalFiles } from './journal-files.ts';
import {
  clonedRepositoryOf,
  git,
  GitFailed,
  type Machine,
  type Surroundings,
  surroundingsOf,
  thisMachine,
} from './machine.ts';
import { type Engine, NpmFailed } from './obtained.ts';
import { askPeople, type Given, partnersIn, PEOPLE_OPTIONS } from './people.ts';
import { whyNotBegin } from './preflight.ts';
import { allQuestions, firstGroup, type Group, groups } from './questions.ts';
import { type Host, HOSTS } from './record.ts';
import {
  type Begun,
  commandFor,
  type Interview,
  type NotDone,
  type SetupPlan,
  summary,
  whatComesNext,
} from './report.ts';
import { repositoryFiles } from './repository.ts';

/** A disk without any files. */
const EMPTY_DISK: FileSystem = {
  list: () => undefined,
  read: (file) => notThere(file),
  readPart: (file) => notThere(file),
};

function notThere(file: string): never {
  throw new Error(`${file} isn’t there.`);
}

/**
 * Checks a journal before it's put in place, like `check --strict`. A language without messages is allowed: it's the
 * machine's setting, or was requested.
 * @throws Error with the report, if our own questions accepted something that the journal's reader doesn't
 */
function checkBeforehand(folder: string, written: readonly NewFile[], today: PlainDate): void {
  const files = withFiles(folder, written, EMPTY_DISK);
  const read = readJournal(resolve(folder), { today, files });
  if (read.problems.some(({ code }) => code !== 'language/no-words'))
    throw new Error(reportJournal(read, resolve(folder), { colours: false, files }));
}

const CONTENT = 'content';

const WELCOME = `This sets up a journal of your own, in its own repository. It takes about five minutes. Press Enter to accept a
suggestion, or to skip what’s optional: you can change everything later, in any editor. Nothing is written until you’ve seen it.
Ctrl+C stops.`;

/** Returns the command `npm run setup`. @param machine by default this one */
export function setupCommand(machine: Machine = thisMachine()): Command<Record<string, CommandOption>> {
  const unasked = surroundingsOf('.', machine, { today: undefined, locale: undefined });
  const { today } = JOURNAL_OPTIONS;
  return {
    name: 'setup',
    operands: '[<folder>]',
    description: `Makes a repository for a journal of your own in a folder (default: our-journal): asks what your agreement needs, shows what it
would write, and writes it once you say yes, with what its host needs, the engine as its only dependency, and a first commit. It
never overwrites anything.

You can give every answer as an option. With --yes, nothing is asked: the suggestions fill in what you leave out.`,
    options: {
      ...questionOptions(allQuestions(unasked)),
      ...PEOPLE_OPTIONS,
      yes: { type: 'boolean', description: 'don’t ask: use the suggestions for what you leave out, and write' },
      today,
    },
    exitCodes: {
      [EXIT.ok]: 'if the journal was written',
      [EXIT.problems]: 'if it wasn’t, or if npm or git left something to do (it says what)',
    },
    async run(given: Given, output, [operand, ...more]) {
      const { locale, today: chosen } = given;
      if (more.length > 0) throw new UsageError('Name one folder: a name with spaces in it goes in quotation marks.');
      const asker = given['yes'] === true ? undefined : machine.asker;
      if (asker) output.out(WELCOME);
      const folder = operand ?? (await askFolder(asker, machine));
      const day = typeof chosen === 'string' ? chosen : readConfiguration().today;
      const surroundings = surroundingsOf(folder, machine, {
        today: day === undefined ? undefined : chosenDay(day),
        locale: typeof locale === 'string' ? locale : undefined,
      });
      return setUp(folder, { given, surroundings, machine, output, asker });
    },
  };
}

/**
 * Asks for the folder. From a clone of Alongside it's next to the clone, because a repository inside another's folder
 * belongs to neither.
 */
async function askFolder(asker: Asker | undefined, { engine }: Machine): Promise<string> {
  const usual = engine.isClone ? join('..', 'our-journal') : 'our-journal';
  if (!asker) return usual;
  const answer = await asker.text({
    message: 'The folder for your repository (it’ll be created)',
    initial: usual,
    objection: (written) => (written.trim() === '' ? 'Write the name of a folder, such as ../our-journal.' : undefined),
  });
  return answer.trim();
}

interface Setup {
  given: Given;
  surroundings: Surroundings;
  machine: Machine;
  output: Output;
  asker: Asker | undefined;
}

async function setUp(folder: string, { given, surroundings, machine, output, asker }: Setup): Promise<ExitCode> {
  const { today, words } = surroundings;
  const { engine } = machine;
  const why = engine.whyNotIn(folder) ?? whyNotBegin(folder, CONTENT, engine.setup);
  if (why !== undefined) return refuse(why, output);
  const say = output.out;
  const planOf = ({ answers, people }: Interview): SetupPlan => {
    const content = journalFiles({ answers, people, today }, words);
    const repository = { folder, answers, people, engine: engine.name, dependency: engine.dependency };
    return {
      ...repository,
      files: [...repositoryFiles({ ...repository, ...placeOf(answers) }), ...inContent(content)],
    };
  };
  let interviewed = await interview(surroundings, given, { asker, say });
  checkBeforehand(join(folder, CONTENT), journalFiles({ ...interviewed, today }, words), today);
  while (asker) {
    say(summary(planOf(interviewed)));
    const next = await asker.choose({ message: 'Write this?', choices: NEXT, initial: 'write' });
    if (next === 'write') break;
    if (next === 'leave') {
      say(
        `\nNothing was written. To write what you’ve just seen, without being asked, run:\n\n  ${commandFor(engine.setup, folder, interviewed)}`,
      );
      throw new Cancelled();
    }
    interviewed = await changeOne(surroundings, interviewed, asker);
    checkBeforehand(join(folder, CONTENT), journalFiles({ ...interviewed, today }, words), today);
  }
  // Answering takes minutes, in which the folder may have changed.
  const meanwhile = whyNotBegin(folder, CONTENT, engine.setup);
  if (meanwhile !== undefined) return refuse(meanwhile, output);
  const plan = planOf(interviewed);
  const failed = write(plan, engine);
  if (failed !== undefined) return refuse(failed, output);
  const begun = beginRepository(folder, machine, output);
  const read = readJournal(join(folder, CONTENT), { today });
  say(whatComesNext(plan, begun, reportJournal(read, join(folder, CONTENT), { colours: output.colours })));
  return begun.notDone.length > 0 || hasErrors(read.problems) ? EXIT.problems : EXIT.ok;
}

const NEXT = [
  { value: 'write', label: 'Yes' },
  { value: 'change', label: 'Change an answer first' },
  { value: 'leave', label: 'No', hint: 'and show the command with these answers' },
];

function inContent(files: readonly NewFile[]): NewFile[] {
  return files.map(({ path, text }) => ({ path: `${CONTENT}/${path}`, text }));
}

/** Returns name, time zone and host. @throws Error for a host that isn't among the choices */
function placeOf({ name = '', timezone = '', host = '' }: Answers): { name: string; timezone: string; host: Host } {
  const known = HOSTS.find((each) => each === host);
  if (known === undefined) throw new Error(`There’s no host ${host}.`);
  return { name: oneLine(name), timezone: oneLine(timezone), host: known };
}

/** The prefix of an option that stands for a question about one partner. */
const OF_PARTNER = 'partner:';

/**
 * Asks one question again, and every other one whose answer no longer fits. An answer that was the default follows the
 * new default.
 */
async function changeOne(surroundings: Surroundings, { answers, people }: Interview, asker: Asker): Promise<Interview> {
  const questions = allQuestions(surroundings);
  const option = await asker.choose({
    message: 'Which one?',
    choices: [
      ...questions.map(({ option, message }) => ({ value: option, label: message, hint: answers[option] ?? '' })),
      ...people.map(({ id, name }) => ({ value: `${OF_PARTNER}${id}`, label: `What you said about ${name}` })),
    ],
  });
  let changed: Answers = {};
  for (const question of questions) {
    if (question.applies && !question.applies(changed)) continue;
    changed = await changedAnswer(question, { option, answers, changed }, asker);
  }
  const partners = partnersIn(changed);
  const isSame = (id: string, name: string) =>
    option !== `${OF_PARTNER}${id}` && people.some((one) => one.id === id && one.name === name);
  const drafts: Interview['people'][number][] = [];
  for (const partner of partners)
    drafts.push(
      ...(isSame(partner.id, partner.name)
        ? people.filter(({ id }) => id === partner.id)
        : await askPeople([partner], {}, asker, people)),
    );
  return { answers: changed, people: drafts };
}

interface Changing {
  /** The option of the question to ask again. */
  option: string;
  answers: Answers;
  /** The final answers, to the questions before. */
  changed: Answers;
}

async function changedAnswer(
  question: Question,
  { option, answers, changed }: Changing,
  asker: Asker,
): Promise<Answers> {
  const { option: own, initial, objection, optional = false } = question;
  const answer = answers[own];
  const offered = initial?.(changed) ?? (optional ? '' : undefined);
  const wasOffered = answer === (initial?.(answers) ?? '') && offered !== undefined;
  const kept = wasOffered ? offered : answer;
  const fits = kept !== undefined && ((optional && kept.trim() === '') || objection?.(kept, changed) === undefined);
  if (own !== option && fits) return { ...changed, [own]: kept };
  return answersTo([{ ...question, initial: () => (fits ? kept : offered) }], {}, asker, changed);
}

/**
 * Writes the files, and returns why that failed, if it did. The engine is packed, if necessary, before anything is
 * written.
 */
function write({ folder, files, dependency }: SetupPlan, engine: Engine): string | undefined {
  const packed = dependency.kind === 'tarball' ? temporaryFolder('pack') : undefined;
  try {
    if (packed) engine.packInto(packed.path);
    const tarballs = packed ? readdirSync(packed.path).map((name) => readFileSync(join(packed.path, name))) : [];
    makeChanges(folder, [
      ...files.map((file): Change => ({ kind: 'create', ...file })),
      ...tarballs.map((text): Change => ({
        kind: 'create',
        path: dependency.kind === 'tarball' ? dependency.file : '',
        text,
      })),
    ]);
    return undefined;
  } catch (error) {
    if (error instanceof NpmFailed)
      return `npm couldn’t pack Alongside for your repository:\n${indented(error.message)}`;
    if (!(error instanceof AlreadyThere)) throw error;
    return `Someone else wrote ${error.paths.join(', ')} in the meantime. Look at it, and run setup again.`;
  } finally {
    packed?.remove();
  }
}

/** Installs the engine in a repository, and makes its first commit. What can't be done is left to the user. */
function beginRepository(folder: string, { engine }: Machine, { out }: Output): Begun {
  const notDone: NotDone[] = [];
  out('\nInstalling the engine …');
  try {
    engine.install(folder);
  } catch (error) {
    if (!(error instanceof NpmFailed)) throw error;
    notDone.push({ why: `npm couldn’t install the engine:\n${indented(error.message)}`, commands: ['npm install'] });
  }
  const commit = ['git add -A', `git commit -m "${FIRST_COMMIT}"`];
  const around = clonedRepositoryOf(folder);
  if (around !== undefined && !existsSync(join(folder, '.git')))
    return {
      notDone: [
        ...notDone,
        {
          why: `The folder is inside the repository ${around}, so no new one was made. A host reads its files (.github, .gitlab-ci.yml) only at the top of a repository.`,
          commands: commit,
        },
      ],
    };
  try {
    if (around === undefined) git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '--message', FIRST_COMMIT]);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const why =
      error.kind === 'absent'
        ? 'Git isn’t installed on this machine. It keeps the history of what you write: install it, then make the first commit.'
        : `git couldn’t make the first commit:\n${indented(error.message)}`;
    notDone.push({ why, commands: error.kind === 'absent' ? ['git init', ...commit] : commit });
  }
  return { notDone };
}

function indented(said: string): string {
  return said.replaceAll(/^/gm, '  ');
}

const FIRST_COMMIT = 'Our journal begins';

function refuse(why: string, { error }: Output): ExitCode {
  error(`${why}\n\nNothing was changed.`);
  return EXIT.problems;
}

/** Stands for the confirmation that everything may be written, which has no option of its own. */
const CONFIRMATION = { option: 'yes', message: '', description: '' };

/**
 * Asks what an agreement needs, one group at a time.
 * @throws UsageError for given values that can't be accepted, or for all missing ones if questions are impossible
 */
export async function interview(
  surroundings: Surroundings,
  given: Given,
  { asker, say }: { asker: Asker | undefined; say: (text: string) => void },
): Promise<Interview> {
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
