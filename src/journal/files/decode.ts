import { BIDIRECTIONAL, CONTROL } from '../../domain/unseen.ts';
import type { Place } from '../../domain/check-in/model.ts';
import { FILE_START, type ProblemDetails } from '../problems/problem.ts';

/** The latest text that was asked about, and where its lines start. */
let last: { text: string; starts: readonly number[] } = { text: '', starts: [0] };

/**
 * Returns where the lines of a text start. The last answer is kept, because places are asked for problem by problem,
 * thousands of them for a broken file, and one file after the other.
 */
function lineStarts(text: string): readonly number[] {
  if (last.text === text) return last.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  last = { text, starts };
  return starts;
}

/** Returns the line and column of an offset, both from 1. @example positionAt('a\nbc', 3) // { line: 2, column: 2 } */
function positionAt(text: string, offset: number): { line: number; column: number } {
  const starts = lineStarts(text);
  const within = Math.max(0, Math.min(offset, text.length));
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= within) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
}

/** Returns a line of a text, counting from 1, without its line end; undefined if there are fewer lines. */
export function lineAt(text: string, line: number): string | undefined {
  const starts = lineStarts(text);
  const start = starts[line - 1];
  if (start === undefined) return undefined;
  const next = starts[line];
  return text.slice(start, next === undefined ? undefined : next - 1);
}

type Decoded = { text: string } | { finding: ProblemDetails; place: Place };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/**
 * Decodes a file's bytes into text with `\n` line ends and no byte order mark. Lines and columns stay those of the
 * author's file, because neither a line end nor the mark has a column.
 */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return {
      place: FILE_START,
      finding: { ...notUtf8('This file is saved as “UTF-16” or “Unicode”.'), code: 'encoding/utf-16' },
    };
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    const damaged = normaliseLineEnds(lenientUtf8.decode(bytes));
    return {
      place: placeInText(damaged, damaged.indexOf('\ufffd'), 1),
      finding: notUtf8('Some letters in this file aren’t saved as UTF-8: an older program probably saved it.'),
    };
  }
  text = normaliseLineEnds(text);
  return invisibleIn(text) ?? { text };
}

/** Finds the first invisible character that isn't part of any word. */
function invisibleIn(text: string): Decoded | undefined {
  const control = text.search(CONTROL);
  const turning = text.search(BIDIRECTIONAL);
  const offset = control < 0 ? turning : control;
  if (offset < 0) return undefined;
  const number = `U+${text.charCodeAt(offset).toString(16).padStart(4, '0').toUpperCase()}`;
  const place = placeInText(text, offset, 1);
  if (control < 0)
    return {
      place,
      finding: {
        code: 'encoding/bidirectional',
        message: `There’s an invisible character here that changes the direction of the text (${number}).`,
        why: 'It makes words appear in a different order from the file. It often comes with pasted text.',
        fix: 'Delete what’s here, and type the words around it again. Arabic and Hebrew don’t need such characters.',
      },
    };
  return {
    place,
    finding: {
      code: 'encoding/control-character',
      message: `There’s an invisible control character here (${number}).`,
      why: 'You can’t see it in an editor, but it can change what a page says.',
      fix: 'Delete what’s here, and type the words around it again.',
    },
  };
}

function notUtf8(message: string): ProblemDetails {
  return {
    code: 'encoding/not-utf-8',
    message,
    why: 'Only UTF-8 keeps every letter of every language.',
    fix: 'Open the file in an editor and save it with the encoding “UTF-8”.',
  };
}

function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Returns the place of `length` characters of a text at an offset. */
export function placeInText(text: string, offset: number, length: number): Place {
  const start = positionAt(text, offset);
  const end = positionAt(text, offset + length);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
