import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../journal/configuration.ts';
import { journalJsonText, journalSchemaText } from '../output/journal-json/journal-json.ts';
import { benchmarkCsv } from '../views/benchmarks/csv.ts';
import type { ViewContext } from '../views/common/context.ts';
import { type Command, type CommandOption, EXIT, type Output } from './runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace, openJournal, viewContextFor } from './runtime/journal.ts';
import { AlreadyThere, type NewFile, writeNewFiles } from '../journal/files/write-files.ts';

const SCHEMA = 'journal.schema.json';

/** An export stays out of git, whatever repository its folder is in: what the partners alone may see is not pushed by chance. */
const KEEP_OUT_OF_GIT: NewFile = { path: '.gitignore', text: '*\n' };

/** `journal.json` as text, with the schema beside it. */
function exportedJson(context: ViewContext): string {
  return journalJsonText(context, `./${SCHEMA}`);
}

/** All files of an export: the journal, its schema, and a CSV for every benchmark. */
function exportFiles(context: ViewContext): NewFile[] {
  const { audience, benchmarks } = context.journal;
  return [
    { path: 'journal.json', text: exportedJson(context) },
    { path: SCHEMA, text: journalSchemaText() },
    ...benchmarks.map((benchmark) => ({ path: `benchmarks/${benchmark.id}.csv`, text: benchmarkCsv(benchmark) })),
    ...(audience === 'public' ? [] : [KEEP_OUT_OF_GIT]),
  ];
}

/** What is in the way of files that are to be written: nothing, these very files, or something else. */
type FolderState = 'free' | 'same' | 'taken';

/** @throws UsageError where it is no folder */
function stateOfFolder(folder: string, files: readonly NewFile[]): FolderState {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return 'free';
  if (!found.isDirectory()) throw new UsageError(`\`${folder}\` is a file: name a folder with \`--to\`.`);
  const there = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (there.length === 0) return 'free';
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const paths = there
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const isSame =
    paths.length === files.length &&
    paths.every((path) => readFileSync(join(folder, path), 'utf8') === texts.get(path));
  return isSame ? 'same' : 'taken';
}

/** @throws UsageError where a folder is inside the journal's, which holds documents alone */
function refuseInside(folder: string, journal: string): void {
  const path = relative(realpathSync(journal), realPathOf(resolve(folder)));
  if (path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path))
    throw new UsageError(
      `\`${folder}\` is inside the journal, where only its own files may be: name another folder with \`--to\`.`,
    );
}

/** Of a folder that need not be there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPathOf(parent), basename(path));
  }
}

const AUDIENCES = ['public', 'partners', 'private'] as const;
type Audience = (typeof AUDIENCES)[number];

const DEFAULT_FOLDER = 'export';

const OPTIONS = {
  ...JOURNAL_OPTIONS,
  audience: {
    type: 'string',
    oneOf: AUDIENCES,
    description: 'whose journal (private, which is everything, as it is without)',
  },
  to: {
    type: 'string',
    value: 'folder',
    description: `a folder that is new or empty (${DEFAULT_FOLDER} as it is without)`,
  },
  stdout: {
    type: 'boolean',
    description: 'write no files: print journal.json (npm run --silent export keeps npm quiet)',
  },
} as const satisfies Record<string, CommandOption>;

/** For whom an export is, as a sentence goes on. */
const HOLDS: Readonly<Record<Audience, string>> = {
  public: 'what everybody may see',
  partners: 'what the partners may see: do not publish it',
  private: 'everything, drafts and private pages too: keep it to yourself',
};

/** `npm run export` */
export const exportJournal: Command<typeof OPTIONS> = {
  name: 'export',
  description: `Writes the journal for other programs, as one audience may see it: journal.json (what was written, and all that follows
from it), journal.schema.json (what every field means), and benchmarks/<id>.csv (date, partner, reading, actual, planned).
It changes nothing in the journal, and writes over nothing. It is no backup: check-ins dated after today, and pictures, are
not in it; the files of the journal itself are.`,
  options: OPTIONS,
  exitCodes: { [EXIT.ok]: 'when it is written', [EXIT.problems]: 'when it is not' },
  run({ audience = 'private', to, stdout = false, ...values }, output) {
    if (stdout && to !== undefined)
      throw new UsageError('`--stdout` writes no files, so that `--to` says nothing: leave one of them out.');
    const place = journalPlace(values);
    const folder = to ?? DEFAULT_FOLDER;
    if (!stdout) refuseInside(folder, place.folder);
    const journal = openJournal(place, audience, output);
    if (!journal) return EXIT.problems;
    const context = viewContextFor(journal);
    if (stdout) {
      output.out(exportedJson(context).trimEnd());
      return EXIT.ok;
    }
    finishWriting(folder, output);
    return write(folder, exportFiles(context), audience, output);
  },
};

function write(folder: string, files: readonly NewFile[], audience: Audience, { out, error }: Output) {
  const state = stateOfFolder(folder, files);
  if (state === 'same') {
    out(`\`${folder}\` holds this very export already. Nothing was written.`);
    return EXIT.ok;
  }
  const taken = `\`${folder}\` is not empty, and nothing is ever overwritten. Name another folder with \`--to\`, or delete this one first.`;
  if (state === 'taken') {
    error(taken);
    return EXIT.problems;
  }
  try {
    writeNewFiles(folder, files);
  } catch (failure) {
    if (!(failure instanceof AlreadyThere)) throw failure;
    error(taken);
    return EXIT.problems;
  }
  out(
    [...files.map(({ path }) => `  ${join(folder, path)}`), `For the audience ${audience}: ${HOLDS[audience]}.`].join(
      '\n',
    ),
  );
  return EXIT.ok;
}
