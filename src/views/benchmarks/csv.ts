import { compareText } from '../../domain/text.ts';
import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { planInForce, plannedAt } from '../../domain/benchmarks/plan.ts';

// RFC 4180: lines end in CRLF.
const LINE_END = '\r\n';
const HEADER = ['date', 'partner', 'reading', 'actual', 'planned'];
const DECIMALS = 6;

/**
 * A benchmark's readings as CSV (RFC 4180), one line a reading, in order of date: ids and plain numbers, so that it reads
 * the same in every language. All cells are numbers, dates, or ids, which hold nothing that a spreadsheet could run.
 */
export function benchmarkCsv({ series: all }: BenchmarkProgress): string {
  const rows = all.flatMap((series) =>
    series.readings.map(({ date, value, actual, isHistory }) => {
      const plan = planInForce(series, date);
      const planned = plan && !isHistory ? rounded(plannedAt(plan, date)) : '';
      return [date, series.partner ?? '', rounded(value), isHistory ? '' : rounded(actual), planned] as const;
    }),
  );
  rows.sort(([a], [b]) => compareText(a, b));
  return [HEADER, ...rows].map((cells) => cells.join(',') + LINE_END).join('');
}

function rounded(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}
