import { CsvError, parse } from 'csv-parse/sync';
import { nameForm, oneLine } from '../../domain/text.ts';
import { nearest } from '../../journal/problems/did-you-mean.ts';
import { dateCell } from './csv-dates.ts';
import { numberCell } from './csv-numbers.ts';
import type { InputProblem } from './model.ts';

/** A row below the header. */
export interface TableRow {
  cells: readonly string[];
  /** The number as a spreadsheet counts, from 1: a cell with several lines is in one row. */
  row: number;
}

/** A column, and the name by which it's selected. */
export interface Column {
  /** With `#2` after it if it's the second with its name. */
  name: string;
  /** As written in the header. */
  title: string;
  index: number;
}

export interface Table {
  columns: readonly Column[];
  rows: readonly TableRow[];
  delimiter: Delimiter;
  /** Sentences about what had to be guessed to read the file. */
  remarks: readonly string[];
}

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Names of delimiters for messages. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** Decodes a table, whichever program saved it: UTF-8, UTF-16 (Excel's “Unicode text”) or Windows-1252. */
export function tableText(bytes: Uint8Array): { text: string; remarks: readonly string[] } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const remark = 'It isn’t saved as UTF-8, and was read as Windows-1252, which older programs write.';
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] };
  }
}

/**
 * Reads a CSV file as a table. Its header is the first row with the requested columns, or else the first one with
 * several cells.
 * @param asked names of requested columns
 */
export function readTable(written: string, asked: readonly string[]): Table | { problems: readonly InputProblem[] } {
  const [mark, said] = /^\ufeff?sep=([,;\t])\r?\n/i.exec(written) ?? [];
  const text = written.slice(mark?.length ?? 0);
  const from = mark === undefined ? 1 : 2;
  const tables = DELIMITERS.filter((delimiter) => said === undefined || said === delimiter).map((delimiter) => ({
    delimiter,
    parsed: parsedRows(text, delimiter, from),
  }));
  const fits = tables.map((table) => ({ ...table, fit: fitOf(table.parsed) }));
  const [widest] = fits.toSorted(({ fit: a }, { fit: b }) => b.rows - a.rows || b.cells - a.cells);
  if (!widest || 'problems' in widest.parsed)
    return { problems: widest && 'problems' in widest.parsed ? widest.parsed.problems : [] };
  const { rows } = widest.parsed;
  const forms = asked.map((name) => nameForm(name.replace(/#\d+$/, '')));
  const holdsAsked = ({ cells }: TableRow) => forms.some((form) => cells.some((cell) => nameForm(cell) === form));
  const isFilled = ({ cells }: TableRow) => cells.filter((cell) => cell !== '').length >= Math.min(2, cells.length);
  const header =
    rows.slice(0, MAX_ROWS_ABOVE).find(holdsAsked) ??
    rows.find((row) => isFilled(row) && row.cells.some((cell) => cell !== ''));
  const { delimiter } = widest;
  if (!header) return { columns: [], rows: [], delimiter, remarks: [] };
  const isFull = ({ cells }: TableRow) => cells.some((cell) => cell !== '');
  if (isData(header.cells)) {
    const columns = header.cells.map((_, index) => ({ name: String(index + 1), title: String(index + 1), index }));
    const remark = 'Its first row doesn’t name the columns, so they’re called `1`, `2` and so on.';
    return { columns, rows: rows.filter(isFull), delimiter, remarks: [remark] };
  }
  return {
    columns: columnsOf(header.cells),
    rows: rows.slice(rows.indexOf(header) + 1).filter(isFull),
    delimiter,
    remarks: header.row > from ? [`Its column names are in row ${header.row}.`] : [],
  };
}

/** Returns whether a row has values, rather than being a header: it has a date, and a number. */
function isData(cells: readonly string[]): boolean {
  const dates = cells.filter((cell) => dateCell(cell, { timezone: 'UTC' }) !== undefined);
  return dates.length > 0 && cells.some((cell) => !dates.includes(cell) && numberCell(cell) !== undefined);
}

/** How many rows may be above the header: a title, an account, the time of the export. */
const MAX_ROWS_ABOVE = 30;

function parsedRows(
  text: string,
  delimiter: Delimiter,
  from: number,
): { rows: readonly TableRow[] } | { problems: readonly InputProblem[] } {
  try {
    // Rows of any width: `parse` returns lists of strings if it isn't asked for columns.
    const rows: string[][] = parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      delimiter,
    });
    return { rows: rows.map((cells, index) => ({ cells, row: index + from })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    return {
      problems: [
        {
          ...(typeof line === 'number' && { place: `line ${line}` }),
          message: 'A quotation mark is opened and not closed, or there’s more after it.',
        },
      ],
    };
  }
}

/** Returns how well a delimiter fits: how many rows have the most frequent number of cells, and what that number is. */
function fitOf(parsed: ReturnType<typeof parsedRows>): { rows: number; cells: number } {
  if ('problems' in parsed) return { rows: 0, cells: 0 };
  const ofWidth = Map.groupBy(parsed.rows, ({ cells }) => cells.length);
  ofWidth.delete(1);
  const [best] = [...ofWidth].toSorted(([a, one], [b, other]) => other.length - one.length || b - a);
  return { rows: best?.[1].length ?? 0, cells: best?.[0] ?? 0 };
}

function columnsOf(header: readonly string[]): readonly Column[] {
  const titles = header.map(oneLine);
  const seen = new Map<string, number>();
  return titles.flatMap((title, index) => {
    if (title === '') return [];
    const form = nameForm(title) || title;
    const count = (seen.get(form) ?? 0) + 1;
    seen.set(form, count);
    const isOneOfSeveral = titles.filter((other) => (nameForm(other) || other) === form).length > 1;
    return [{ name: isOneOfSeveral ? `${title}#${count}` : title, title, index }];
  });
}

/** Returns the columns that a name can mean: one, several with the same name, or none. Case and accents are ignored. */
export function columnsNamed({ columns }: Pick<Table, 'columns'>, name: string): readonly Column[] {
  const exact = columns.filter((column) => column.name === name);
  if (exact.length > 0) return exact;
  const form = nameForm(name);
  const number = /#\d+$/.exec(name)?.[0] ?? '';
  return columns.filter(
    (column) =>
      nameForm(column.title) === form ||
      (number !== '' && column.name.endsWith(number) && nameForm(column.name) === form),
  );
}

/** Returns why a name doesn't identify a single column; undefined if it does. */
export function objectionToColumn(table: Table, name: string): string | undefined {
  const found = columnsNamed(table, name);
  if (found.length === 1) return undefined;
  if (found.length > 1)
    return `there are ${found.length} columns of that name. ${found.map((column) => `\`${column.name}\` begins ${samplesOf(table, column) || 'with nothing'}`).join('; ')}.`;
  const names = table.columns.map((column) => column.name);
  const near = nearest(name, names);
  return `this column doesn’t exist. ${near === undefined ? '' : `Did you mean \`${near}\`? `}The columns are ${names.map((one) => `\`${one}\``).join(', ')}.`;
}

/** Returns the first values of a column, to tell it from others. */
export function samplesOf({ rows }: Table, { index }: Column): string {
  return rows
    .map(({ cells }) => oneLine(cells[index] ?? ''))
    .filter(Boolean)
    .slice(0, 2)
    .map((sample) => (sample.length > 24 ? `${sample.slice(0, 23)}…` : sample))
    .join(', ');
}
