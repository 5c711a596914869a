import { parseArgs } from 'node:util';
import type { Journal } from '../../domain/journal.ts';
import { nearest } from '../../loading/near.ts';
import { UsageError } from '../../loading/today.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { answersTo, questionOptions } from '../ask/questions.ts';
import { type Command, EXIT, type ExitCode, type Output } from '../frame/command.ts';
import { JOURNAL_OPTIONS, type JournalPlace, journalPlace } from '../frame/journal-options.ts';
import { openJournal, speakOf } from '../frame/open-journal.ts';
import type { CommandOption } from '../frame/options.ts';
import { begin } from './begin.ts';
import { KINDS } from './kinds.ts';
import type { NewKind } from './new-kind.ts';

const ENDS = { [EXIT.ok]: 'when it is written', [EXIT.problems]: 'when it cannot be, and nothing was changed' };

/** `npm run new`; a test passes somebody of its own to ask. */
export function newCommand(asker: Asker | undefined = terminalAsker()): Command<typeof JOURNAL_OPTIONS> {
  return {
    name: 'new',
    about: `Begins a document of the journal, with all that it needs in the right places. Nothing is ever overwritten.

${KINDS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}

In a terminal it asks for what it has to know. \`npm run new -- check-in --help\` shows the options of a kind.`,
    operands: '<kind>',
    options: JOURNAL_OPTIONS,
    ends: ENDS,
    having(operands, args, output) {
      const kind = namedKind(operands);
      if (!kind) return undefined;
      const place = journalPlace(writtenPlace(args));
      // Help is there for whoever is in trouble, too: without the options that only a sound journal tells.
      const wantsHelp = args.includes('--help');
      const journal = openJournal(place, 'private', wantsHelp ? { ...output, error: () => undefined } : output);
      if (!journal) return wantsHelp ? undefined : EXIT.problems;
      return kindCommand(kind, place, journal, asker);
    },
    async run(values, output) {
      if (!asker) throw new UsageError(`Say what to begin: ${names()}.`);
      const place = journalPlace(values);
      const journal = openJournal(place, 'private', output);
      if (!journal) return EXIT.problems;
      const choices = KINDS.map(({ name, about }) => ({ value: name, label: name, hint: about }));
      const kind = namedKind([await asker.choose({ message: 'What do you want to begin?', choices })]);
      return kind ? await make(kind, place, journal, {}, asker, output) : EXIT.problems;
    },
  };
}

/** The options of a kind depend on the journal: whose partners there are, which goals. */
function kindCommand(
  kind: NewKind,
  place: JournalPlace,
  journal: Journal,
  asker: Asker | undefined,
): Command<Record<string, CommandOption>> {
  return {
    name: 'new',
    about: `Begins a ${kind.name}: ${kind.about}. Nothing is ever overwritten. In a terminal it asks for what is not given.`,
    operands: kind.name,
    options: { ...questionOptions(kind.questions(speakOf(journal))), ...JOURNAL_OPTIONS },
    ends: ENDS,
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
  const context = speakOf(journal);
  const answers = await answersTo(kind.questions(context), given, asker);
  // What is written can be read by whoever the journal is for: so it takes nothing from documents that they may not see.
  const { privacy } = journal.documents.partnership.data;
  const shared = openJournal({ ...place, today: journal.today }, privacy.default, output);
  if (!shared) return EXIT.problems;
  const file = kind.file(answers, speakOf(shared));
  return begin(file, { folder: place.folder, journal, notes: kind.notes?.(answers, context) ?? [] }, output);
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
      `There is no \`${name}\` to begin. ${near === undefined ? `There are ${names()}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  if (more.length > 0)
    throw new UsageError(
      `\`${more.join(' ')}\` was not expected after \`${name}\`: what it needs is given by its options.`,
    );
  return kind;
}

function names(): string {
  return KINDS.map(({ name }) => name).join(', ');
}

/** Where the journal is, before it is known which other options there are. What is wrong with them is told later. */
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
