import type { BenchmarkProgress } from '../../domain/benchmarks/model.ts';
import { defined } from '../../domain/defined.ts';
import { type PlainDate, within } from '../../domain/plain-date.ts';
import type { Span } from '../../domain/retrospectives/retrospective.ts';
import { compareText } from '../../domain/text.ts';
import type { ViewContext } from '../common/context.ts';
import { partnerTag, type PartnerTag } from '../common/partner.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from '../common/reading-against-plan.ts';

/** What was read on one day. */
export interface ReadingRow {
  date: PlainDate;
  dateText: string;
  href: string;
  /** A reading for each column; absent where that partner read nothing. */
  cells: (ReadingAgainstPlan | undefined)[];
  /** The plan of the day, where the table has a column for it. */
  planned?: string;
}

/** Readings, a row a session. */
export interface ReadingTable {
  /** Whose columns they are; none where all read one number together. */
  partners: PartnerTag[];
  /** Whether the partners whose plans are known have the same one on every day: it has a column, and need not stand in each cell. */
  isPlanShared: boolean;
  /** The newest first. */
  rows: ReadingRow[];
}

/** The readings of some days, each against the plan of its day. */
export function readingTable(context: ViewContext, benchmark: BenchmarkProgress, days: Span): ReadingTable {
  const { formats, urls } = context;
  const columns = benchmark.series
    .map((series) => ({ series, readings: within(series.readings, days) }))
    // One who has left, or not yet come, has no column of nothing.
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
