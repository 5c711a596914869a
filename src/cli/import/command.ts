import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { UsageError } from '../../journal/configuration.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import type { Problem } from '../../journal/problems/problem.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { type Asker, terminalAsker } from '../ask/asker.ts';
import { type Command, type CommandOption, EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace, openJournal, viewContextFor } from '../runtime/journal.ts';
import { AlreadyThere, type Change, makeChanges, withChanges } from '../../journal/files/write-files.ts';
import { importJournal } from './journal.ts';
import { counted, type ImportPlan, type InputProblem, type PlannedPicture } from './model.ts';
import { QUESTION_OPTIONS, TABLE_OPTIONS } from './questions.ts';
import { requestedPlan, TOOLS } from './requested-plan.ts';
import { openSource } from './source.ts';
import { type Source, SOURCES, sourcesHelp } from './sources.ts';

/** Reads the operands. @throws UsageError for an unknown source, and if there isn't exactly one file */
function readOperands([name, file, ...more]: readonly string[]): [Source, string] {
  if (name === undefined) throw new UsageError(`Say where it comes from: ${SOURCES.join(', ')}.`);
  const tool = SOURCES.find((known) => known === name);
  if (tool === undefined) {
    const near = nearest(name, SOURCES);
    throw new UsageError(
      `There’s no import from \`${name}\`. ${near === undefined ? `You can import from ${SOURCES.join(', ')}.` : `Did you mean \`${near}\`?`}`,
    );
  }
  if (file === undefined) throw new UsageError(`Name the file after \`${tool}\`.`);
  const [another] = more;
  if (another !== undefined)
    throw new UsageError(
      `Only one file at a time: \`${another}\` wasn’t expected. A path with spaces needs quotation marks.`,
    );
  return [tool, file];
}

/** Options that only apply to some tools. */
const FOR: Readonly<Record<string, readonly Source[]>> = {
  benchmark: ['beeminder', 'loop', 'csv'],
  partner: TOOLS,
  habit: ['loop'],
  visibility: ['day-one', 'jrnl', 'markdown'],
  scale: ['beeminder', 'loop', 'csv'],
  with: ['day-one', 'jrnl'],
  'fill-due-dates': ['beeminder', 'loop', 'csv'],
  'date-column': ['csv'],
  'value-column': ['csv'],
  'partner-column': ['csv'],
  'date-format': ['csv', 'markdown'],
  decimal: ['csv'],
  where: ['csv'],
  sum: ['csv'],
  as: ['markdown'],
  'trust-pages': ['journal'],
};

/** Rejects options that wouldn't apply. @throws UsageError if there are any */
function refuseOptions(tool: Source, given: Readonly<Record<string, unknown>>): void {
  for (const [option, tools] of Object.entries(FOR))
    if (given[option] !== undefined && !tools.includes(tool))
      throw new UsageError(`\`--${option}\` has no effect for ${tool}: it’s for ${tools.join(', ')}.`);
}

/** A plan whose files all pass `check`, and the new warnings that `check` will give. */
interface CheckedPlan extends ImportPlan {
  warnings: number;
}

/**
 * Reads the journal as it would be, before anything is written. A file that would cause an error is left out, with the
 * reason: a diary may have broken links, or another tool's HTML.
 */
function checkedPlan(plan: ImportPlan, folder: string, today: PlainDate): CheckedPlan {
  if (plan.files.length === 0) return { ...plan, warnings: 0 };
  const before = readJournal(folder, { today }).problems.length;
  const errors = problemsWith(plan, folder, today).filter(({ severity }) => severity === 'error');
  const messages = new Map(errors.map((problem) => [problem.file, problem]));
  const files = plan.files.filter(({ path }) => !messages.has(path));
  const isShown = ({ path }: PlannedPicture) => files.some(({ text }) => text.includes(basename(path)));
  const rest = { ...plan, files, pictures: plan.pictures?.filter(isShown) ?? [] };
  const after = problemsWith(rest, folder, today);
  const left = after.find(({ severity }) => severity === 'error');
  if (left) throw new Error(`What’s left of the import wouldn’t pass check: ${left.file}: ${left.message}`);
  const leftOut = plan.files.flatMap(({ path }) => {
    const problem = messages.get(path);
    return problem ? [`${path} wouldn’t pass check: line ${problem.line}: ${problem.message}`] : [];
  });
  return { ...rest, leftOut: [...plan.leftOut, ...leftOut], warnings: Math.max(0, after.length - before) };
}

