import type { Place } from '../domain/check-in-body.ts';
import { FILE_START, type Finding } from './problem.ts';

export type Decoded = { text: string } | { finding: Finding; place: Place };

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/** All but tab and line ends: nobody types them, and they do not show. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * A file's bytes as text with `\n` line ends and no byte order mark. Lines and columns stay those of the author's file,
 * because neither a line's end nor the mark has a column.
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
      finding: notUtf8('This file has letters that are not saved as UTF-8: it was probably saved by an old program.'),
    };
  }
  text = normaliseLineEnds(text);
  const control = text.search(CONTROL);
  if (control < 0) return { text };
  return {
    place: placeInText(text, control, 1),
    finding: {
      code: 'encoding/control-character',
      message: `There is an invisible control character here (U+${text.charCodeAt(control).toString(16).padStart(4, '0').toUpperCase()}).`,
      why: 'It does not show in an editor, and it can change what a page says.',
      fix: 'Delete what stands here, and type the words around it again.',
    },
  };
}

function notUtf8(message: string): Finding {
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

/** The place of `length` characters of a text at an offset. */
export function placeInText(text: string, offset: number, length: number): Place {
  const start = position(text, offset);
  const end = position(text, offset + length);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
