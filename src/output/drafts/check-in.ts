import { oneLine } from '../../domain/text.ts';
import type { RootContent } from 'mdast';
import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import { standingAt } from '../../domain/benchmarks/standing.ts';
import { feedbackFromTo } from '../../domain/check-in/feedback-notes.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { sectionName } from '../../domain/check-in/sections.ts';
import { byAttention } from '../../domain/goals/progress.ts';
import { makeJournal } from '../../domain/journal.ts';
import type { Journal } from '../../domain/model.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import { dueDateAfter } from '../../domain/rhythm/due-dates.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { aimOf, goalsOf } from '../../views/common/benchmark-summary.ts';
import { shortDate, type ViewContext } from '../../views/common/context.ts';
import { partnerTag } from '../../views/common/partner.ts';
import { carriedCommitments, type CarriedSection, type CheckInDraft } from './carried.ts';
import { type DocumentDraft, documentText, heading, hintComment, listText, markdownText, paragraph } from './text.ts';

/** A benchmark to be read at a check-in, and the lines of it that have no reading yet. */
interface BenchmarkToRead {
  benchmark: BenchmarkProgress;
  series: readonly Series[];
}

/**
 * The benchmarks that a check-in can read, those that need attention first. Without those whose goals rest, and without what the
 * session's other side has read.
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

/** Each benchmark below what is known of it: the last reading, the plan for that day, and what it takes to get there. */
function readingsToGive(context: ViewContext, draft: CheckInDraft): string[] {
  return benchmarksToRead(context, draft).flatMap(({ benchmark, series }) =>
    linesOf(context, benchmark, series, draft),
  );
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
        each.partner === undefined
          ? known
          : words.benchmarks.of({ partner: partnerTag(context, each.partner).name, text: known });
      return `#   ${oneLine(text)}`;
    }),
    author === undefined && names.length > 0 ? `${benchmark.id}: ${blanks(names)}` : `${benchmark.id}:`,
  ];
}

function knownOf({ words, formats }: ViewContext, { document }: BenchmarkProgress, series: Series, date: PlainDate) {
  const { drafts } = words;
  const { unit, aggregate } = document.data;
  const last = series.readings.at(-1);
  const known = last
    ? [drafts.last({ value: formats.reading(last.value, unit), date: formats.dayAndMonth(last.date) })]
    : [drafts.none];
  if (last && aggregate !== 'last') known.push(drafts.countsAs({ value: formats.quantity(last.actual, unit) }));
  if (!series.plan) return known;
  const { planned, needed, state } = standingAt(series.plan, series.readings, date, date);
  if (state === 'reached') return [...known, drafts.reached];
  known.push(drafts.planned({ value: formats.quantity(planned, unit), date: formats.dayAndMonth(date) }));
  known.push(needed ? drafts.needed({ change: formats.change(needed.change, unit) }) : drafts.nothingNeeded);
  return known;
}

/** What a check-in can say in numbers, as lines of YAML to be filled in: what stays empty is not given. */
function checkInNumbers(context: ViewContext, draft: CheckInDraft): string[] {
  const { drafts } = context.words;
  return [
    `# ${drafts.numbers}`,
    `# ${drafts.title}`,
    'title:',
    `# ${drafts.topics}`,
    'topics:',
    ...under('readings', undefined, readingsToGive(context, draft)),
    ...under('confidence', drafts.oneToTen, confidenceLines(context, draft)),
    ...under('pulse', drafts.oneToFive, pulseLines(context, draft)),
  ];
}

/** @example blanks(['robin', 'sam']) // '{ robin: , sam: }' */
function blanks(names: readonly string[]): string {
  return `{ ${names
    .map((name) => `${name}: `)
    .join(', ')
    .trimEnd()} }`;
}

function under(field: string, about: string | undefined, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [...(about === undefined ? [] : [`# ${about}`]), `${field}:`, ...lines.map((line) => `  ${line}`)];
}

function confidenceLines({ journal }: ViewContext, { author }: CheckInDraft): string[] {
  const isHere = (owner: PartnerId) => journal.partnersToday.some((partner) => partner.id === owner);
  return journal.goals.flatMap(({ id, document: { data } }) => {
    const owners = data.owners.filter(isHere);
    const isOwn = author === undefined ? owners.length > 0 || data.owners.length === 0 : owners.includes(author);
    if (data.status !== 'active' || !isOwn) return [];
    return [author === undefined && owners.length > 1 ? `${id}: ${blanks(owners)}` : `${id}:`];
  });
}

function pulseLines({ journal }: ViewContext, { author }: CheckInDraft): string[] {
  const whose: readonly PartnerId[] = author === undefined ? journal.partnersToday.map(({ id }) => id) : [author];
  return whose.map((id) => `${id}: ${blanks(['motivation', 'trust', 'energy'])}`);
}

/**
 * The open question of a session: the partnership's questions in turn, so that both sides of a session have the same.
 * @returns undefined where the partnership has no questions
 */
export function questionOf({ documents }: Journal, date: PlainDate): string | undefined {
  const { questions } = documents.partnership.data;
  const before = new Set(
    documents.checkIns.flatMap(({ data, untouched }) => (untouched || data.date >= date ? [] : data.date)),
  );
  return questions[before.size % questions.length];
}

