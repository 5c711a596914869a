import type { Place } from '../../domain/check-in/model.ts';
import { FILE_START, type ProblemDetails } from '../problems/problem.ts';

/** A Markdown file split into its two parts. */
export interface Split {
  yaml: string;
  /** The file's line on which the YAML starts. */
  yamlLine: number;
  body: string;
  bodyLine: number;
  /** A second block of fields below the first. Its fields don't count, and it isn't part of the body. */
  second?: { yaml: string; finding: ProblemDetails; place: Place };
}

export type SplitResult = Split | { finding: ProblemDetails; place: Place };

const WHY = 'The lines between the two `---` are the fields (the “frontmatter”): they say what this file is.';

/** Splits a file at the two `---` lines around its frontmatter. The text has `\n` line ends. */
export function splitFrontmatter(text: string): SplitResult {
  if (!/\S/.test(text))
    return {
      place: FILE_START,
      finding: {
        code: 'frontmatter/empty-file',
        message: 'This file is empty.',
        fix: 'Write the document, or delete the file.',
      },
    };
  const open = /^---[ \t]*(?:\n|$)/.exec(text);
  if (!open) return missing(text);
  const from = open[0].length;
  const close = /^---[ \t]*(?:\n|$)/m.exec(text.slice(from));
  if (!close) return notClosed(text, from);
  const yaml = text.slice(from, from + close.index);
  const yamlLine = 2;
  const body = text.slice(from + close.index + close[0].length);
  const bodyLine = yamlLine + linesIn(yaml) + 1;
  const second = SECOND_BLOCK.exec(body)?.[0];
  if (second === undefined) return { yaml, yamlLine, body, bodyLine };
  return {
    yaml,
    yamlLine,
    body: body.slice(second.length),
    bodyLine: bodyLine + linesIn(second),
    second: secondBlock(second, bodyLine),
  };
}

/** Matches fields between two more `---`; a single such line, or one with prose below it, is Markdown. */
const SECOND_BLOCK = /^\s*---[ \t]*\n(?:[ \t]*[\w-]+:(?:[ \t].*)?\n|[ \t]+\S.*\n|- .*\n)+---[ \t]*(?:\n|$)/;

function secondBlock(block: string, bodyLine: number): Required<Split>['second'] {
  const line = bodyLine + linesIn(block.slice(0, block.indexOf('---')));
  return {
    yaml: block.replace(/^\s*---.*\n|---\s*$/g, ''),
    place: { line, column: 1, endLine: line, endColumn: 4 },
    finding: {
      code: 'frontmatter/second',
      message: 'There’s a second block of fields here.',
      why: 'Only the first block counts; this one would be shown on the page as text.',
      fix: 'Move its fields up into the first block, and remove its two `---` lines.',
    },
  };
}

function missing(text: string): SplitResult {
  const rows = text.split('\n');
  const line = rows.findIndex((row) => /\S/.test(row)) + 1;
  const startsLate = /^\s*---[ \t]*\n/.test(text);
  return {
    place: { line, column: 1, endLine: line, endColumn: (rows[line - 1] ?? '').length + 1 },
    finding: {
      code: 'frontmatter/missing',
      message: startsLate
        ? 'The first `---` isn’t the very first thing in this file.'
        : 'This file doesn’t start with its fields between two `---` lines.',
      why: WHY,
      fix: startsLate
        ? 'Delete everything before the first `---`, including empty lines and spaces.'
        : 'Put `---` on the first line, the fields below it, and another `---` below them.',
    },
  };
}

function notClosed(text: string, from: number): SplitResult {
  const almost = /^[ \t]*(?:-{2,}|—|–|\.\.\.|___|\*\*\*)[ \t]*$/m.exec(text.slice(from));
  const line = almost ? 2 + linesIn(text.slice(from, from + almost.index)) : 1;
  return {
    place: { line, column: 1, endLine: line, endColumn: (almost?.[0].length ?? 3) + 1 },
    finding: {
      code: 'frontmatter/not-closed',
      message: almost
        ? `The fields at the top must end with \`---\`, not \`${almost[0].trim()}\`.`
        : 'The fields at the top never end.',
      why: WHY,
      fix: almost
        ? 'Write exactly three hyphens, at the start of the line.'
        : 'After the last field, above your text, add a line with only `---`.',
      ...(almost ? { suggestion: '---' } : {}),
    },
  };
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
