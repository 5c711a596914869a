import type { BenchmarkProgress } from '../domain/benchmark-progress.ts';
import { benchmarkChart } from './benchmark-chart.ts';
import type { BenchmarkChartView } from './benchmark-chart-view.ts';
import { checkpointsOf, type CheckpointView } from './benchmark-checkpoints.ts';
import { benchmarkGlance, type BenchmarkGlance } from './benchmark-glance.ts';
import { seriesStanding, type SeriesStanding } from './benchmark-standing.ts';
import { inOrder } from './in-order.ts';
import { milestoneTeaser, type MilestoneTeaser } from './milestone-teaser.ts';
import { readingAgainstPlan, type ReadingAgainstPlan } from './reading-against-plan.ts';
import { langOf } from './tongue.ts';
import type { ViewContext } from './view-context.ts';

export interface ReadingRow extends ReadingAgainstPlan {
  date: string;
  dateText: string;
  href: string;
}

export interface BenchmarkView extends BenchmarkGlance {
  indicator?: string;
  lang?: string;
  howCounted: string;
  chart: BenchmarkChartView;
  standings: SeriesStanding[];
  checkpoints: CheckpointView[];
  /** The newest first. */
  rows: ReadingRow[];
  csv: string;
  /** The newest first. */
  milestones: MilestoneTeaser[];
}

export function benchmarkView(context: ViewContext, benchmark: BenchmarkProgress): BenchmarkView {
  const { words, urls, journal } = context;
  const { data } = benchmark.document;
  const lang = langOf(context, data);
  return {
    ...benchmarkGlance(context, benchmark),
    ...(data.indicator !== undefined && { indicator: data.indicator }),
    ...(lang !== undefined && { lang }),
    howCounted: words.benchmarks.howCounted(data.aggregate, data.per),
    chart: benchmarkChart(context, benchmark),
    standings: benchmark.series.map((series) => seriesStanding(context, benchmark, series)),
    checkpoints: checkpointsOf(context, benchmark),
    rows: readingRows(context, benchmark),
    csv: urls.benchmarkCsv(benchmark.id),
    milestones: journal.milestones
      .filter((milestone) => milestone.benchmark === benchmark.id)
      .map((milestone) => milestoneTeaser(context, milestone))
      .reverse(),
  };
}

function readingRows(context: ViewContext, benchmark: BenchmarkProgress): ReadingRow[] {
  const { formats, urls } = context;
  const rows = benchmark.series.flatMap((series) =>
    series.readings.map((reading) => ({
      date: reading.date,
      dateText: formats.date(reading.date),
      href: urls.session(reading.date),
      ...readingAgainstPlan(context, benchmark, series, reading),
    })),
  );
  return rows.sort((a, b) => inOrder(b.date, a.date));
}
