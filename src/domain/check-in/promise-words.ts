import { LANGUAGES, wordsRead } from '../../i18n/reading/languages.ts';
import { isPlainDate, type PlainDate } from '../plain-date.ts';
import { fold, nameForm, oneLine } from '../text.ts';
import type { NamedPartner } from './feedback-notes.ts';
import type { BodyIssue } from './model.ts';
import type { Span } from './tree.ts';

/*
 * The grammar of a promise. A task's words are searched for
 *
 *   owners      `@id` at the start, bare or in brackets, or in brackets at the end
 *   a due day   in brackets anywhere: `(due 2026-05-15)`; after a calendar sign: `📅 2026-05-15`; or after a word at the very
 *               end: `by 2026-05-15`, where the words stay
 *   a strike    before any other word: the promise is let go, and what follows says why
 *
 * and nothing else is removed from them: an `@id` or a day anywhere else is a word. What was probably meant differently
 * is reported as a `BodyIssue`; its wording is with the other problems.
 */

const APOSTROPHES_IN_WORDS = /(?<=\p{L})['’ʼ](?=\p{L})/gu;
const INVISIBLE = /\p{Cf}/gu;
const BETWEEN_WORDS = /[\p{P}\p{Z}\p{Cc}\s]+/gu;
/** Matches anything except punctuation and white space: an emoji counts as a word too. */
const SAYS_SOMETHING = /[^\p{P}\p{Z}\p{C}\s]/u;

/** Returns whether words have something to read. An emoji counts. */
export function saysSomething(text: string): boolean {
  return SAYS_SOMETHING.test(text);
}

/**
 * Returns the words of a commitment in the form in which two listings are compared: folded, without a due day at the
 * end, with a single space for any punctuation and white space. Symbols and emoji count as words. Idempotent.
 * @example commitmentKey('Draft  chapter four!') // 'draft chapter four'
 */
export function commitmentKey(text: string): string {
  const undated = withoutDueWords(text);
  const folded = fold(undated.replace(INVISIBLE, '')).replace(INVISIBLE, '');
  const words = folded.replace(APOSTROPHES_IN_WORDS, '').replace(BETWEEN_WORDS, ' ').trim();
  // Text that is only punctuation is compared unchanged; otherwise "?" would carry over "!".
  return words === '' ? folded.trim() : words;
}

/**
 * Removes a due day in brackets or after a calendar sign, with the space before it.
 * @example withoutDueDay('Draft chapter four (due 2026-05-15)', '2026-05-15') // 'Draft chapter four'
 */
export function withoutDueDay(text: string, due: PlainDate): string {
  const found = daysMarkedIn(text).find(({ day }) => day === due);
  return found ? text.slice(0, found.start).trimEnd() + text.slice(found.end) : text;
}

/**
 * Removes the due day that a text's last words name; returns the whole text if nothing else would be left.
 * @example withoutDueWords('Draft chapter four by 2026-05-15.') // 'Draft chapter four'
 */
export function withoutDueWords(text: string): string {
  if (!/\p{Nd}-\p{Nd}/u.test(text)) return text;
  const found = dayAtTheEnd(text.slice(0, endOfWords(text)));
  if (!found || !isPlainDate(found.day)) return text;
  const rest = text.slice(0, found.start).trimEnd();
  return SAYS_SOMETHING.test(rest) ? rest : text;
}

/**
 * The characters of an `@id` that is neither in an email address nor before another `@`. They're Latin, so that
 * Japanese, which is written without spaces, can follow immediately.
 */
const WORD = String.raw`\p{Script=Latin}\p{N}_`;
const ID = String.raw`(?<![${WORD}@.+\-])@[\p{Script=Latin}\p{N}][${WORD}\-]*(?![${WORD}@\-])`;
/** White space in an expression. It's bounded, because every possible end is tried from every possible start. */
const GAP = String.raw`\s{0,8}`;
/** Joins several owners: a comma or a small word between them. */
const JOINT = String.raw`${GAP}(?:[,、،&+/]${GAP})?(?:(?:${wordsRead(({ and }) => and).join('|')})${GAP})?`;
const RUN = `${ID}(?:${JOINT}${ID})*`;
const [OPEN, CLOSE] = [String.raw`[(（[［]${GAP}`, String.raw`${GAP}[)）\]］]`];
/** Follows an `@` word that is part of a sentence: "@sam's", "@types/node", "@samが". */
const GOES_ON = String.raw`['’ʼ./]\p{L}|\p{Script=Hiragana}`;
const MENTION = new RegExp(ID, 'gu');
const MENTIONS = new RegExp(RUN, 'giu');
const OWNERS_AT_THE_START = new RegExp(String.raw`^\s*(?:${OPEN}${RUN}${CLOSE}|${RUN}(?!${GOES_ON}))`, 'iu');

/**
 * Returns an expression for the due words of every language, with or without accents, in either encoding of those. The
 * longest is tried first.
 */
const dueWords = (place: 'before' | 'after') => {
  const words = wordsRead(({ due }) => due[place]).flatMap((word) =>
    [word.normalize('NFC'), word.normalize('NFD'), word.normalize('NFD').replace(/\p{Mn}/gu, '')].map((form) =>
      form.replace(/['’]/gu, "['’]").replaceAll(' ', String.raw`\s{1,8}`),
    ),
  );
  return `(?:${[...new Set(words)].toSorted((a, b) => b.length - a.length).join('|')})`;
};
/** The words before a due day, as a part of an expression. */
export const DUE_WORD = dueWords('before');
const DUE_WORD_AFTER = dueWords('after');
const NOT_IN_A_WORD = String.raw`(?<![\p{L}\p{N}])`;
/** The length is bounded: longer text in brackets is a sentence. */
const IN_BRACKETS = String.raw`[^()（）[\]［］]{0,200}`;
const DUE_IN = String.raw`(?:(?<word>${DUE_WORD})(?![\p{L}\p{M}])${GAP}[:：]?${GAP}(?<before>${IN_BRACKETS})|(?<after>${IN_BRACKETS})${GAP}${DUE_WORD_AFTER}${GAP})`;
const DUE = new RegExp(`${OPEN}${DUE_IN}[)）\\]］]`, 'giu');
/** A due day in its brackets, as a part of an expression without groups. */
export const DUE_IN_BRACKETS = `${OPEN}${DUE_IN.replace(/\?<[a-z]+>/g, '?:')}[)）\\]］]`;
/** A date, as other programs' task lists write it. */
const DAY = String.raw`\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}`;
export const DUE_SIGN = String.raw`(?:📅|📆|🗓)\ufe0f?${GAP}${DAY}(?!\p{Nd})`;
/** Matches what would be read as an owner or a due day, for splitting. */
export const OWNER_OR_DUE_DAY = new RegExp(String.raw`(${DUE_IN_BRACKETS}|${DUE_SIGN}|@[^\s@]+)`, 'iu');
const SIGNED = new RegExp(DUE_SIGN, 'gu');
const BRACKETS_AT_THE_END = new RegExp(String.raw`${OPEN}(?<inside>${IN_BRACKETS})[)）\]］]$`, 'u');
/** Matches everything in brackets: owners, and possibly a due day before or after them. */
const [RUN_FIRST, RUN_LAST] = [new RegExp(`^${RUN}`, 'iu'), new RegExp(`${RUN}$`, 'iu')];
const DUE_ALONE = new RegExp(`^${DUE_IN}$`, 'iu');
const AROUND = /^[\s,、،;]+|[\s,、،;]+$/gu;
/** Matches a day in digits, or in words: `tomorrow`, `Friday`, `5 May`. */
const SOME_DAY = String.raw`(?:\p{Nd}[\p{Nd}./-]{3,9}|\p{Nd}{1,2}(?:st|nd|rd|th|\.)?${GAP}(?:de${GAP})?\p{L}[\p{L}\p{M}]{1,30}|\p{L}[\p{L}\p{M}-]{0,30}(?:${GAP}\p{Nd}{1,2}(?:st|nd|rd|th)?)?)`;
const DUE_AT_THE_END = new RegExp(
  String.raw`${NOT_IN_A_WORD}(?:${DUE_WORD}(?![\p{L}\p{M}])${GAP}[:：]?${GAP}(?<before>${SOME_DAY})|(?<after>${SOME_DAY})${GAP}${DUE_WORD_AFTER})$`,
  'iu',
);
/** Longer than any wording of a due day. */
const MAX_DUE_WORDS = 200;
/** Matches `5.12.`, `Dec 5`, `December 5th, 2026`, and not other words, as in `(due to the rain)`. */
const MEANT_AS_A_DAY = /^\p{Nd}|^\p{L}{3,}\.?\s\p{Nd}{1,2}(?:st|nd|rd|th)?(?:,?\s\p{Nd}{4})?$/u;
const NUMERIC_DAY = /^\p{Nd}{1,4}([-./])\p{Nd}{1,2}\1\p{Nd}{0,4}$/u;

/** Replaces each unit of code or of a link, in which neither owners nor a due day are looked for. */
const LITERAL_UNIT = '\u{f8ff}';
/** What is left between the words and an owner or a due day at the start or end. */
const LEFT_AT_THE_START = /^[\s:,;–—-]+/u;
const LEFT_AT_THE_END = /[\s,;–—]/u;
/** What may follow the last word. */
const BEHIND_THE_END = /[\s.,;:!?…。、،؛؟–—-]/u;

/** Something that was probably meant differently. */
export type Unclear = Pick<BodyIssue, 'kind' | 'detail' | 'day'>;

/** A due day, or something that looks like one. */
interface FoundDay {
  start: number;
  end: number;
  /** The digits as written, or the words if they name a day. */
  day: string;
  written: string;
  /** Whether it's removed from the text; bare words at the end stay. */
  isCutOut: boolean;
  /** Whether it's in brackets after the word "due" itself, so that it can't mean anything else. */
  isPlain: boolean;
}

/** Reads a task's words: who owns it, and when it's due. */
export function readWords(spans: readonly Span[], partners: readonly NamedPartner[]) {
  const written = spans.map((span) => span.text).join('');
  let searched = spans
    .map(({ text, literal }) => (literal ? LITERAL_UNIT.repeat(text.length) : text))
    .join('')
    .replace(INVISIBLE, (sign) => ' '.repeat(sign.length));
  const cuts: Cut[] = [];
  const owners: string[] = [];
  const blank = ({ start, end }: Cut) => {
    searched = searched.slice(0, start) + ' '.repeat(end - start) + searched.slice(end);
  };
  const takeOwners = (match: RegExpExecArray) => {
    const cut = { start: match.index, end: match.index + match[0].length };
    cuts.push(cut);
    blank(cut);
    for (const [mention] of match[0].matchAll(MENTION)) owners.push(mention.slice(1));
  };

  const days = daysMarkedIn(searched);
  for (const found of days) if (isPlainDate(found.day)) blank(found);
  const atStart = OWNERS_AT_THE_START.exec(searched);
  if (atStart) takeOwners(atStart);
  let end = endOfWords(searched);
  for (let found = ownersAtTheEnd(searched, end); found; found = ownersAtTheEnd(searched, end)) {
    if (found.day) days.push(found.day);
    takeOwners(found.match);
    end = endOfWords(searched);
  }
  const atEnd = dayAtTheEnd(searched.slice(0, end));
  if (atEnd) days.push(atEnd);

  const real = days.filter(({ day }) => isPlainDate(day)).toSorted((a, b) => a.start - b.start);
  const [counts, ...others] = real;
  if (counts?.isCutOut === true) cuts.push(counts);
  const unreal = days.filter(({ day, start }) => !isPlainDate(day) && !cuts.some((cut) => cut.start === start));
  return {
    text: withoutEdges(oneLine(without(written, cuts))),
    owners: [...new Set(owners)],
    due: counts && toPlainDate(counts.day),
    issues: [
      ...unreal.flatMap((found) => unrealDay(found, counts !== undefined) ?? []),
      ...others.map((other): Unclear => ({ kind: 'second-due-day', detail: written.slice(other.start, other.end) })),
      ...(owners.length > 0 ? [] : unreadOwner(searched, end, partners)),
    ],
  };
}

/** Finds owners in brackets before a position, and a due day in the same brackets. */
function ownersAtTheEnd(searched: string, end: number): { match: RegExpExecArray; day?: FoundDay } | undefined {
  const match = BRACKETS_AT_THE_END.exec(searched.slice(0, end));
  if (!match) return undefined;
  const inside = (match.groups?.['inside'] ?? '').trim();
  const run = RUN_FIRST.exec(inside) ?? RUN_LAST.exec(inside);
  if (!run) return undefined;
  const beside = (inside.slice(0, run.index) + inside.slice(run.index + run[0].length)).replace(AROUND, '');
  if (beside === '') return { match };
  const day = dayIn(DUE_ALONE.exec(beside)?.groups)?.trim() ?? '';
  if (!isPlainDate(day)) return undefined;
  const place = { start: match.index, end: match.index + match[0].length, written: match[0] };
  return { match, day: { ...place, day, isCutOut: true, isPlain: false } };
}

function daysMarkedIn(searched: string): FoundDay[] {
  const inBrackets = [...searched.matchAll(DUE)].map((match): FoundDay => {
    const { word } = match.groups ?? {};
    const day = (dayIn(match.groups) ?? '').trim();
    const isPlain = word?.toLowerCase() === 'due';
    return { start: match.index, end: match.index + match[0].length, day, written: match[0], isCutOut: true, isPlain };
  });
  const signed = [...searched.matchAll(SIGNED)].map((match): FoundDay => {
    const day = match[0].replace(/^[^\p{Nd}]+/u, '');
    return {
      start: match.index,
      end: match.index + match[0].length,
      day,
      written: match[0],
      isCutOut: true,
      isPlain: false,
    };
  });
  return [...inBrackets, ...signed];
}

function dayAtTheEnd(searched: string): FoundDay | undefined {
  const from = Math.max(0, searched.length - MAX_DUE_WORDS);
  const match = DUE_AT_THE_END.exec(searched.slice(from));
  const day = dayIn(match?.groups);
  if (!match || day === undefined) return undefined;
  return { start: from + match.index, end: searched.length, day, written: match[0], isCutOut: false, isPlain: false };
}

function dayIn(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  return groups?.['before'] ?? groups?.['after'];
}

/** Returns where the last word ends. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && BEHIND_THE_END.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/**
 * Reports what was meant as a due day but isn't one. If there's another due day, it reports only what can't mean
 * anything else.
 */
function unrealDay({ day, written, isPlain }: FoundDay, hasDay: boolean): Unclear | undefined {
  if (isPlain && MEANT_AS_A_DAY.test(day)) return { kind: 'impossible-due-date', detail: written, day };
  if (hasDay) return undefined;
  return NUMERIC_DAY.test(day) || dayNamed(day) !== undefined || monthAndDay(day) !== undefined
    ? { kind: 'day-in-words', detail: written, day }
    : undefined;
}

/** Reports a partner named where an owner would be, but as a word of the sentence. */
function unreadOwner(searched: string, end: number, partners: readonly NamedPartner[]): Unclear[] {
  const isPartner = (mention: string) => partners.some(({ id }) => id === mention.slice(1).toLowerCase());
  const found = [...searched.slice(0, end).matchAll(MENTIONS)].find(
    (match) => match.index + match[0].length === end || searched.slice(0, match.index).trim() === '',
  );
  const mentions = found?.[0].match(MENTION) ?? [];
  return found && mentions.length > 0 && mentions.every(isPartner)
    ? [{ kind: 'owner-not-read', detail: found[0] }]
    : [];
}

function toPlainDate(day: string): PlainDate | undefined {
  return isPlainDate(day) ? day : undefined;
}

interface Cut {
  start: number;
  end: number;
}

/** Returns the text without the cuts, and without any space that they would leave before a full stop or comma. */
function without(text: string, cuts: readonly Cut[]): string {
  let left = '';
  let from = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    left += text.slice(from, start);
    from = end;
    if (/^[.,;:!?)]/u.test(text.slice(from, from + 1))) left = left.trimEnd();
  }
  return left + text.slice(from);
}

