import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Journal } from '../../domain/model.ts';
import { isPlainDate, type PlainDate } from '../../domain/plain-date.ts';
import { UsageError } from '../../journal/configuration.ts';
import { ChangedMeanwhile } from '../../journal/files/disk-failure.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { hasErrors } from '../../journal/problems/problem.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { answersTo, questionOptions } from '../ask/questions.ts';
import { type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import {
  finishWriting,
  JOURNAL_OPTIONS,
  type JournalPlace,
  journalPlace,
  openJournal,
  viewContextFor,
} from '../runtime/journal.ts';
import { AlreadyThere, makeChanges, type NewFile, withFiles, writeNewFiles } from '../../journal/files/write-files.ts';
import { benchmarkKind } from './benchmark.ts';
import { checkInKind, pageKind } from './check-in.ts';
import { goalKind } from './goal.ts';
import { milestoneKind } from './milestone.ts';
import type { Edit, NewKind } from './new-kind.ts';
import { partnerKind } from './partner.ts';
import { pauseKind } from './pause.ts';

interface EmptyStateView {
  folder: string;
  journal: Journal;
  notes: readonly string[];
  afterwards: () => readonly string[];
}

/**
 * Writes a new document, unless one with its name exists or the journal would have errors with it; then says what there
 * is to know about it.
 */
function begin(file: NewFile, { folder, journal, notes, afterwards }: EmptyStateView, output: Output): ExitCode {
  const there = sameDocument(file.path, journal) ?? (existsSync(join(folder, file.path)) ? file.path : undefined);
  if (there !== undefined) return alreadyThere(join(folder, there), output);
  const files = withFiles(folder, [file]);
  const read = readJournal(folder, { files, today: dayOf(file, journal.today) });
  // That it's still unwritten isn't news.
  const problems = read.problems.filter(({ file: at, code }) => at === file.path && code !== 'session/nothing-written');
  if (problems.length > 0)
    output.error(reportJournal({ ...read, problems }, folder, { colours: output.colours, files }));
  if (hasErrors(read.problems)) {
    output.error('Nothing was written.');
    return EXIT.problems;
  }
  try {
    writeNewFiles(folder, [file]);
  } catch (error) {
    // Another one was created at this very moment.
    if (error instanceof AlreadyThere) return alreadyThere(join(folder, file.path), output);
    throw error;
  }
  output.out([`Wrote ${join(folder, file.path)}.`, ...afterwards(), ...notes, NEXT].join('\n'));
  return EXIT.ok;
}

/** Changes an existing document, unless the journal would have errors with it. */
function change({ path, change: rewrite, notes }: Edit, folder: string, { today }: Journal, output: Output): ExitCode {
  const before = readFileSync(join(folder, path), 'utf8');
  const text = rewrite(before);
  if (text === before) {
    output.out([`Nothing to write: ${join(folder, path)} says so already.`, ...notes].join('\n'));
    return EXIT.ok;
  }
  const files = withFiles(folder, [{ path, text }]);
  const read = readJournal(folder, { files, today });
  if (hasErrors(read.problems)) {
    output.error(reportJournal(read, folder, { colours: output.colours, files }));
    output.error('Nothing was written.');
    return EXIT.problems;
  }
  try {
    makeChanges(folder, [{ kind: 'replace', path, before, text }]);
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    output.error(`${join(folder, path)} was changed meanwhile, so nothing was written. Try again.`);
    return EXIT.problems;
  }
  output.out([`Wrote ${join(folder, path)}.`, ...notes].join('\n'));
  return EXIT.ok;
}

const NEXT = 'Open it to fill it in, then run `npm run check`.';

function alreadyThere(path: string, output: Output): ExitCode {
  output.error(`${path} already exists, and nothing is ever overwritten. Open it to go on writing.`);
  return EXIT.problems;
}

/** Finds an existing document with the same name: it may be in a subfolder, or have another extension. */
function sameDocument(path: string, { documents: { partnership: _, ...collections } }: Journal): string | undefined {
  const nameOf = (file: string) =>
    [
      file.split('/')[0],
      file
        .split('/')
        .at(-1)
        ?.replace(/\.[^.]*$/, ''),
    ].join('/');
  return Object.values(collections)
    .flatMap((documents) => documents.map(({ file }) => file))
    .find((file) => nameOf(file) === nameOf(path));
}

/** Returns the day on which a document is checked. A check-in is written for its day, and may be started earlier. */
function dayOf({ path }: NewFile, today: PlainDate): PlainDate {
  const date = /^check-ins\/(.{10})/.exec(path)?.[1] ?? '';
  return isPlainDate(date) && date > today ? date : today;
}

/** What can be started, the most common first. */
const KINDS: readonly NewKind[] = [
  checkInKind,
  goalKind,
  benchmarkKind,
  milestoneKind,
  partnerKind,
  pageKind,
  pauseKind,
];

const ENDS = { [EXIT.ok]: 'if it was written', [EXIT.problems]: 'if it can’t be, and nothing was changed' };

/** Returns the command `npm run new`. Tests pass their own asker. */
export function newCommand(asker: Asker | undefined = terminalAsker()): Command<typeof JOURNAL_OPTIONS> {
  return {
    name: 'new',
    description: `Starts a document of the journal, with everything it needs in the right place. Nothing is ever overwritten.

${KINDS.map(({ name, description }) => `  ${name.padEnd(10)} ${description}`).join('\n')}

In a terminal, it asks for what it needs to know. \`npm run new -- check-in --help\` shows the options for a kind.`,
    operands: '<kind>',
    options: JOURNAL_OPTIONS,
    exitCodes: ENDS,
    resolveSubcommand(operands, args, output) {
      const kind = namedKind(operands);
      if (!kind) return undefined;
      const place = journalPlace(writtenPlace(args));
      // Help must work even if the journal has errors, but then without the options that depend on it.
      const wantsHelp = args.includes('--help');
      if (!wantsHelp) finishWriting(place.folder, output);
      const journal = openJournal(place, 'private', wantsHelp ? { ...output, error: () => undefined } : output);
      if (!journal) return wantsHelp ? undefined : EXIT.problems;
      return kindCommand(kind, place, journal, asker);
    },
    async run(values, output) {
      if (!asker) throw new UsageError(`Say what to start: ${names()}.`);
      const place = journalPlace(values);
      finishWriting(place.folder, output);
      const journal = openJournal(place, 'private', output);
      if (!journal) return EXIT.problems;
      const choices = KINDS.map(({ name, description }) => ({ value: name, label: name, hint: description }));
      const kind = namedKind([await asker.choose({ message: 'What do you want to start?', choices })]);
      return kind ? await make(kind, place, journal, {}, asker, output) : EXIT.problems;
    },
  };
}

/** Returns the command for a kind. Its options depend on the journal: its partners and goals. */
function kindCommand(
  kind: NewKind,
  place: JournalPlace,
  journal: Journal,
  asker: Asker | undefined,
): Command<Record<string, CommandOption>> {
  return {
    name: 'new',
    description: `Starts a ${kind.name}: ${kind.description}. Nothing is ever overwritten. In a terminal, it asks for what you leave out.`,
    operands: kind.name,
    options: { ...questionOptions(kind.questions(viewContextFor(journal))), ...JOURNAL_OPTIONS },
    exitCodes: ENDS,
    run: (values, output) => make(kind, place, journal, values, asker, output),
  };
}

async function make(
  kind: NewKind,
  place: JournalPlace,
  journal: Journal,
  given: Readonly<Record<string, string | boolean | undefined>>,
  asker: Asker | undefined,
  output: Output,
): Promise<ExitCode> {
  const context = viewContextFor(journal);
  const answers = await answersTo(kind.questions(context), given, asker);
  // The document will be visible to everyone that the journal is for, so it contains nothing from documents that they
  // may not see.
  const { privacy } = journal.documents.partnership.data;
  const shared = openJournal({ ...place, today: journal.today }, privacy.default, output);
  if (!shared) return EXIT.problems;
  if (kind.edit) return change(kind.edit(answers, context), place.folder, journal, output);
  const file = kind.file?.(answers, viewContextFor(shared));
  if (!file) return EXIT.problems;
  const { folder } = place;
  const notes = kind.notes?.(answers, context, folder) ?? [];
  const afterwards = () => kind.afterwards?.(answers, context, folder) ?? [];
  return begin(file, { folder, journal, notes, afterwards }, output);
}

function namedKind([name, ...more]: readonly string[]): NewKind | undefined {
  if (name === undefined) return undefined;
  const kind = KINDS.find((known) => known.name === name);
  if (!kind) {
    const near = nearest(
      name,
      KINDS.map((known) => known.name),
    );
    throw new UsageError(
      `There’s no \`${name}\` to start. ${near === undefined ? `There are ${names()}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  if (more.length > 0)
    throw new UsageError(
      `\`${more.join(' ')}\` wasn’t expected after \`${name}\`: what it needs is given by its options.`,
    );
  return kind;
}

function names(): string {
  return KINDS.map(({ name }) => name).join(', ');
}

/** Reads where the journal is, before other options are known. Errors in them are reported later. */
function writtenPlace(args: readonly string[]): { content?: string; today?: string } {
  const { content, today } = parseArgs({
    args: [...args],
    options: JOURNAL_OPTIONS,
    strict: false,
    allowPositionals: true,
  }).values;
  const isPlace = (value: unknown): value is string => typeof value === 'string' && !value.startsWith('-');
  return { ...(isPlace(content) && { content }), ...(isPlace(today) && { today }) };
}
