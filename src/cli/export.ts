import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { z } from 'zod';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Journal } from '../domain/model.ts';
import { compareText } from '../domain/text.ts';
import { UsageError } from '../journal/configuration.ts';
import { splitFrontmatter } from '../journal/files/frontmatter.ts';
import { readTree } from '../journal/files/tree.ts';
import { realFiles } from '../journal/files/real-files.ts';
import { decode } from '../journal/files/decode.ts';
import { fieldLocator, parseYaml } from '../journal/yaml/parse.ts';
import {
  journalJsonText,
  journalSchemaText,
  type WrittenFileJson,
  type WrittenJournal,
} from '../output/journal-json/journal-json.ts';
import { benchmarkCsv, type TypedReading } from '../views/benchmarks/csv.ts';
import type { ViewContext } from '../views/common/context.ts';
import { type Command, type CommandOption, EXIT, type Output } from './runtime/command.ts';
import { finishWriting, JOURNAL_OPTIONS, journalPlace, openJournal, viewContextFor } from './runtime/journal.ts';
import { AlreadyThere, type NewFile, writeNewFiles } from '../journal/files/write-files.ts';

const SCHEMA = 'journal.schema.json';

/** Keeps an export out of git, whatever repository its folder is in, so that private content isn't pushed by accident. */
const KEEP_OUT_OF_GIT: NewFile = { path: '.gitignore', text: '*\n' };

/** What is exported: a journal for its audience, and for the private one also its files. */
interface Exported {
  context: ViewContext;
  written: WrittenJournal | undefined;
}

/** Returns `journal.json` as text, with the schema beside it. */
function exportedJson({ context, written }: Exported): string {
  return journalJsonText(context, `./${SCHEMA}`, written);
}

/** Returns all files of an export: the journal, its schema, and a CSV for every benchmark. */
function exportFiles(exported: Exported): NewFile[] {
  const { audience, benchmarks } = exported.context.journal;
  const csvOf = (benchmark: (typeof benchmarks)[number]) =>
    benchmarkCsv(benchmark, exported.written && typedReadings(exported.written.files, benchmark.id));
  return [
    { path: 'journal.json', text: exportedJson(exported) },
    { path: SCHEMA, text: journalSchemaText() },
    ...benchmarks.map((benchmark) => ({ path: `benchmarks/${benchmark.id}.csv`, text: csvOf(benchmark) })),
    ...(audience === 'public' ? [] : [KEEP_OUT_OF_GIT]),
  ];
}

/** Returns the journal's documents as they are on disk, and the names of its pictures. */
function writtenJournal(folder: string, { documents }: Journal): WrittenJournal {
  const { partnership, ...collections } = documents;
  const files = [partnership, ...Object.values(collections).flat()].map(({ file }): WrittenFileJson => {
    const decoded = decode(realFiles.read(join(folder, file)));
    // It was readable a moment ago, so another program must have changed it.
    if (!('text' in decoded)) throw new UsageError(`\`${file}\` was changed while it was read: try again.`);
    const { text } = decoded;
    const parsed = parseYaml(yamlOf(file, text));
    return { file, fields: z.record(z.string(), z.json()).parse(parsed.data ?? {}), text };
  });
  return { files, pictures: [...readTree(folder, realFiles).images].toSorted(compareText) };
}

function yamlOf(file: string, text: string): string {
  if (file.endsWith('.yaml')) return text;
  const split = splitFrontmatter(text);
  return 'yaml' in split ? split.yaml : '';
}

