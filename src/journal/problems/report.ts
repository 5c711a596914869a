import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Place } from '../../domain/check-in/model.ts';
import { escapeSteering, withoutCommands } from '../../domain/unseen.ts';
import { decode, lineAt } from '../files/decode.ts';
import { type FileSystem } from '../files/file-system.ts';
import { realFiles } from '../files/real-files.ts';
import type { ReadJournal } from '../read-folder.ts';
import type { Problem } from './problem.ts';

/**
 * Returns whether output to a stream may have colours: on a terminal, subject to NO_COLOR and FORCE_COLOR as Node reads
 * them.
 */
export function wantsColours(stream: NodeJS.WriteStream): boolean {
  return styleText('red', '.', { stream }) !== '.';
}

/** Matches what GitHub's runner reads as a command in a step's output: `::` at the start of a line, `##[` anywhere. */
const WORKFLOW_COMMAND = /(?<=^|[\r\n])(?<space>[^\S\r\n]*)::|##\[/g;

/**
 * Escapes a text for printing where GitHub's runner reads along, so that what people wrote can't set annotations or
 * mask words. A backslash is put before what would be a command, as in Markdown. Outside of GitHub the text stays the
 * same.
 * @example escapeWorkflowCommands('##[error]', { GITHUB_ACTIONS: 'true' }) // '##\\[error]'
 */
export function escapeWorkflowCommands(text: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (environment['GITHUB_ACTIONS'] === undefined) return text;
  return text.replace(WORKFLOW_COMMAND, (command, space?: string) =>
    space === undefined ? command.replace('[', '\\[') : `${space}\\::`,
  );
}

/** Matches invisible characters that JSON doesn't escape by itself. */
const UNSEEN_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Returns a value as JSON that is safe to show on a terminal, with all invisible characters escaped. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return withoutCommands(
    json.replace(UNSEEN_IN_JSON, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const WIDTH = 100;

/**
 * Returns the line of a place with a mark under it; undefined if the place is a whole file, or its line is empty. Long
 * lines are cut around the mark.
 */
export function codeFrame(text: string, { line, column, endLine, endColumn }: Place): string | undefined {
  const full = lineAt(text, line);
  if (full === undefined || full.trim() === '' || (line === endLine && column === endColumn)) return undefined;
  const from = column > WIDTH - 20 ? column - 20 : 0;
  const shown = full.slice(from, from + WIDTH);
  const until = endLine === line ? endColumn : full.length + 1;
  const length = Math.max(1, Math.min(until - column, WIDTH - (column - from) + 1));
  const gutter = String(line);
  const before = full.slice(from, column - 1).replace(/[^\t]/g, ' ');
  return [
    `  ${gutter} | ${from > 0 ? '…' : ''}${shown}${from + WIDTH < full.length ? '…' : ''}`,
    `  ${' '.repeat(gutter.length)} | ${from > 0 ? ' ' : ''}${before}${'^'.repeat(length)}`,
  ].join('\n');
}

interface ReportOptions {
  /** The journal's folder, as the reader calls it. */
  folder: string;
  /** Returns a file's text by its path in the journal; undefined if it can't be shown. */
  textOf: (file: string) => string | undefined;
  /** Whether the reader's terminal shows colours. */
  colours: boolean;
  /** How many documents were checked. */
  files: number;
}

/** Formats problems for people: each with its place, the line itself, why, and what to do; then the counts. */
export function reportProblems(problems: readonly Problem[], options: ReportOptions): string {
  return [...problems.map((problem) => describe(problem, options)), countProblems(problems, options)].join('\n\n');
}

function describe(problem: Problem, { folder, textOf, colours }: ReportOptions): string {
  const paint = painter(colours);
  const { file, line, column, severity, message, code, why, fix } = problem;
  const where = escapeSteering(`${file === '.' ? folder : `${folder}/${file}`}:${line}:${column}`);
  const what = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const text = textOf(file);
  const frame = text === undefined ? undefined : codeFrame(text, problem);
  return [
    `${paint('underline', where)}  ${what}  ${escapeSteering(message)}  ${paint('dim', code)}`,
    ...(frame === undefined ? [] : frame.split('\n').map(escapeSteering)),
    ...(why === undefined ? [] : [`  Why: ${escapeSteering(why)}`]),
    ...(fix === undefined ? [] : [`  Fix: ${escapeSteering(fix)}`]),
  ].join('\n');
}

/** Returns a line with the number of problems and documents. */
export function countProblems(
  problems: readonly Problem[],
  { files, colours }: Pick<ReportOptions, 'files' | 'colours'>,
): string {
  const paint = painter(colours);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const read = count(files, 'document');
  if (problems.length === 0) return `${paint('green', 'All is well')}: ${read}, no problems.`;
  const found = [count(errors, 'error'), count(warnings, 'warning')]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');
  return `${paint(errors > 0 ? 'red' : 'yellow', found)} in ${read}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function painter(colours: boolean) {
  return (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
}

/** Reports on a journal that was read. Files with problems are opened again, so that texts aren't kept while reading. */
export function reportJournal(
  { problems, files: count }: ReadJournal,
  folder: string,
  { colours, files = realFiles }: { colours: boolean; files?: FileSystem },
): string {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string) => {
    if (!texts.has(file)) texts.set(file, readText(join(folder, file), files));
    return texts.get(file);
  };
  return reportProblems(problems, { folder: folder.replace(/\/+$/, ''), textOf, colours, files: count });
}

/** Reads a text for the report; undefined if the path is a folder or a link, or its bytes aren't text. */
function readText(path: string, files: FileSystem): string | undefined {
  try {
    const decoded = decode(files.read(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
