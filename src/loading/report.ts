import { styleText } from 'node:util';
import { codeFrame } from './code-frame.ts';
import { printable } from './printable.ts';
import type { Problem } from './problem.ts';

export interface ReportOptions {
  /** The journal's folder, as the reader names it. */
  folder: string;
  /** A file's text by its path in the journal; none where it cannot be shown. */
  textOf: (file: string) => string | undefined;
  /** Whether the reader's terminal shows colours. */
  colours: boolean;
  /** How many documents were looked at. */
  files: number;
}

/** Problems as text for people: each with its place, the line itself, why, and what to do; then the counts. */
export function reportProblems(problems: readonly Problem[], options: ReportOptions): string {
  return [...problems.map((problem) => describe(problem, options)), countProblems(problems, options)].join('\n\n');
}

function describe(problem: Problem, { folder, textOf, colours }: ReportOptions): string {
  const paint = painter(colours);
  const { file, line, column, severity, message, code, why, fix } = problem;
  const where = printable(`${file === '.' ? folder : `${folder}/${file}`}:${line}:${column}`);
  const what = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const text = textOf(file);
  const frame = text === undefined ? undefined : codeFrame(text, problem);
  return [
    `${paint('underline', where)}  ${what}  ${printable(message)}  ${paint('dim', code)}`,
    ...(frame === undefined ? [] : frame.split('\n').map(printable)),
    ...(why === undefined ? [] : [`  Why: ${printable(why)}`]),
    ...(fix === undefined ? [] : [`  Fix: ${printable(fix)}`]),
  ].join('\n');
}

/** How many problems there are in how many documents, in a line. */
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