/** Removes the punctuation at the ends of a text that joins it to its neighbours. */
export function withoutEdges(text: string): string {
  let end = text.length;
  while (end > 0 && LEFT_AT_THE_END.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(LEFT_AT_THE_START, '');
}

/** Names of days and months in every language of the site, made on first use. */
let names: { weekdays: ReadonlyMap<string, number>; months: ReadonlyMap<string, number> } | undefined;

function calendarNames(): NonNullable<typeof names> {
  const written = (count: number, form: (index: number) => readonly [Date, Intl.DateTimeFormatOptions][]) =>
    new Map(
      Array.from({ length: count }, (_, index) => index).flatMap((index) =>
        LANGUAGES.flatMap((language) =>
          form(index).map(([date, options]): [string, number] => [
            nameForm(new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date)),
            index,
          ]),
        ),
      ),
    );
  // 2 January 2000 was a Sunday.
  const weekdays = written(7, (index) => [[new Date(Date.UTC(2000, 0, 2 + index)), { weekday: 'long' }]]);
  for (const [name, index] of [...weekdays]) weekdays.set(name.replace(/日$/u, '').split('-')[0] ?? name, index);
  const english = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  for (let index = 0; index < 7; index += 1)
    weekdays.set(nameForm(english.format(new Date(Date.UTC(2000, 0, 2 + index)))), index);
  const months = written(12, (index) =>
    (['long', 'short'] as const).map((month) => [new Date(Date.UTC(2000, index, 1)), { month }]),
  );
  return (names ??= { weekdays, months });
}

