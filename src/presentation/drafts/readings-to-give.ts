import type { BenchmarkProgress, Series } from '../../domain/benchmark-progress.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { standingAt } from '../../domain/standing.ts';
import { aimOf } from '../benchmark-aim.ts';
import { goalsOf } from '../benchmark-goal.ts';
import { partnerTag } from '../partner-tag.ts';
import type { ViewContext } from '../view-context.ts';
import { blanks } from './check-in-numbers.ts';
import type { CheckInDraft } from './check-in.ts';

/**
 * The benchmarks that a check-in can read, each below what is known of it: the last reading, the plan for that day, and
 * what it takes to get there. Without those whose goals rest, and without what the session's other side has read.
 */
export function readingsToGive(context: ViewContext, { date, author }: CheckInDraft): string[] {
  return context.journal.benchmarks.flatMap((benchmark) => {
    const goals = goalsOf(context, benchmark);
    if (goals.length > 0 && !goals.some(({ document: { data } }) => data.status === 'active')) return [];
    const series = benchmark.series.filter(
      ({ partner, readings }) =>
        (author === undefined || partner === undefined || partner === author) && readings.at(-1)?.date !== date,
    );
    return series.length === 0 ? [] : linesOf(context, benchmark, series, { date, author });
  });
}

function linesOf(
  context: ViewContext,
  benchmark: BenchmarkProgress,
  series: readonly Series[],
  { date, author }: CheckInDraft,
): string[] {
  const { words } = context;
  const { title, unit, hold, aggregate } = benchmark.document.data;
  const aim = hold ? aimOf(context, benchmark) : undefined;
  const about = [unit, ...(aim === undefined ? [] : [aim]), ...(aggregate === 'sum' ? [words.drafts.added] : [])];
  const names = series.flatMap(({ partner }) => partner ?? []);
  return [
    `# ${oneLine(`${title} (${about.join('; ')})`)}`,
    ...series.map((each) => {
      const known = knownOf(context, benchmark, each, date).join(', ');
      const text =
        each.partner === undefined ? known : words.benchmarks.of(partnerTag(context, each.partner).name, known);
      return `#   ${oneLine(text)}`;
    }),
    author === undefined && names.length > 0 ? `${benchmark.id}: ${blanks(names)}` : `${benchmark.id}:`,
  ];
}

function knownOf({ words, formats }: ViewContext, { document }: BenchmarkProgress, series: Series, date: PlainDate) {
  const { drafts } = words;
  const { unit, aggregate } = document.data;
  const last = series.readings.at(-1);
  const known = last ? [drafts.last(formats.reading(last.value, unit), formats.dayAndMonth(last.date))] : [drafts.none];
  if (last && aggregate !== 'last') known.push(drafts.countsAs(formats.quantity(last.actual, unit)));
  if (!series.plan) return known;
  const { planned, needed, state } = standingAt(series.plan, series.readings, date, date);
  if (state === 'reached') return [...known, drafts.reached];
  known.push(drafts.planned(formats.quantity(planned, unit), formats.dayAndMonth(date)));
  known.push(needed ? drafts.needed(formats.change(needed.change, unit)) : drafts.nothingNeeded);
  return known;
}

/** Spaces that keep a number and its unit together on a page are odd ones in a file. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
