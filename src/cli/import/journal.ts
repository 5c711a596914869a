import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readConfiguration, UsageError } from '../../journal/configuration.ts';
import { decode } from '../../journal/files/decode.ts';
import { FOLDERS, IMAGE_ENDING, PARTNERSHIP_FILE } from '../../journal/files/folders.ts';
import { realFiles } from '../../journal/files/real-files.ts';
import { AlreadyThere, type Change, makeChanges, withChanges } from '../../journal/files/write-files.ts';
import { reportJournal } from '../../journal/problems/report.ts';
import { readJournal } from '../../journal/read-journal.ts';
import { journalJsonSchema } from '../../output/journal-json/journal-json.ts';
import type { Asker } from '../ask/asker.ts';
import { EXIT, type ExitCode, type Output } from '../runtime/command.ts';
import { finishWriting, journalPlace } from '../runtime/journal.ts';
import { parseJson } from './input.ts';
import { counted, type InputProblem } from './model.ts';
import { openSource, sourceText } from './source.ts';

/*
 * Imports a whole journal from the `journal.json` that `npm run export` wrote. The file may come from anyone: only
 * documents of a journal are taken from it, each to the only path that it can have, and only if all of them together
 * pass `check`.
 */

const EXPORTED = 'journal.json';

const { format, version } = journalJsonSchema.shape;

/** Only the fields that are needed: a later version may have more. */
const exportSchema = z.object({
  files: z.array(z.object({ file: z.string(), text: z.string() })),
  pictures: z.array(z.string()).default([]),
});
type ExportedFiles = z.infer<typeof exportSchema>;

const EXPORT_AGAIN = 'Run `npm run export` where the journal is, without `--audience`: that export can be imported.';

type ReadExport = ExportedFiles | { problems: readonly InputProblem[] };

function problem(message: string): { problems: readonly InputProblem[] } {
  return { problems: [{ message }] };
}

/** Returns the files in the text of a `journal.json`, or why there are none to import. */
export function readExport(text: string): ReadExport {
  const parsed = parseJson(text);
  if ('problems' in parsed) return parsed;
  const head = z
    .object({ format: z.string(), version: z.number(), audience: z.string().default('') })
    .safeParse(parsed.value);
  if (!head.success || !head.data.format.startsWith(format.value))
    return problem('It isn’t a journal that Alongside exported. `npm run export` writes one: a `journal.json`.');
  if (head.data.format !== format.value)
    return problem(
      `It comes from a published site and has only what that site shows, not the whole journal. ${EXPORT_AGAIN}`,
    );
  if (head.data.version !== version.value)
    return problem(
      `It’s a \`journal.json\` of version ${head.data.version}, and this program reads version ${version.value}. Export it again with the version that you use here.`,
    );
  if (head.data.audience !== 'private')
    return problem(
      `It was exported for an audience (${JSON.stringify(head.data.audience)}) and has only what they may see, not the whole journal. ${EXPORT_AGAIN}`,
    );
  const read = exportSchema.safeParse(parsed.value);
  if (read.success) return withProblems(read.data);
  const isOld = read.error.issues.some(({ path }) => path.length === 1);
  return problem(
    isOld
      ? `It has no list of \`files\`: an earlier version of the program wrote it. ${EXPORT_AGAIN}`
      : 'Its `files` aren’t the way an export writes them: each needs a `file` and a `text`.',
  );
}

function withProblems(exported: ExportedFiles): ReadExport {
  const seen = new Set<string>();
  const problems = exported.files.flatMap(({ file, text }): InputProblem[] => {
    const objection = objectionTo(file) ?? (text.isWellFormed() ? undefined : 'its text has half a character in it');
    // On many computers `A` and `a` are the same file.
    const name = file.normalize('NFC').toLowerCase();
    const isTwice = seen.has(name);
    seen.add(name);
    if (objection !== undefined) return [{ message: `\`${printable(file)}\` can’t be imported: ${objection}.` }];
    return isTwice ? [{ message: `\`${printable(file)}\` is in it twice.` }] : [];
  });
  return problems.length > 0 ? { problems } : exported;
}

const MAX_SHOWN = 80;

/** Returns a name, which may contain anything, in a form that's safe for a terminal. */
function printable(name: string): string {
  const escaped = JSON.stringify(name)
    .slice(1, -1)
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '\ufffd');
  return escaped.length > MAX_SHOWN ? `${escaped.slice(0, MAX_SHOWN)}…` : escaped;
}