const TOMORROW = new Set(wordsRead(({ tomorrow }) => tomorrow).map(nameForm));

/**
 * Returns the day that a word names when looking ahead: a day of the week (0: Sunday), or tomorrow.
 * @example dayNamed('Freitag') // 5
 */
export function dayNamed(written: string): number | 'tomorrow' | undefined {
  const name = nameForm(written);
  if (TOMORROW.has(name)) return 'tomorrow';
  return (names ?? calendarNames()).weekdays.get(name);
}

/**
 * Reads a month and day without a year: `5.12.`, `December 5th`, `5 décembre`.
 * @example monthAndDay('Dec 5') // [12, 5]
 */
export function monthAndDay(written: string): [month: number, day: number] | undefined {
  const [, dayFirst, monthSecond] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(written) ?? [];
  if (dayFirst !== undefined && monthSecond !== undefined) return [Number(monthSecond), Number(dayFirst)];
  const [, nameFirst, dayBehind] = /^(\p{L}{3,})\.?\s(\d{1,2})(?:st|nd|rd|th)?$/u.exec(written) ?? [];
  const [, dayBefore, nameBehind] = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s(?:de\s)?(\p{L}{3,})\.?$/u.exec(written) ?? [];
  const name = nameForm(nameFirst ?? nameBehind ?? '');
  const month = name === '' ? undefined : (names ?? calendarNames()).months.get(name);
  return month === undefined ? undefined : [month + 1, Number(dayBehind ?? dayBefore)];
}
