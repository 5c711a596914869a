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
