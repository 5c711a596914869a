import { defined } from '../../domain/defined.ts';
import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { firstPoint, lastPoint, planInForce, plannedAt } from '../../domain/benchmarks/plan.ts';
import { byAttention } from '../../domain/goals/progress.ts';
import type { ReadingChange } from '../../domain/changes/readings.ts';
import { gapText, holdWord } from '../../views/common/benchmark-summary.ts';
import { shortDate, type ViewContext } from '../../views/common/context.ts';
import { partnerTag } from '../../views/common/partner.ts';
import { type DigestChart, type DigestSection, visibleLine, section, table } from './section.ts';

/** Lists each reading compared with the plan of its day, and how far it moved since the previous one. */
export function readingsSection(context: ViewContext, readings: readonly ReadingChange[]): DigestSection[] {
  const { sections, columns } = context.words.digest;
  const days = new Set(readings.map(({ reading }) => reading.date));
  const headings = [
    { title: columns.date, isNumber: false },
    { title: columns.benchmark, isNumber: false },
    { title: columns.reading, isNumber: true },
    { title: columns.moved, isNumber: true },
    { title: columns.planned, isNumber: true },
    { title: columns.standing, isNumber: false },
    { title: columns.needed, isNumber: false },
  ];
  const order = new Map(byAttention(context.journal).map(({ id }, index) => [id, index]));
  const rows = readings
    .toSorted((a, b) => (order.get(a.benchmark) ?? order.size) - (order.get(b.benchmark) ?? order.size))
    .map((change) => rowOf(context, change, days.size > 1));
  return section(sections.readings, table(context, headings, rows));
}

function rowOf(context: ViewContext, change: ReadingChange, withDate: boolean): string[] {
  const { words, formats } = context;
  const { unit, moved, planned, needed, reading } = change;
  return [
    withDate ? shortDate(context, reading.date) : '',
    lineName(context, change),
    readingText(context, change),
    moved === undefined ? '' : formats.change(moved, unit),
    planned === undefined ? '' : formats.quantity(planned, unit),
    standingText(context, change),
    needed === undefined
      ? ''
      : words.digest.needed({
          change: formats.change(needed.change, unit, needed.value),
          date: shortDate(context, needed.by),
        }),
  ];
}

/** Returns "Long run (Sam)". */
function lineName(context: ViewContext, { title, partner }: Pick<ReadingChange, 'title' | 'partner'>): string {
  return partner === undefined
    ? title
    : context.words.digest.readingOf({ benchmark: title, partner: partnerTag(context, partner).name });
}

function readingText({ words, formats }: ViewContext, { change, reading, was, unit }: ReadingChange): string {
  const now = formats.reading(reading.value, unit);
  if (change === 'removed') return words.digest.readingRemoved({ was: now });
  return was === undefined ? now : words.digest.corrected({ now, was: formats.reading(was, unit) });
}

/** Returns a standing in words, with the amount if there's one. */
function standingText(context: ViewContext, { state, past, gap, planned, unit }: ReadingChange): string {
  if (state === undefined) return '';
  if (state === 'held' || state === 'broken') return holdWord(context, { state, ...defined({ past }) });
  const word = context.words.benchmarks.states[state];
  if (gap === undefined || planned === undefined || state === 'reached') return word;
  return gapText(context, { state, gap, planned }, unit);
}

/** How many points GitHub's charts can show legibly. */
const MAX_POINTS = 12;

/** Shows the series that moved most, as a share of its way from baseline to target, in a chart with its table. */
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
  const caption = hasPlan
    ? words.digest.chartWithPlan({ title: chart.title })
    : words.digest.chartAlone({ title: chart.title });
  return section(
    sections.chart,
    [
      { kind: 'text', text: visibleLine(caption) },
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
    title: visibleLine(lineName(context, { title: data.title, ...(series.partner && { partner: series.partner }) })),
    unit: data.unit,
    points: series.readings.slice(-MAX_POINTS).map(({ date, actual }) => {
      const plan = planInForce(series, date);
      return { label: shortDate(context, date), actual, ...(plan && { planned: plannedAt(plan, date) }) };
    }),
  };
}

/**
 * Returns how far a series moved, as a share of its plan; below zero, so that it sorts last, for a line to hold and for
 * a first reading.
 */
function shareMoved({ plan }: Series, { moved }: ReadingChange): number {
  if (!plan || moved === undefined) return -1;
  const way = Math.abs(lastPoint(plan).value - firstPoint(plan).value);
  return way === 0 ? 0 : Math.abs(moved) / way;
}
