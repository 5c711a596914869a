import type { CommentedLines } from './commented-lines.ts';

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

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
