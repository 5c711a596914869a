import { defined } from '../defined.ts';
import type { ListItem, Paragraph, RootContent } from 'mdast';
import { wordsRead } from '../../i18n/reading/languages.ts';
import { isPlainDate, type PlainDate } from '../plain-date.ts';
import { fold, oneLine } from '../text.ts';
import type { BodyIssue, ListedCommitment, Place } from './model.ts';
import { nodesWithin, placeOf, type Span, spansOf } from './tree.ts';

const APOSTROPHES_IN_WORDS = /(?<=\p{L})['’ʼ](?=\p{L})/gu;
const INVISIBLE = /\p{Cf}/gu;
const BETWEEN_WORDS = /[\p{P}\p{Z}\p{Cc}\s]+/gu;

/**
 * The words of a commitment in the form in which two listings are compared: folded, with one space wherever there was
 * punctuation or white space. Symbols and emoji count as words. Idempotent.
 * @example commitmentKey('Draft  chapter four!') // 'draft chapter four'
 */
export function commitmentKey(text: string): string {
  const folded = fold(text.replace(INVISIBLE, '')).replace(INVISIBLE, '');
  const words = folded.replace(APOSTROPHES_IN_WORDS, '').replace(BETWEEN_WORDS, ' ').trim();
  // Nothing but punctuation is compared as it stands, lest "?" carry over "!".
  return words === '' ? folded.trim() : words;
}

/**
 * One `@id`: not in an e-mail address, not before another `@`. Latin letters, so that Japanese, which writes no spaces,
 * can go on right behind it.
 */
const WORD = String.raw`\p{Script=Latin}\p{N}_`;
const ID = String.raw`(?<![${WORD}@.+\-])@[\p{Script=Latin}\p{N}][${WORD}\-]*(?![${WORD}@\-])`;
/** Several, with a comma or a small word between them, in brackets or not. */
const JOINT = String.raw`\s*(?:[,、،&+/]\s*)?(?:(?:${wordsRead(({ and }) => and).join('|')})\s*)?`;
const RUN = `${ID}(?:${JOINT}${ID})*`;
const OWNERS = new RegExp(String.raw`[(（]\s*${RUN}\s*[)）]|${RUN}`, 'giu');
const OWNER = new RegExp(ID, 'gu');
/** For an expression: the word before a due day. */
export const DUE_WORD = `(?:${wordsRead(({ due }) => due).join('|')})`;
const DAY = '[^()（）]*';
const dueIn = (day: string) => String.raw`[(（]\s*${DUE_WORD}:?\s${day}[)）]`;
/** For an expression: a due day in its brackets, without groups. */
export const DUE_IN_BRACKETS = dueIn(DAY);
const DUE = new RegExp(dueIn(`(?<day>${DAY})`), 'giu');
/** `5.12.`, `Dec 5`, `December 5th, 2026`; other words are words: `(due to the rain)`. */
const MEANT_AS_A_DAY = /^\d|^\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?$/u;
/** Stands for a unit of code or of a link, where neither owners nor a due day are looked for. */
const LITERAL_UNIT = '\u{f8ff}';
/** What stood between the words and an owner or a due day at their start or end. */
const LEFT_AT_THE_START = /^[\s:,;–—-]+/u;
const LEFT_AT_THE_END = /[\s,;–—]/u;

/** The tasks of a section, nested ones too, each a commitment of its own; tasks without words are none. */
export function commitmentsOf(
  blocks: readonly RootContent[],
  section: ListedCommitment['section'],
): { commitments: ListedCommitment[]; issues: BodyIssue[] } {
  const read = blocks
    .flatMap((block) => [
      ...nodesWithin({ type: 'root', children: [block] }, ({ type }) => type !== 'footnoteDefinition'),
    ])
    .filter((node) => node.type === 'listItem')
    .flatMap((item) => commitmentOf(item, section) ?? []);
  return { commitments: read.map(({ commitment }) => commitment), issues: read.flatMap(({ issues }) => issues) };
}

function commitmentOf(item: ListItem, section: ListedCommitment['section']) {
  const says = item.children.find((child): child is Paragraph => child.type === 'paragraph');
  if (typeof item.checked !== 'boolean' || !says) return undefined;
  const spans = spansOf(says);
  const dropped = isStruck(spans);
  const kept = dropped ? spans : spans.filter((span) => !span.struck);
  const place = placeOf(item, says);
  const { text, owners, due, impossible } = readWords(kept);
  if (text === '') return undefined;
  const commitment: ListedCommitment = {
    text,
    key: commitmentKey(text),
    owners,
    ...defined({ due }),
    state: dropped ? 'dropped' : item.checked ? 'kept' : 'open',
    section,
    place,
  };
  return { commitment, issues: impossible.map((detail) => impossibleDate(detail, place)) };
}

/** Struck as a whole: something is, and outside of it stand at most owners and a due day. */
function isStruck(spans: readonly Span[]): boolean {
  if (!spans.some((span) => span.struck)) return false;
  const rest = readWords(spans.filter((span) => !span.struck)).text;
  return !/[\p{L}\p{N}]/u.test(rest);
}

function readWords(spans: readonly Span[]) {
  const written = spans.map((span) => span.text).join('');
  const searched = spans.map(({ text, literal }) => (literal ? LITERAL_UNIT.repeat(text.length) : text)).join('');
  const dues = [...searched.matchAll(DUE)].map((match) => ({ match, day: (match.groups?.['day'] ?? '').trim() }));
  const day = dues.find((due) => isPlainDate(due.day));
  const mentions = [...searched.matchAll(OWNERS)];
  const text = without(written, day ? [...mentions, day.match] : mentions);
  return {
    text: withoutEdges(oneLine(text)),
    owners: [...new Set(mentions.flatMap((run) => run[0].match(OWNER) ?? []).map((mention) => mention.slice(1)))],
    due: day && toPlainDate(day.day),
    impossible: dues.filter((due) => MEANT_AS_A_DAY.test(due.day) && !isPlainDate(due.day)).map((due) => due.match[0]),
  };
}

function toPlainDate(day: string): PlainDate | undefined {
  return isPlainDate(day) ? day : undefined;
}

/** The text with the matches cut out, and with them the space that would be left before a full stop or comma. */
function without(text: string, matches: readonly RegExpExecArray[]): string {
  let left = '';
  let from = 0;
  for (const match of [...matches].sort((a, b) => a.index - b.index)) {
    left += text.slice(from, match.index);
    from = match.index + match[0].length;
    if (/^[.,;:!?)]/u.test(text.slice(from, from + 1))) left = left.trimEnd();
  }
  return left + text.slice(from);
}

function withoutEdges(text: string): string {
  let end = text.length;
  while (end > 0 && LEFT_AT_THE_END.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(LEFT_AT_THE_START, '');
}

function impossibleDate(detail: string, place: Place): BodyIssue {
  return { kind: 'impossible-due-date', detail, place };
}
