import { oneLine } from '../domain/text.ts';
import type { ReviewComment } from './pull-request.ts';

/** The lines that a comment is about, as they were when it was written. */
export interface CommentedLines {
  /** In order, without their ends. */
  lines: readonly string[];
  /** The number of the first, as far as is known now. */
  first: number;
  /** Markdown headings above them in the same part of the change, the nearest first. */
  headings: readonly string[];
}

const HUNK_START = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

type Commented = Pick<
  ReviewComment,
  'diff_hunk' | 'line' | 'original_line' | 'original_start_line' | 'side' | 'subject_type'
>;

/**
 * What a review comment is about; none for a comment on a whole file, or where GitHub does not say.
 * @example commentedLines({ diff_hunk: '@@ -0,0 +1,2 @@\n+## Setbacks\n+- Missed two runs', original_line: 2 })
 * // { lines: ['- Missed two runs'], first: 2, headings: ['## Setbacks'] }
 */
export function commentedLines(comment: Commented): CommentedLines | undefined {
  if (comment.subject_type === 'file') return undefined;
  const rows = rowsOf(comment.diff_hunk, comment.side === 'LEFT' ? '-' : '+');
  // The hunk ends with the line; GitHub does not always count it.
  const last = comment.original_line ?? rows.at(-1)?.number;
  if (last === undefined) return undefined;
  const start = comment.original_start_line ?? last;
  const shift = (comment.line ?? last) - last;
  return {
    lines: rows.filter(({ number }) => number >= start && number <= last).map(({ text }) => text),
    first: Math.max(1, start + shift),
    headings: rows
      .filter(({ number, text }) => number < start && /^#{1,6}[ \t]/.test(text))
      .map(({ text }) => text)
      .reverse(),
  };
}

interface Row {
  number: number;
  text: string;
}

/** The lines of a hunk as they are on one side of the change. */
function rowsOf(hunk: string, sign: '-' | '+'): Row[] {
  const [head = '', ...lines] = hunk.split(/\r?\n/);
  const [, before, after] = HUNK_START.exec(head) ?? [];
  let number = Number(sign === '-' ? before : after);
  if (Number.isNaN(number)) return [];
  return lines.flatMap((line) =>
    line.startsWith(sign) || line.startsWith(' ') ? [{ number: number++, text: line.slice(1) }] : [],
  );
}

/** What a remark quotes of a check-in, as its format has it. */
export interface Quote {
  on?: string;
  line?: number;
}

/**
 * The words that a comment is about, as they stand in a file now. A range is quoted whole, because what is shown of it
 * depends on all its words being shown. Words that are not there any more are not quoted; the heading that they stood under is,
 * or else the remark keeps only its line: so it is still known to be about a part, and goes where that is hidden.
 * @param file the file's lines as they are now
 * @example quoteOf({ lines: ['- Missed two runs'], first: 9, headings: [] }, ['## Setbacks', '- Missed two runs'])
 * // { on: 'Missed two runs', line: 2 }
 */
export function quoteOf({ lines, first, headings }: CommentedLines, file: readonly string[]): Quote {
  for (const quoted of [lines, ...headings.map((heading) => [heading])]) {
    const on = wordsOf(quoted);
    const line = on === undefined ? undefined : find(quoted, first, file);
    if (on !== undefined && line !== undefined) return { on, line };
  }
  return { line: Math.min(first, file.length) };
}

/** Where lines stand one after the other, the nearest to where they were; counted from 1. */
function find(wanted: readonly string[], near: number, file: readonly string[]): number | undefined {
  const there = file.map(oneLine);
  const words = wanted.map(oneLine);
  const places = there.flatMap((_, at) => (words.every((word, offset) => there[at + offset] === word) ? [at + 1] : []));
  return places.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)[0];
}

/** What Markdown begins a line with: quotes, headings, bullets, numbers, boxes. */
const MARKS = /^(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s)|\s)+/;

/** Lines as one, without the marks before the first; none where they have no words. */
function wordsOf(lines: readonly string[]): string | undefined {
  const text = oneLine(lines.join(' ')).replace(MARKS, '');
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}
