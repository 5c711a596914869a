import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { defined } from '../../domain/defined.ts';
import { type PlainDate, within } from '../../domain/plain-date.ts';
import type { Span } from '../../domain/retrospectives/retrospective.ts';
import { compareText } from '../../domain/text.ts';
import type { ViewContext } from '../common/context.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from '../common/reading-against-plan.ts';

/** The readings of one day. */
export interface ReadingRow {
  date: PlainDate;
  dateText: string;
  href: string;
  /** A reading for each column; undefined if that partner didn't give one. */
  cells: (ReadingAgainstPlan | undefined)[];
  /** The planned value of the day, if the table has a column for it. */
  planned?: string;
}

/** Readings, one row for each session. */
export interface ReadingTable {
  /** The partners of the columns; empty if they share one number. */
  partners: PartnerTag[];
  /**
   * Whether the partners with known plans have the same plan on every day, so that it gets its own column instead of
   * being repeated in each cell.
   */
  isPlanShared: boolean;
  /** The newest first. */
  rows: ReadingRow[];
}

/** Returns the readings of some days, each compared with the plan of its day. */
export function readingTable(context: ViewContext, benchmark: BenchmarkProgress, days: Span): ReadingTable {
  const { formats, urls } = context;
  const columns = benchmark.series
    .map((series) => ({ series, readings: within(series.readings, days) }))
    // A partner who has left, or hasn't joined yet, doesn't get an empty column.
    .filter(({ series, readings }) => readings.length > 0 || series.left === undefined);
  const dates = [...new Set(columns.flatMap(({ readings }) => readings.map(({ date }) => date)))];
  const rows = dates
    .sort((a, b) => compareText(b, a))
    .map((date): ReadingRow => {
      const cells = columns.map(({ series, readings }) => {
        const reading = readings.find((each) => each.date === date);
        return reading && readingAgainstPlan(context, benchmark, series, reading);
      });
      const planned = cells.find((cell) => cell?.planned !== undefined)?.planned;
      return { date, dateText: formats.date(date), href: urls.session(date), cells, ...defined({ planned }) };
    });
  const plans = rows.map(({ cells }) => new Set(cells.flatMap((cell) => cell?.planned ?? [])).size);
  return {
    partners: columns.flatMap(({ series: { partner } }) =>
      partner === undefined ? [] : [partnerTag(context, partner)],
    ),
    isPlanShared: plans.every((size) => size <= 1) && plans.includes(1),
    rows,
  };
}
