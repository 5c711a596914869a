import { oneLine } from '../domain/text.ts';
import type { ReviewComment } from './pull-request.ts';

/** The lines that a comment is about, as they were when it was written. */
export interface CommentedLines {
  /** In order, without their line ends. */
  lines: readonly string[];
  /** The number of the first line, as far as it's known now. */
  first: number;
  /** The Markdown headings above them in the same part of the change, the nearest first. */
  headings: readonly string[];
}

const HUNK_START = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

type Commented = Pick<
  ReviewComment,
  'diff_hunk' | 'line' | 'original_line' | 'original_start_line' | 'side' | 'subject_type'
>;

/**
 * Returns the lines that a review comment is about; undefined for a comment on a whole file, or if GitHub doesn't say.
 * @example commentedLines({ diff_hunk: '@@ -0,0 +1,2 @@\n+## Setbacks\n+- Missed two runs', original_line: 2 })
 * // { lines: ['- Missed two runs'], first: 2, headings: ['## Setbacks'] }
 */
export function commentedLines(comment: Commented): CommentedLines | undefined {
  if (comment.subject_type === 'file') return undefined;
  const rows = rowsOf(comment.diff_hunk, comment.side === 'LEFT' ? '-' : '+');
  // The hunk ends with the line, whose number GitHub doesn't always give.
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

/** Returns the lines of a hunk as they are on one side of the change. */
function rowsOf(hunk: string, sign: '-' | '+'): Row[] {
  const [head = '', ...lines] = hunk.split(/\r?\n/);
  const [, before, after] = HUNK_START.exec(head) ?? [];
  let number = Number(sign === '-' ? before : after);
  if (Number.isNaN(number)) return [];
  return lines.flatMap((line) =>
    line.startsWith(sign) || line.startsWith(' ') ? [{ number: number++, text: line.slice(1) }] : [],
  );
}

/** The words of a check-in that a remark quotes, in the journal's format. */
export interface Quote {
  on?: string;
  line?: number;
}

/**
 * Returns the words that a comment is about, as they are in a file now. A range is quoted whole, because it's only
 * shown if all its words are. Words that have since been removed aren't quoted; instead the heading above them is, or
 * else the remark keeps only its line, so that it's still known to be about a part, and is hidden along with it.
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

/** Finds consecutive lines, the nearest to where they were; counted from 1. */
function find(wanted: readonly string[], near: number, file: readonly string[]): number | undefined {
  const there = file.map(oneLine);
  const words = wanted.map(oneLine);
  const places = there.flatMap((_, at) => (words.every((word, offset) => there[at + offset] === word) ? [at + 1] : []));
  return places.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)[0];
}

/** Matches Markdown at the start of a line: quotes, headings, bullets, numbers, boxes. */
const MARKS = /^(?:>|#{1,6}(?=\s)|[-*+](?=\s)|\d{1,9}[.)](?=\s)|\[[ xX]\](?=\s)|\s)+/;

/** Joins lines into one, without the Markdown before the first; undefined if they have no words. */
function wordsOf(lines: readonly string[]): string | undefined {
  const text = oneLine(lines.join(' ')).replace(MARKS, '');
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}
