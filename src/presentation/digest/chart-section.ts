import type { BenchmarkProgress, Series } from '../../domain/benchmark-progress.ts';
import type { ReadingChange } from '../../domain/changes/reading-changes.ts';
import { planInForce } from '../../domain/plan-in-force.ts';
import { firstPoint, lastPoint, plannedAt } from '../../domain/plan.ts';
import { shortDate } from '../short-date.ts';
import type { ViewContext } from '../view-context.ts';
import { type DigestChart, type DigestSection, section, table } from './digest-section.ts';
import { oneLine } from './one-line.ts';
import { lineName } from './readings-section.ts';

/** What GitHub's charts show legibly. */
const MOST_POINTS = 12;

/** The series that moved most, as a share of its way from baseline to target, in a chart with its table. */
export function chartSection(context: ViewContext, readings: readonly ReadingChange[]): DigestSection[] {
  const [most] = readings.flatMap((change) => candidate(context, change) ?? []).sort((a, b) => b.share - a.share);
  if (!most) return [];
  const { words, formats } = context;
  const { chart } = most;
  const { columns, sections } = words.digest;
  const hasPlan = chart.points.some(({ planned }) => planned !== undefined);
  const headings = [
    { title: columns.date, isNumber: false },
    { title: columns.actual, isNumber: true },
    { title: columns.planned, isNumber: true },
  ];
  const rows = chart.points.map(({ label, actual, planned }) => [
    label,
    formats.quantity(actual, chart.unit),
    planned === undefined ? '' : formats.quantity(planned, chart.unit),
  ]);
  const caption = hasPlan ? words.digest.chartWithPlan(chart.title) : words.digest.chartAlone(chart.title);
  return section(
    sections.chart,
    [
      { kind: 'text', text: oneLine(caption) },
      { kind: 'chart', chart },
    ],
    table(context, headings, rows),
  );
}

function candidate(context: ViewContext, change: ReadingChange): { chart: DigestChart; share: number } | undefined {
  const benchmark = context.journal.benchmarks.find(({ id }) => id === change.benchmark);
  const series = benchmark?.series.find(({ partner }) => partner === change.partner);
  if (!benchmark || !series || series.readings.length < 2 || change.change === 'removed') return undefined;
  return { chart: chartOf(context, benchmark, series), share: shareMoved(series, change) };
}

function chartOf(context: ViewContext, { document: { data } }: BenchmarkProgress, series: Series): DigestChart {
  return {
    title: oneLine(lineName(context, { title: data.title, ...(series.partner && { partner: series.partner }) })),
    unit: data.unit,
    points: series.readings.slice(-MOST_POINTS).map(({ date, actual }) => {
      const plan = planInForce(series, date);
      return { label: shortDate(context, date), actual, ...(plan && { planned: plannedAt(plan, date) }) };
    }),
  };
}

/** Below everything that has a plan: a line to hold, and a first reading. */
function shareMoved({ plan }: Series, { moved }: ReadingChange): number {
  if (!plan || moved === undefined) return -1;
  const way = Math.abs(lastPoint(plan).value - firstPoint(plan).value);
  return way === 0 ? 0 : Math.abs(moved) / way;
}
