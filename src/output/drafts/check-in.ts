import type { RootContent } from 'mdast';
import type { BenchmarkProgress, Series } from '../../domain/benchmarks/model.ts';
import type { SectionKind } from '../../domain/check-in/model.ts';
import { sectionName } from '../../domain/check-in/sections.ts';
import { dueDateAfter } from '../../domain/rhythm/due-dates.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';
import { oneLine } from '../../domain/text.ts';
import { withHyphens } from '../../i18n/numbers.ts';
import { aimOf } from '../../views/common/benchmark-summary.ts';
import { shortDate, type ViewContext } from '../../views/common/context.ts';
import { partnerTag } from '../../views/common/partner.ts';
import { carriedCommitments, type CarriedSection, type CheckInDraft, olderOpenCount } from './carried.ts';
import { type DocumentDraft, documentText, heading, hintComment, listText, markdownText, paragraph } from './text.ts';
import {
  benchmarksToRead,
  feedbackToGive,
  goalsToJudge,
  journalOn,
  knownOf,
  PULSES,
  questionOf,
} from './what-to-write.ts';

/**
 * Returns a line for each benchmark, below what's known about it: the last reading, the plan for that day, and what it
 * takes to get there.
 */
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
      const known = withHyphens(knownOf(context, benchmark, each, date).join(', '));
      const text =
        each.partner === undefined
          ? known
          : words.benchmarks.of({ partner: partnerTag(context, each.partner).name, text: known });
      return `#   ${oneLine(text)}`;
    }),
    author === undefined && names.length > 0 ? `${benchmark.id}: ${blanks(names)}` : `${benchmark.id}:`,
  ];
}

/** Returns the numbers that a check-in can give, as lines of YAML to fill in; empty ones count as not given. */
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

/** Returns a map with empty values. @example blanks(['robin', 'sam']) // '{ robin: , sam: }' */
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

function confidenceLines({ journal }: ViewContext, draft: CheckInDraft): string[] {
  return goalsToJudge(journal, draft).map(({ goal: { id }, owners }) =>
    draft.author === undefined && owners.length > 1 ? `${id}: ${blanks(owners)}` : `${id}:`,
  );
}

function pulseLines({ journal }: ViewContext, { author }: CheckInDraft): string[] {
  const whose: readonly PartnerId[] = author === undefined ? journal.partnersToday.map(({ id }) => id) : [author];
  return whose.map((id) => `${id}: ${blanks(PULSES)}`);
}

/** Returns all sections of a check-in, with their initial content. */
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
    ...section(
      'feedback',
      sections.feedback,
      ...questionsAsked(context, draft),
      ...feedbackToGive(context, draft).map(({ heading: title }) => heading(3, title)),
    ),
    ...section(
      'nextSteps',
      sections.nextSteps({ owner, date: next }),
      ...promises(context, carried.nextSteps),
      ...leftOut(context, draft),
    ),
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

/** Says how many open commitments aren't listed, if there are more than a draft carries. */
function leftOut({ journal, words, formats }: ViewContext, draft: CheckInDraft): RootContent[] {
  const count = olderOpenCount(journal, draft);
  return count > 0 ? [hintComment(words.drafts.older({ n: formats.number(count) }))] : [];
}

function asked({ words }: ViewContext, question: string): RootContent[] {
  return [hintComment(words.drafts.question), { type: 'blockquote', children: [paragraph(question)] }];
}

/** The maximum number of questions in a draft. */
const MAX_QUESTIONS = 3;

/** Returns the remarks that wait for an answer by the check-in's authors, the longest wait first. */
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

/**
 * Returns a check-in that is ready to be filled in: with what was promised and is due, the benchmarks to read with
 * their last value and plan, and an open question. It contains only what the journal's audience may see.
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

/** Returns the path of a check-in. @example checkInPath({ date, author: 'sam' }) // 'check-ins/2026-11-22-sam.md' */
export function checkInPath({ date, author }: CheckInDraft): string {
  return `check-ins/${author === undefined ? date : `${date}-${author}`}.md`;
}