const OUTSIDE = 'its path leads out of the journal, or means something else on another computer';

/** Returns why a path can't be a document's; undefined if it can. Other rules for names are left to `check`. */
function objectionTo(path: string): string | undefined {
  if (path === PARTNERSHIP_FILE) return undefined;
  const [name, ...inside] = path.split('/');
  const folder = FOLDERS.find((known) => known.name === name);
  if (/[\\:\p{C}]/u.test(path) || ['', '.', '..'].some((part) => path.split('/').includes(part))) return OUTSIDE;
  if (!folder || inside.length === 0 || (inside.length > 1 && !folder.nested))
    return 'a journal has no documents there';
  if (inside.some((part) => part.startsWith('.'))) return 'its name starts with a dot';
  if (folder.endings.some((ending) => path.endsWith(ending))) return undefined;
  return `what’s in \`${folder.name}/\` ends in ${folder.endings.map((ending) => `\`${ending}\``).join(' or ')}`;
}

/** Returns whether a path can be a picture's, which may be in any folder. */
function isPicturePath(path: string): boolean {
  const parts = path.split('/');
  return (
    IMAGE_ENDING.test(path) && !/[\\:\p{C}]/u.test(path) && !parts.some((part) => part === '' || part.startsWith('.'))
  );
}

interface Plan {
  /** Everything to be written. */
  changes: Change[];
  /** How many documents already exist with the same content. */
  there: number;
  /** Pictures that are neither beside the file nor already in the journal. */
  absent: readonly string[];
  /** Documents that exist with different content. */
  others: readonly string[];
}

function planOf({ files, pictures }: ExportedFiles, folder: string, beside: string): Plan {
  const changes: Change[] = [];
  const others: string[] = [];
  let there = 0;
  for (const { file, text } of files) {
    const path = join(folder, file);
    if (!existsSync(path)) changes.push({ kind: 'create', path: file, text });
    else if (textAt(path) === text) there += 1;
    else others.push(file);
  }
  const absent: string[] = [];
  for (const path of new Set(pictures)) {
    if (isPicturePath(path) && existsSync(join(folder, path))) continue;
    const bytes = isPicturePath(path) ? pictureAt(join(beside, path)) : undefined;
    if (bytes) changes.push({ kind: 'create', path, text: bytes });
    else absent.push(path);
  }
  return { changes, there, absent, others };
}

function textAt(path: string): string | undefined {
  if (!statSync(path).isFile()) return undefined;
  const decoded = decode(realFiles.read(path));
  return 'text' in decoded ? decoded.text : undefined;
}

/** Returns a picture's bytes. Links aren't followed. */
function pictureAt(path: string): Uint8Array | undefined {
  try {
    return realFiles.readPart(path, 0, Infinity);
  } catch {
    return undefined;
  }
}

export interface JournalImport {
  /** The `journal.json`, or its folder. */
  named: string;
  values: { content?: string; today?: string };
  trustsPages: boolean;
  isRehearsal: boolean;
  isConfirmed: boolean;
  asker: Asker | undefined;
}

/** Runs `npm run import journal`. */
export async function importJournal(request: JournalImport, output: Output): Promise<ExitCode> {
  const { named, values, trustsPages, isRehearsal, isConfirmed, asker } = request;
  const folder = values.content ?? readConfiguration().contentFolder;
  // It may be created now.
  const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  const { today } = journalPlace({ ...values, content: isThere ? folder : '.' });
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
  const path = isFolder ? join(named, EXPORTED) : named;
  const input = await textOfExport(path);
  const exported = 'problems' in input ? input : readExport(input.text);
  if ('problems' in exported) return refuse(path, exported.problems, output);
  if (isThere && !isRehearsal) finishWriting(folder, output);
  const plan = planOf(exported, folder, dirname(path));
  const refusal = refusalOf(plan, folder, trustsPages);
  if (refusal !== undefined) return refuse(path, [{ message: refusal }], output);
  const files = withChanges(folder, plan.changes);
  const read = readJournal(folder, { files, today });
  const problems = read.problems.filter(({ code }) => code !== 'image/missing');
  if (problems.some(({ severity }) => severity === 'error')) {
    output.error(reportJournal({ ...read, problems }, folder, { colours: output.colours, files }));
    return refuse(path, [{ message: 'The journal in it has errors.' }], output);
  }
  output.out(previewOf(plan, folder));
  if (plan.changes.length === 0) return EXIT.ok;
  if (isRehearsal) {
    output.out('\nNothing was written: this was a dry run.');
    return EXIT.ok;
  }
  if (!isConfirmed && !(await mayWrite(asker, plan, output))) return EXIT.problems;
  return write(plan, folder, output);
}

async function textOfExport(path: string): Promise<{ text: string } | { problems: readonly InputProblem[] }> {
  const source = await openSource(path);
  if ('problems' in source) return source;
  try {
    const [file] = source.files;
    if (source.kind !== 'file' || file === undefined)
      return problem(`It’s a ZIP archive. Unzip it, and name the \`${EXPORTED}\` that comes out.`);
    return await sourceText(source, file);
  } finally {
    source.close();
  }
}