/** All sections of a check-in, with what stands in them before anybody has written a word. */
function checkInBody(context: ViewContext, draft: CheckInDraft): RootContent[] {
  const { journal, words } = context;
  const { partnership } = journal.documents;
  const { sections } = words.drafts;
  const carried = carriedCommitments(journal, draft, words.commitments.stuck);
  const next = dueDateAfter(partnership.data.cadence, draft.date, partnership.data.term?.ends) ?? draft.date;
  const [owner = 'robin'] = draft.author === undefined ? journal.partnersToday.map(({ id }) => id) : [draft.author];
  const question = questionOf(journal, draft.date);
  const section = (kind: SectionKind, hint: string, ...blocks: readonly RootContent[]): RootContent[] => [
    heading(2, sectionName(kind, partnership.data.locale)),
    hintComment(hint),
    ...blocks,
  ];
  return [
    ...section('progress', sections.progress),
    ...section('wins', sections.wins),
    ...section('setbacks', sections.setbacks),
    ...section('concerns', sections.concerns),
    ...section('feedback', sections.feedback, ...questionsAsked(context, draft), ...feedbackHeadings(context, draft)),
    ...section('nextSteps', sections.nextSteps({ owner, date: next }), ...promises(context, carried.nextSteps)),
    ...section('accountability', sections.accountability({ owner }), ...promises(context, carried.accountability)),
    ...section('notes', sections.notes, ...(question === undefined ? [] : asked(context, question))),
  ];
}

function promises({ words }: ViewContext, { due, later }: CarriedSection): RootContent[] {
  return [
    ...(due.length > 0 ? [hintComment(words.drafts.carried), listText(due)] : []),
    ...(later.length > 0 ? [hintComment(`${words.drafts.later}\n${markdownText([listText(later)])}`)] : []),
  ];
}

function asked({ words }: ViewContext, question: string): RootContent[] {
  return [hintComment(words.drafts.question), { type: 'blockquote', children: [paragraph(question)] }];
}

/** At most so many: a draft isn't a list of them. */
const MAX_QUESTIONS = 3;

/** What waits for an answer by those whose check-in it is, the longest wait first. */
function questionsAsked(context: ViewContext, { author }: CheckInDraft): RootContent[] {
  const { journal, words } = context;
  return journal.feedback.waiting
    .filter(({ waitsFor }) => (author === undefined ? waitsFor.length > 0 : waitsFor.includes(author)))
    .slice(0, MAX_QUESTIONS)
    .map(({ remark, since, question }) =>
      hintComment(
        words.drafts.asked({
          name: partnerTag(context, remark.by).name,
          since: shortDate(context, since),
          question: oneLine(question),
        }),
      ),
    );
}

/** More partners have too many pairs for a page to begin with. */
const MAX_PARTNERS = 3;

function feedbackHeadings({ journal, words }: ViewContext, { author }: CheckInDraft): RootContent[] {
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
        return heading(3, isRead ? title : byIds(from.id, to.id));
      }),
  );
}

/** For names that are written as a heading could not tell apart. */
function byIds(from: PartnerId, to: PartnerId): string {
  return `${from} → ${to}`;
}

/**
 * A check-in that is ready to be written: with what was promised and is due, the benchmarks to read with their last value
 * and plan, and an open question. What its journal's audience may not see is not in it.
 * @example checkInDraft(context, { date, author: 'sam' }).path // 'check-ins/2026-11-22-sam.md'
 */
export function checkInDraft(context: ViewContext, draft: CheckInDraft): DocumentDraft {
  const { date, author } = draft;
  const then = { ...context, journal: journalOn(context.journal, date) };
  return {
    path: checkInPath(draft),
    text: documentText(
      [{ field: 'date', value: date }, { field: 'author', value: author }, { lines: checkInNumbers(then, draft) }],
      checkInBody(then, draft),
    ),
  };
}

/** @example checkInPath({ date, author: 'sam' }) // 'check-ins/2026-11-22-sam.md' */
export function checkInPath({ date, author }: CheckInDraft): string {
  return `check-ins/${author === undefined ? date : `${date}-${author}`}.md`;
}

/**
 * What was true on the day, or will be if nothing is written until then. What a draft takes from a journal (what is open, the
 * readings, the plans) changes by what is written and not by days that pass; a long journal takes seconds to be made again.
 */
function journalOn(journal: Journal, date: PlainDate): Journal {
  const { documents, audience, today } = journal;
  const [from, to] = today < date ? [today, date] : [date, today];
  const isBetween = (day: PlainDate) => from < day && day <= to;
  const isSame =
    !documents.checkIns.some(({ data }) => isBetween(data.date)) &&
    !documents.goals.some(({ data }) => data.reviews.some((review) => isBetween(review.date))) &&
    // Who joins is one on that day, who leaves none from the day after it.
    !documents.partners.some(({ data: { joined, left } }) =>
      [joined, left && addDays(left, 1)].some((day) => day !== undefined && isBetween(day)),
    );
  return isSame ? { ...journal, today: date } : makeJournal(documents, { audience, today: date });
}
