import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { earlierVersionsIn } from '../journal/git/git-files.ts';
import { isHalfWritten } from '../journal/files/half-written.ts';
import { hasErrors, type Problem } from '../journal/problems/problem.ts';
import { escapeSteering } from '../domain/unseen.ts';
import { countProblems, printableJson, reportJournal } from '../journal/problems/report.ts';
import { readJournal, withDamagedPhotos } from '../journal/read-journal.ts';
import type { ReadJournal } from '../journal/read-folder.ts';
import { type Command, type CommandOption, EXIT } from './runtime/command.ts';
import { JOURNAL_OPTIONS, journalPlace } from './runtime/journal.ts';

/**
 * The order of problems by their consequences: a file that isn't found or can't be read breaks references and leaves
 * fields unread, so it comes first. Kinds that aren't listed come last.
 */
const FIRST_OF_ALL = ['file', 'encoding', 'frontmatter', 'yaml', 'schema', 'reference'];

/**
 * Returns problems as workflow commands of GitHub Actions, which shows them at their lines. It shows ten of each level
 * per step, so the most important come first.
 * @param folder the journal's, relative to the repository; empty if it's the repository
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations(problems: readonly Problem[], folder: string): string[] {
  return problems.toSorted((a, b) => importance(a) - importance(b)).map((problem) => annotation(problem, folder));
}

function importance({ severity, code }: Problem): number {
  const kind = FIRST_OF_ALL.indexOf(code.split('/', 1)[0] ?? '');
  const rank = kind < 0 ? FIRST_OF_ALL.length : kind;
  return severity === 'error' ? rank : rank + FIRST_OF_ALL.length + 1;
}

function annotation({ severity, file, code, message, why, fix, ...place }: Problem, folder: string): string {
  const properties = {
    file: posix.join(folder, file),
    line: place.line,
    col: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    title: code,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = [message, ...(why === undefined ? [] : [`Why: ${why}`]), ...(fix === undefined ? [] : [`Fix: ${fix}`])];
  return `::${severity} ${written.join(',')}::${escapeData(text.map(escapeSteering).join('\n'))}`;
}

/** Escapes text in the same way as `@actions/core`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The output formats of `check`. */
export const FORMATS = ['people', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** Returns the result in a format; for GitHub, the part after the annotations. */
export function inFormat(format: Format, journal: ReadJournal, folder: string, colours: boolean): string {
  switch (format) {
    case 'people':
      return reportJournal(journal, folder, { colours });
    case 'json':
      return printableJson({ documents: journal.files, problems: journal.problems.map(inFull) });
    case 'github':
      return countProblems(journal.problems, { files: journal.files, colours: false });
  }
}

/** Returns a problem with all fields, always in the same order, so that programs don't need to check which ones exist. */
function inFull({ file, line, column, endLine, endColumn, severity, code, message, ...more }: Problem) {
  const { why = null, fix = null, suggestion = null } = more;
  return { file, line, column, endLine, endColumn, severity, code, message, why, fix, suggestion };
}

/** Digests of the photos that an earlier `check` has drawn, because drawing hundreds again would take a minute. */
const DRAWN = join('node_modules', '.cache', 'alongside', 'drawn-photos');

async function withPhotosDrawn(journal: ReadJournal, folder: string): Promise<ReadJournal> {
  const before = new Set(existsSync(DRAWN) ? readFileSync(DRAWN, 'utf8').split('\n') : []);
  const drawn = new Set(before);
  const checked = await withDamagedPhotos(journal, folder, drawn);
  const added = [...drawn.difference(before)].map((digest) => `${digest}\n`).join('');
  try {
    if (added !== '') mkdirSync(dirname(DRAWN), { recursive: true });
    if (added !== '') appendFileSync(DRAWN, added);
  } catch {
    // If the file can't be written, the photos are drawn again next time.
  }
  return checked;
}

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  format: {
    type: 'string',
    oneOf: FORMATS,
    description: 'who reads it: people (the default), programs or GitHub Actions',
  },
  strict: { type: 'boolean', description: 'treat warnings as errors' },
} as const satisfies Record<string, CommandOption>;

const HALF_WRITTEN =
  '\nA command was stopped while it was writing here, and some of its files are missing. Run it again, or any other that writes, such as `npm run new`: it writes them first.';

const TIMEZONE = /^\s*timezone:\s*["']?([\w/+-]+)/;

/** Returns workflows with a time zone other than the journal's: they would publish before its day has changed. */
function otherTimezones(folder: string, timezone: string): string[] {
  const workflows = join(folder, '..', '.github', 'workflows');
  if (!existsSync(workflows)) return [];
  return readdirSync(workflows)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) =>
      readFileSync(join(workflows, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const written = TIMEZONE.exec(line)?.[1];
          return written === undefined || written === timezone
            ? []
            : `${join(workflows, name)}:${String(index + 1)}  This workflow goes by ${written}, and the journal by ${timezone}. Write \`timezone: ${timezone}\`.`;
        }),
    );
}

/** The command `npm run check`. */
export const check: Command<typeof OPTIONS> = {
  name: 'check',
  description:
    'Reads the whole journal, and says everything that’s wrong with it, file by file. It doesn’t change anything.',
  options: OPTIONS,
  exitCodes: { [EXIT.ok]: 'if there are no errors', [EXIT.problems]: 'if there are some' },
  async run({ format = 'people', strict = false, ...values }, { out, error, annotate = out, colours }) {
    const { folder, ...day } = journalPlace(values);
    const journal = await withPhotosDrawn(readJournal(folder, { ...day, earlier: earlierVersionsIn(folder) }), folder);
    if (format === 'github')
      annotations(journal.problems, relative(process.cwd(), resolve(folder)).replaceAll(sep, '/')).forEach(annotate);
    out(inFormat(format, journal, folder, colours));
    if (isHalfWritten(folder)) error(HALF_WRITTEN);
    const timezone = journal.documents?.partnership.data.timezone;
    for (const notice of timezone === undefined ? [] : otherTimezones(folder, timezone)) error(`\n${notice}`);
    const isBad = strict ? journal.problems.length > 0 : hasErrors(journal.problems);
    return isBad ? EXIT.problems : EXIT.ok;
  },
};
