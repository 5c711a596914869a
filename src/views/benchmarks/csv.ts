import { compareText } from '../../domain/text.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { planInForce, plannedAt } from '../../domain/benchmarks/plan.ts';

// RFC 4180: lines end in CRLF.
const LINE_END = '\r\n';
const HEADER = ['date', 'partner', 'reading', 'actual', 'planned'];
const DECIMALS = 6;

/** Returns a reading as it's written in its check-in, such as `12.50`; undefined if it's computed from several values. */
export type TypedReading = (reading: {
  date: string;
  partner: string | undefined;
  value: number;
}) => string | undefined;

/**
 * Returns a benchmark's readings as CSV (RFC 4180), one line for each reading, in date order. It contains only ids and
 * plain numbers, so that it's the same in every language. All cells are numbers, dates, or ids, so none can contain a
 * formula that a spreadsheet would run.
 * @param typed adds a column with each reading as it was typed
 */
export function benchmarkCsv({ series: all }: BenchmarkProgress, typed?: TypedReading): string {
  const rows = all.flatMap((series) =>
    series.readings.map(({ date, value, actual, isHistory }) => {
      const { partner } = series;
      const plan = planInForce(series, date);
      const planned = plan && !isHistory ? rounded(plannedAt(plan, date)) : '';
      const cells = [date, partner ?? '', given(value), isHistory ? '' : rounded(actual), planned] as const;
      return typed ? ([...cells, typed({ date, partner, value }) ?? ''] as const) : cells;
    }),
  );
  rows.sort(([a], [b]) => compareText(a, b));
  const header = typed ? [...HEADER, 'typed'] : HEADER;
  return [header, ...rows].map((cells) => cells.join(',') + LINE_END).join('');
}

/** Formats a number with all digits that a person may have typed, and none that only come from binary fractions. */
function given(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function rounded(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}
