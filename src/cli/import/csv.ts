import { CsvError, parse } from 'csv-parse/sync';
import type { InputProblem } from './imported.ts';

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
export function numberIn(cell: string): number | undefined {
  const value = NUMBER.test(cell) ? Number(cell) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