/** Matches numbers that YAML reads as another notation than they're printed with: `12.50`, `1e3`, `0x10`. */
const NUMBER = /(?<=^|[\s:,{[])[+-]?[\d.][\w.+-]*/g;

/** Returns how each reading of a benchmark is written in its check-in. */
function typedReadings(files: readonly WrittenFileJson[], benchmark: string): TypedReading {
  const checkIns = files.filter(({ file }) => file.startsWith('check-ins/'));
  const given = checkIns.flatMap(({ file, text, fields: { date, readings } }) => {
    const value = recordOf(readings)?.[benchmark];
    if (value === undefined) return [];
    const typed = typedIn(yamlOf(file, text));
    const named = recordOf(value) ?? { '': value };
    return Object.entries(named).flatMap(([partner, number]) => {
      if (typeof number !== 'number') return [];
      const path = ['readings', benchmark, ...(partner === '' ? [] : [partner])];
      return [{ date, partner, value: number, typed: typed(path) ?? String(number) }];
    });
  });
  const byDate = Map.groupBy(given, ({ date }) => date);
  return ({ date, partner, value }) =>
    byDate.get(date)?.findLast((one) => one.value === value && (one.partner === '' || one.partner === partner))?.typed;
}

function recordOf(value: unknown): Record<string, unknown> | undefined {
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  return record.success ? record.data : undefined;
}

/**
 * Returns how values are written. If all numbers are printed as they're written, which is nearly always the case, no
 * syntax tree is made.
 */
function typedIn(yaml: string): (path: readonly string[]) => string | undefined {
  const isOther = [...yaml.matchAll(NUMBER)].some(
    ([sign]) => !Number.isNaN(Number(sign)) && String(Number(sign)) !== sign,
  );
  if (!isOther) return () => undefined;
  const locate = fieldLocator(yaml);
  return (path) => {
    const range = locate(path, 'value');
    const typed = range && yaml.slice(...range);
    return typed !== undefined && /^[\w.+-]+$/.test(typed) ? typed : undefined;
  };
}

/** What is in the place of files to be written: nothing, exactly these files, or something else. */
type FolderState = 'free' | 'same' | 'taken';

/** Returns the state of a folder. @throws UsageError if it isn't a folder */
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

/** Rejects a folder inside the journal's. @throws UsageError if it is */
function refuseInside(folder: string, journal: string): void {
  const path = relative(realpathSync(journal), realPathOf(resolve(folder)));
  if (path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path))
    throw new UsageError(
      `\`${folder}\` is inside the journal, where only its own files may be: name another folder with \`--to\`.`,
    );
}

/** Returns the real path of a folder that may not exist yet. */
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
    description: 'who it’s for (default: private, which is everything)',
  },
  to: {
    type: 'string',
    value: 'folder',
    description: `a new or empty folder (default: ${DEFAULT_FOLDER})`,
  },
  stdout: {
    type: 'boolean',
    description: 'print journal.json instead of writing files (npm run --silent export keeps npm quiet)',
  },
} as const satisfies Record<string, CommandOption>;

/** Who an export is for, as part of a sentence. */
const HOLDS: Readonly<Record<Audience, string>> = {
  public: 'what everyone may see',
  partners: 'what the partners may see. Don’t publish it',
  private: 'everything, drafts and private pages too. Keep it to yourself',
};

/** The command `npm run export`. */
export const exportJournal: Command<typeof OPTIONS> = {
  name: 'export',
  description: `Writes the journal for other programs, as one audience may see it: journal.json (what you wrote, and everything worked out
from it), journal.schema.json (what every field means), and benchmarks/<id>.csv (date, partner, reading, actual, planned).
It doesn’t change the journal, and never overwrites anything.

For the private audience, journal.json also has every document word for word (\`files\`): drafts, pages in .mdx, check-ins of
days to come. \`npm run import journal <journal.json>\` turns it back into a journal. Pictures, which are only named in it, and
keyring.json aren’t part of it.`,
  options: OPTIONS,
  exitCodes: { [EXIT.ok]: 'if it was written', [EXIT.problems]: 'if it wasn’t' },
  run({ audience = 'private', to, stdout = false, ...values }, output) {
    if (stdout && to !== undefined)
      throw new UsageError('`--stdout` doesn’t write files, so `--to` has no effect: leave one of them out.');
    const place = journalPlace(values);
    const folder = to ?? DEFAULT_FOLDER;
    if (!stdout) refuseInside(folder, place.folder);
    const journal = openJournal(place, audience, output);
    if (!journal) return EXIT.problems;
    const written = audience === 'private' ? writtenJournal(place.folder, journal) : undefined;
    const exported = { context: viewContextFor(journal), written };
    if (stdout) {
      output.out(exportedJson(exported).trimEnd());
      return EXIT.ok;
    }
    finishWriting(folder, output);
    return write(
      folder,
      exportFiles(exported),
      audience,
      output,
      written && picturesNote(written, place.folder, folder),
    );
  },
};

/** Returns a note about pictures. They're files that other programs can read directly, so an export only names them. */
function picturesNote({ pictures }: WrittenJournal, content: string, folder: string): string | undefined {
  if (pictures.length === 0) return undefined;
  const [subject, them, paths] =
    pictures.length === 1 ? ['One picture is', 'it', 'path'] : [`${pictures.length} pictures are`, 'them', 'paths'];
  return `${subject} only named in it. To bring ${them} back too, copy ${them} from \`${content}\` to the same ${paths} in \`${folder}\`.`;
}

function write(folder: string, files: readonly NewFile[], audience: Audience, { out, error }: Output, note?: string) {
  const state = stateOfFolder(folder, files);
  if (state === 'same') {
    out(`\`${folder}\` already has this exact export. Nothing was written.`);
    return EXIT.ok;
  }
  const taken = `\`${folder}\` isn’t empty, and nothing is ever overwritten. Name another folder with \`--to\`, or delete this one first.`;
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
    [
      ...files.map(({ path }) => `  ${join(folder, path)}`),
      `For the audience ${audience}: ${HOLDS[audience]}.`,
      ...(note === undefined ? [] : [note]),
    ].join('\n'),
  );
  return EXIT.ok;
}