function problemsWith(plan: ImportPlan, folder: string, today: PlainDate): Problem[] {
  return readJournal(folder, { today, files: withChanges(folder, changesOf(plan)) }).problems;
}

function changesOf({ files, pictures = [] }: ImportPlan): Change[] {
  return [
    ...files.map(({ path, text }): Change => ({ kind: 'create', path, text })),
    ...pictures.map(({ path, bytes }): Change => ({ kind: 'create', path, text: bytes })),
  ];
}

/** How many files are shown at each end of a long list. */
const SHOWN = 6;

/** Describes what an import would do, for confirmation. @param inFull whether long lists are shown completely */
function previewText(plan: CheckedPlan, folder: string, { inFull = false } = {}): string {
  const shortened = (all: readonly string[]) => (inFull ? all : ends(all));
  const { description, files, pictures = [], there, leftOut, consequences, warnings } = plan;
  const width = Math.max(...files.map(({ path }) => path.length), 0);
  const rows = shortened(
    files.map(({ path, what }) => `  ${`${folder}/${path}`.padEnd(width + folder.length + 1)}  ${what}`),
  );
  return [
    description,
    ...(files.length > 0 ? ['', `${counted(files.length, 'new file')}:`, ...rows] : []),
    ...(pictures.length > 0
      ? ['', `With ${counted(pictures.length, 'picture')}, in ${folder}/${dirname(pictures[0]?.path ?? '')}.`]
      : []),
    ...(there > 0 ? ['', `${there} ${there === 1 ? 'is' : 'are'} already there, word for word.`] : []),
    ...(leftOut.length > 0 ? ['', 'Left out:', ...shortened(leftOut.map((reason) => `  ${reason}`))] : []),
    ...(files.length > 0 && consequences.length > 0 ? ['', ...consequences] : []),
    ...(warnings > 0 ? ['', `\`npm run check\` will show ${counted(warnings, 'more warning')}.`] : []),
  ].join('\n');
}

/** Returns the beginning and the end of a list. */
function ends(rows: readonly string[]): string[] {
  if (rows.length <= 2 * SHOWN + 1) return [...rows];
  return [...rows.slice(0, SHOWN), `  … and ${rows.length - 2 * SHOWN} more …`, ...rows.slice(-SHOWN)];
}

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  ...QUESTION_OPTIONS,
  ...TABLE_OPTIONS,
  'fill-due-dates': {
    type: 'boolean',
    description: 'beeminder, loop, csv: also a check-in on each due date that doesn’t have one',
  },
  'trust-pages': { type: 'boolean', description: 'journal: also pages in .mdx, which are programs' },
  yes: { type: 'boolean', description: 'write without asking' },
  'dry-run': { type: 'boolean', description: 'show what would be written, without writing it' },
} as const satisfies Record<string, CommandOption>;

