import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { UsageError } from '../../journal/configuration.ts';
import { decode } from '../../journal/files/decode.ts';
import { diskFailure, naming } from '../../journal/files/disk-failure.ts';
import type { InputProblem } from './model.ts';

/** An export of Loop is a folder; what was done is in this file of it, and what the habits are in the other. */
const CHECKMARKS = 'Checkmarks.csv';
const HABITS = 'Habits.csv';

/** Years of a diary are some megabytes; what is larger is hardly a text. */
const MAX_BYTES = 256 * 1024 * 1024;

type InputText =
  { path: string; text: string; bytes: Uint8Array } | { path: string; problems: readonly InputProblem[] };

/**
 * The text of a file that was named; of a folder, its checkmarks.
 * @throws UsageError where there is none
 */
export function inputText(named: string, { isTable = false } = {}): InputText {
  const found = statSync(named, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file \`${named}\`. Name the file that the other tool wrote.`);
  const path = found.isDirectory() ? join(named, CHECKMARKS) : named;
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new UsageError(`\`${named}\` is a folder, and has no \`${CHECKMARKS}\`. Name a file in it.`);
  if (status.size > MAX_BYTES)
    return { path, problems: [{ message: 'It is larger than 256 MB: no export of words and numbers is.' }] };
  const bytes = readBytes(path);
  if ('message' in bytes) return { path, problems: [bytes] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return {
      path,
      problems: [{ message: 'It is a ZIP archive. Unzip it, and name the file or folder that comes out.' }],
    };
  if (isTable) return { path, text: '', bytes };
  const decoded = decode(bytes);
  if ('text' in decoded) return { path, text: decoded.text, bytes };
  return { path, problems: [{ place: `line ${decoded.place.line}`, message: decoded.finding.message }] };
}

function readBytes(path: string): Buffer | InputProblem {
  try {
    return naming(path, () => readFileSync(path));
  } catch (failure) {
    const message = diskFailure(failure);
    if (message === undefined) throw failure;
    return { message };
  }
}

/** The list of habits that an export of Loop has beside its checkmarks. */
export function habitsBeside(path: string): string | undefined {
  const beside = join(dirname(path), HABITS);
  if (basename(path) !== CHECKMARKS || !statSync(beside, { throwIfNoEntry: false })) return undefined;
  const input = inputText(beside);
  return 'text' in input ? input.text : undefined;
}

/** A text as JSON; a byte order mark before it is no part of it. */
export function parseJson(text: string): { value: unknown } | { problems: readonly InputProblem[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return { value };
  } catch (error) {
    return { problems: [{ message: `It is no JSON, or was cut off: ${reasonOf(error)}` }] };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? `${error.message}.` : 'its end is missing.';
}

/** Each item of a list by a schema; what does not fit is told by its number and field, all in one go. */
export function eachBySchema<Schema extends z.ZodType>(
  items: readonly unknown[],
  schema: Schema,
  what: string,
): { items: z.output<Schema>[]; problems: InputProblem[] } {
  const read: z.output<Schema>[] = [];
  const problems: InputProblem[] = [];
  items.forEach((item, index) => {
    const result = schema.safeParse(item);
    if (result.success) read.push(result.data);
    else
      for (const { path, message } of result.error.issues)
        problems.push({ place: `${what} ${index + 1}`, message: fieldProblem(path, message) });
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

/** The rows of a CSV file (RFC 4180), without empty ones. */
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
        { ...placeOf(error), message: 'A quotation mark is opened and not closed, or there is more after it.' },
      ],
    };
  }
}

function placeOf(error: CsvError): { place?: string } {
  const lines: unknown = error['lines'];
  return typeof lines === 'number' ? { place: `line ${lines}` } : {};
}

/** What a number looks like in these files: a point, no thousands. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** The number that a cell holds; none where it holds none, or one too large. */
export function importedNumber(cell: string): number | undefined {
  const value = NUMBER.test(cell) ? Number(cell) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
