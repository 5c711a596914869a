import type { BenchmarkProgress } from '../domain/benchmark-progress.ts';
import { planInForce } from '../domain/plan-in-force.ts';
import { plannedAt } from '../domain/plan.ts';
import type { ViewContext } from './view-context.ts';

// RFC 4180: lines end in CRLF.
const LINE_END = '\r\n';
const DECIMALS = 6;

/**
 * A benchmark's readings as CSV (RFC 4180), one line a reading, in order of date: ids and plain numbers, so that it reads
 * the same in every language. All cells are numbers, dates, or ids, which hold nothing that a spreadsheet could run.
 */
export function benchmarkCsv({ words }: ViewContext, benchmark: BenchmarkProgress): string {
  const rows = benchmark.series.flatMap((series) =>
    series.readings.map(({ date, value, actual }) => {
      const plan = planInForce(series, date);
      const planned = plan ? rounded(plannedAt(plan, date)) : '';
      return { date, cells: [date, series.partner ?? '', rounded(value), rounded(actual), planned] };
    }),
  );
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [words.benchmarks.csvHeader, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.join(',') + LINE_END)
    .join('');
}

function rounded(value: number): string {
  return String(Number(value.toFixed(DECIMALS)));
}
