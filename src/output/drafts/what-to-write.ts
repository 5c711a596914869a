import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { standingAt } from '../../domain/benchmarks/standing.ts';
import { feedbackFromTo } from '../../domain/check-in/feedback-notes.ts';
import { byAttention } from '../../domain/goals/progress.ts';
import type { GoalProgress } from '../../domain/goals/progress.ts';
import { makeJournal } from '../../domain/journal.ts';
import type { Journal } from '../../domain/model.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { goalsOf } from '../../views/common/benchmark-summary.ts';
import type { ViewContext } from '../../views/common/context.ts';
import type { CheckInDraft } from './carried.ts';

/* What there is to say at a check-in, for drafts and for the form. */

/** A benchmark to be read at a check-in, and those of its lines that have no reading yet. */
interface BenchmarkToRead {
  benchmark: BenchmarkProgress;
  series: readonly Series[];
}

/**
 * Returns the benchmarks that can be read at a check-in, those that need attention first, without those whose goals are
 * paused or closed, and those that the session's other side has already read.
 */
export function benchmarksToRead(context: ViewContext, { date, author }: CheckInDraft): BenchmarkToRead[] {
  return byAttention(context.journal, date).flatMap((benchmark) => {
    const goals = goalsOf(context, benchmark);
    if (goals.length > 0 && !goals.some(({ document: { data } }) => data.status === 'active')) return [];
    const series = benchmark.series.filter(
      ({ partner, readings, left }) =>
        left === undefined &&
        (author === undefined || partner === undefined || partner === author) &&
        readings.at(-1)?.date !== date,
    );
    return series.length === 0 ? [] : [{ benchmark, series }];
  });
}

/** Returns what's known about a line: its last reading, the plan for that day, and what it takes to get there. */
export function knownOf(
  { words, formats }: ViewContext,
  { document }: BenchmarkProgress,
  series: Series,
  date: PlainDate,
) {
  const { drafts } = words;
  const { unit, aggregate } = document.data;
  const last = series.readings.at(-1);
  const known = last
    ? [drafts.last({ value: formats.reading(last.value, unit), date: formats.dayAndMonth(last.date) })]
    : [words.benchmarks.noReading];
  if (last && aggregate !== 'last') known.push(drafts.countsAs({ value: formats.quantity(last.actual, unit) }));
  if (!series.plan) return known;
  const { planned, needed, state } = standingAt(series.plan, series.readings, date, date);
  if (state === 'reached') return [...known, drafts.reached];
  known.push(drafts.planned({ value: formats.quantity(planned, unit), date: formats.dayAndMonth(date) }));
  known.push(
    needed ? drafts.needed({ change: formats.change(needed.change, unit, needed.value) }) : drafts.nothingNeeded,
  );
  return known;
}

/**
 * Returns the open question of a session: the partnership's questions take turns, so that both sides of a session have
 * the same one.
 * @returns undefined if the partnership has no questions
 */
export function questionOf({ documents }: Journal, date: PlainDate): string | undefined {
  const { questions } = documents.partnership.data;
  const before = new Set(
    documents.checkIns.flatMap(({ data, untouched }) => (untouched || data.date >= date ? [] : data.date)),
  );
  return questions[before.size % questions.length];
}

/** Returns the goals for which the authors can give their confidence, and which of the authors that concerns. */
export function goalsToJudge(
  journal: Journal,
  { author }: CheckInDraft,
): { goal: GoalProgress; owners: readonly PartnerId[] }[] {
  const isHere = (owner: PartnerId) => journal.partnersToday.some((partner) => partner.id === owner);
  return journal.goals.flatMap((goal) => {
    const { data } = goal.document;
    const owners = data.owners.filter(isHere);
    const isOwn = author === undefined ? owners.length > 0 || data.owners.length === 0 : owners.includes(author);
    return data.status === 'active' && isOwn ? [{ goal, owners }] : [];
  });
}

/** What partners say about themselves, from 1 to 5. */
export const PULSES = ['motivation', 'trust', 'energy'] as const;

/** With more partners there are too many pairs for a page to start with. */
const MAX_PARTNERS = 3;

/** Returns the partners to whom the authors can give feedback, with a heading above it that is read correctly. */
export function feedbackToGive(
  { journal, words }: ViewContext,
  { author }: CheckInDraft,
): { from: PartnerId; to: PartnerId; heading: string }[] {
  if (journal.partnersToday.length > MAX_PARTNERS) return [];
  const named = journal.partnersToday.map(({ id, data }) => ({ id, name: data.name }));
  const all = journal.partners.map(({ id, data }) => ({ id, name: data.name }));
  const authors = named.filter(({ id }) => author === undefined || id === author);
  return authors.flatMap((from) =>
    named
      .filter((to) => to !== from)
      .map((to) => {
        const title = words.drafts.feedbackHeading({ from: from.name, to: to.name });
        const read = feedbackFromTo(title, all);
        const isRead = read?.from === from.id && read.to === to.id;
        // If names would be ambiguous in a heading, ids are used.
        return { from: from.id, to: to.id, heading: isRead ? title : `${from.id} → ${to.id}` };
      }),
  );
}

/**
 * Returns the journal as it is on a day, assuming that nothing is written until then. What a draft takes from a journal
 * (what is open, the readings, the plans) changes by writing, not by time, so a long journal, which takes seconds to
 * compute, is computed again only if necessary.
 */
export function journalOn(journal: Journal, date: PlainDate): Journal {
  const { documents, audience, today } = journal;
  const [from, to] = today < date ? [today, date] : [date, today];
  const isBetween = (day: PlainDate) => from < day && day <= to;
  const isSame =
    !documents.checkIns.some(({ data }) => isBetween(data.date)) &&
    !documents.goals.some(({ data }) => data.reviews.some((review) => isBetween(review.date))) &&
    // A partner who joins is one from that day on; one who leaves isn't from the day after.
    !documents.partners.some(({ data: { joined, left } }) =>
      [joined, left && addDays(left, 1)].some((day) => day !== undefined && isBetween(day)),
    );
  return isSame ? { ...journal, today: date } : makeJournal(documents, { audience, today: date });
}