/** Returns the command `npm run import`. @param asker absent if questions are impossible */
export function importCommand(asker: Asker | undefined = terminalAsker()): Command<typeof OPTIONS> {
  return {
    name: 'import',
    operands: `${SOURCES.join('|')} <file or folder>`,
    description: `Brings in what you’ve kept elsewhere. It shows what it would write, asks, and only adds files: it never changes
what’s there, and running it again adds only what’s new.

${sourcesHelp()}

Numbers become readings of a benchmark, one for each check-in: the last, the sum, the mean or the largest (its \`aggregate\`) of
those since the check-in before. They go in a file of their own beside the check-in’s, and are shared no more widely than it is. Due
dates without a check-in get one only with --fill-due-dates; from then on, it counts as one that you had.

A diary becomes pages, one for each entry, private unless you say otherwise. They aren’t check-ins, because each of those
counts as one that you had together. Dated Markdown becomes what you say with --as: pages, or check-ins, whose headings
are read as sections (“What went well” is Wins).`,
    options: OPTIONS,
    exitCodes: {
      [EXIT.ok]: 'if everything was written, or was there already',
      [EXIT.problems]: 'if nothing was written',
    },
    async run(values, output, operands) {
      const [tool, file] = readOperands(operands);
      const { yes = false, 'dry-run': isRehearsal = false, ...given } = values;
      refuseOptions(tool, given);
      if (tool === 'journal')
        return importJournal(
          {
            named: file,
            values: given,
            trustsPages: given['trust-pages'] === true,
            isRehearsal,
            isConfirmed: yes,
            asker,
          },
          output,
        );
      const place = journalPlace(given);
      const source = await openSource(file);
      if ('problems' in source) return refuse(file, source.problems, output);
      try {
        if (!isRehearsal) finishWriting(place.folder, output);
        const journal = openJournal(place, 'private', output);
        if (!journal) return EXIT.problems;
        const textOf = (path: string) => textAt(join(place.folder, path));
        const planned = await requestedPlan(viewContextFor(journal), { tool, source, given, asker, textOf });
        if ('problems' in planned) return refuse(file, planned.problems, output);
        const plan = checkedPlan(planned, place.folder, journal.today);
        return await carryOut(plan, { folder: place.folder, asker, yes, isRehearsal }, output);
      } finally {
        source.close();
      }
    },
  };
}

interface HowToCarryOut {
  folder: string;
  asker: Asker | undefined;
  yes: boolean;
  isRehearsal: boolean;
}

/** Shows a plan, and carries it out if confirmed. */
async function carryOut(plan: CheckedPlan, how: HowToCarryOut, output: Output): Promise<ExitCode> {
  const { folder, asker, yes, isRehearsal } = how;
  output.out(previewText(plan, folder, { inFull: isRehearsal }));
  if (plan.files.length === 0) return nothingNew(plan, output);
  if (isRehearsal) {
    output.out('\nNothing was written: this was a dry run.');
    return EXIT.ok;
  }
  if (!yes && !(await mayWrite(asker, plan, output))) return EXIT.problems;
  return write(plan, folder, output);
}

/** How many problems of a file are reported: with more, it's probably the wrong file. */
const TOLD = 50;

function refuse(path: string, problems: readonly InputProblem[], { error }: Output): ExitCode {
  const rest = problems.length - TOLD;
  error(
    [
      ...problems
        .slice(0, TOLD)
        .map(({ file = path, place, message }) => `${file}: ${place === undefined ? '' : `${place}: `}${message}`),
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
      ? '\nEverything is already there. Nothing was written.'
      : '\nThere’s nothing to write.',
  );
  return EXIT.ok;
}

async function mayWrite(asker: Asker | undefined, { files }: CheckedPlan, { error }: Output): Promise<boolean> {
  if (asker) {
    if (await asker.confirm({ message: `Write ${counted(files.length, 'file')}?`, initial: true })) return true;
    error('Nothing was written.');
    return false;
  }
  error('\nNothing was written, because there’s no terminal to ask in. Add `--yes` to write it.');
  return false;
}

function write(plan: CheckedPlan, folder: string, { out, error }: Output): ExitCode {
  const { files, pictures = [] } = plan;
  try {
    makeChanges(folder, changesOf(plan));
  } catch (failure) {
    if (!(failure instanceof AlreadyThere)) throw failure;
    error(`Someone else wrote ${failure.paths.join(', ')} in the meantime. Nothing was written: try again.`);
    return EXIT.problems;
  }
  const withPictures = pictures.length > 0 ? ` and ${counted(pictures.length, 'picture')}` : '';
  out(`\n${counted(files.length, 'file')}${withPictures} written. Next, run \`npm run check\`.`);
  return EXIT.ok;
}

function textAt(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