function refuse(path: string, problems: readonly InputProblem[], { error }: Output): ExitCode {
  const told = problems.slice(0, MAX_TOLD).map(({ message }) => `${path}: ${message}`);
  const rest = problems.length - MAX_TOLD;
  error([...told, ...(rest > 0 ? [`… and ${rest} more.`] : []), 'Nothing was written.'].join('\n'));
  return EXIT.problems;
}

const MAX_TOLD = 10;

/** Returns why an import is refused. @throws UsageError if pages that are programs aren't trusted */
function refusalOf({ changes, others }: Plan, folder: string, trustsPages: boolean): string | undefined {
  if (others.length > 0)
    return `\`${folder}\` already has ${listed(others)}, with different text, and nothing is ever overwritten. Name an empty folder with \`--content\`.`;
  const programs = changes.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));
  if (programs.length > 0 && !trustsPages)
    throw new UsageError(
      `${listed(programs)} ${programs.length === 1 ? 'is a program' : 'are programs'} (\`.mdx\`), and every build would run ${programs.length === 1 ? 'it' : 'them'}. If you know and trust its authors, add \`--trust-pages\`.`,
    );
  return undefined;
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, MAX_TOLD).map((path) => `\`${path}\``);
  const rest = paths.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

function previewOf({ changes, there, absent }: Plan, folder: string): string {
  const documents = changes.filter(({ path }) => !IMAGE_ENDING.test(path));
  const kinds = [...Map.groupBy(documents, ({ path }) => path.split('/')[0] ?? path)].map(
    ([name, { length }]) =>
      `  ${join(folder, name)}${name === PARTNERSHIP_FILE ? '' : `/  ${counted(length, 'file')}`}`,
  );
  const pictures = changes.length - documents.length;
  return [
    changes.length === 0
      ? 'Everything is already there. Nothing was written.'
      : `${counted(changes.length, 'new file')}:`,
    ...kinds,
    ...(pictures > 0 ? [`  and ${counted(pictures, 'picture')} from beside it`] : []),
    ...(there > 0 && changes.length > 0
      ? [`${there} ${there === 1 ? 'is' : 'are'} already there, word for word.`]
      : []),
    ...(absent.length > 0 ? ['', picturesNote(absent, folder)] : []),
  ].join('\n');
}

function picturesNote(absent: readonly string[], folder: string): string {
  const names = listed(absent.map(printable));
  return `A \`journal.json\` only names pictures. ${absent.length === 1 ? 'This one isn’t' : 'These aren’t'} beside it: ${names}. Copy ${absent.length === 1 ? 'it' : 'each'} from the old journal to the same place in \`${folder}\`; until then, \`npm run check\` points out where it’s missing.`;
}

async function mayWrite(asker: Asker | undefined, { changes }: Plan, { error }: Output): Promise<boolean> {
  if (asker && (await asker.confirm({ message: `Write ${counted(changes.length, 'file')}?`, initial: true })))
    return true;
  error(
    asker
      ? 'Nothing was written.'
      : '\nNothing was written, because there’s no terminal to ask in. Add `--yes` to write it.',
  );
  return false;
}

function write({ changes }: Plan, folder: string, { out, error }: Output): ExitCode {
  try {
    makeChanges(folder, changes);
  } catch (failure) {
    if (!(failure instanceof AlreadyThere)) throw failure;
    error(`Someone else wrote ${listed(failure.paths)} in the meantime. Nothing was written: try again.`);
    return EXIT.problems;
  }
  out(`\n${counted(changes.length, 'file')} written. Next, run \`npm run check\`.`);
  return EXIT.ok;
}
