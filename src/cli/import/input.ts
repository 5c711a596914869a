import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { oneLine } from '../../domain/text.ts';
import type { InputProblem } from './model.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Decodes an export into text with `\n` line ends: UTF-8, or UTF-16 with a byte order mark, as a redirect in PowerShell
 * writes it.
 */
export function decodeExport(bytes: Uint8Array): { text: string } | { problems: readonly InputProblem[] } {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    const text = utf16 === '' ? strictUtf8.decode(bytes) : new TextDecoder(utf16).decode(bytes);
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    const damaged = new TextDecoder('utf-8').decode(bytes);
    const line = damaged.slice(0, damaged.indexOf('\ufffd')).split(/\r\n?|\n/).length;
    return {
      problems: [
        {
          place: `line ${line}`,
          message:
            'Some of its letters aren’t saved as UTF-8: another program saved it after it was exported. Take the export as it was, or save it with the encoding “UTF-8”.',
        },
      ],
    };
  }
}

/** Parses JSON, ignoring a byte order mark. */
export function parseJson(text: string): { value: unknown } | { problems: readonly InputProblem[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { value };
  } catch (error) {
    return { problems: [{ message: `It isn’t JSON, or was cut off: ${reasonOf(error)}` }] };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? `${oneLine(error.message)}.` : 'its end is missing.';
}

/**
 * Validates each item of a list, and returns it with its place. Everything that doesn't fit is reported at once, by
 * number and field.
 */
export function eachBySchema<Schema extends z.ZodType>(
  items: readonly unknown[],
  schema: Schema,
  what: string,
): { items: { item: z.output<Schema>; place: string }[]; problems: InputProblem[] } {
  const read: { item: z.output<Schema>; place: string }[] = [];
  const problems: InputProblem[] = [];
  items.forEach((item, index) => {
    const place = `${what} ${index + 1}`;
    const result = schema.safeParse(item);
    if (result.success) read.push({ item: result.data, place });
    else
      for (const { path, message } of result.error.issues)
        problems.push({ place, message: fieldProblem(path, message) });
  });
  return { items: read, problems };
}

function fieldProblem(path: readonly PropertyKey[], wanted: string): string {
  return path.length === 0
    ? `There has to be ${wanted} here.`
    : `Its \`${path.map(String).join('.')}\` has to be ${wanted}.`;
}

export interface CsvRow {
  cells: readonly string[];
  /** The line that it ends on, counted from 1. */
  line: number;
}

/** Returns the rows of a CSV file (RFC 4180), without empty ones. */
export function csvRows(text: string): { rows: readonly CsvRow[] } | { problems: readonly InputProblem[] } {
  try {
    const rows: CsvRow[] = [];
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: lines });
        return null;
      },
    });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      problems: [
        { ...placeOf(error), message: 'A quotation mark is opened and not closed, or there’s more after it.' },
      ],
    };
  }
}

function placeOf(error: CsvError): { place?: string } {
  const lines: unknown = error['lines'];
  return typeof lines === 'number' ? { place: `line ${lines}` } : {};
}

/** Matches numbers in these files: with a decimal point and without thousands separators. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Returns the number in a cell; undefined if there is none, or if it's too large. */
export function importedNumber(cell: string): number | undefined {
  const value = NUMBER.test(cell) ? Number(cell) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
