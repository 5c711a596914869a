import { joinParts } from '../../views/search/search-index.ts';
import type { Excerpt, ExcerptPart } from './search-engine.ts';

/*
 * How words are found in a text, ignoring case, accents and the width of letters. A word is looked for at the start of
 * words; in scripts without spaces, in Arabic, which attaches articles and prepositions to its words, and in languages
 * that form compounds, anywhere; and after that, in its other forms.
 */

const ANYWHERE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Arabic}]/u;
/** Matches accents, vowel signs, and the stretching line of Arabic; not Japanese sound marks, which make other letters. */
const ACCENTS = /(?![\u3099\u309a])\p{M}|\u0640/gu;
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;

/** Languages that form compounds, so that `Marathon` is in `Halbmarathon`. */
const COMPOUNDING: ReadonlySet<string> = new Set('af da de et fi fy hu is nb nl nn no sv'.split(' '));
/** In letters. Shorter words are part of many unrelated ones. */
const MIN_WITHIN = 4;

/*
 * Forms of a word share its beginning: `trained`, `training`, `trains`. No language's grammar is implemented, so a word
 * without its last letters is looked for, followed by no more letters than that.
 */
/** In letters. A shorter word is only looked for as it is. */
const MIN_STEM = 4;
const MAX_ENDING = 3;
const MAX_OTHER_ENDING = 4;
/** Matches the double letter that `running` has before its ending, and `run` doesn't. */
const DOUBLED = /(.)\1$/u;
const LETTERS = /^[\p{L}\p{M}]*/u;

/** A folded word to look for. */
export interface SoughtWord {
  text: string;
  /** Whether it's found inside of words too. */
  isWithin: boolean;
}

/** Returns a text in the form in which it's compared. @example foldForSearch('Straße Café') // 'strasse cafe' */
export function foldForSearch(original: string): string {
  return original.replace(/[A-Z]|[^\0-\x7f]/gu, foldLetter);
}

/** A text in the form in which it's compared, with the origin of each part. */
interface FoldedText {
  text: string;
  /** For each unit, the offset in the original of the letter that it comes from; at the end, the original's length. */
  origins: readonly number[];
}

/** Does the same as `foldForSearch`, which is faster. */
export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let position = 0;
  for (const letter of original) {
    const folded = foldForSearch(letter);
    for (let unit = 0; unit < folded.length; unit++) origins.push(position);
    text += folded;
    position += letter.length;
  }
  return { text, origins: [...origins, position] };
}

/** Folds a letter by itself, whatever is next to it. */
function foldLetter(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace('ß', 'ss')
    .replace('ς', 'σ')
    .replace('’', "'");
}

/**
 * Returns the words that a reader looks for, each once.
 * @example wordsOf('Run, running!', 'en') // `run` and `running`, neither inside of words
 */
export function wordsOf(query: string, lang: string): SoughtWord[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(query.normalize('NFC'));
  const words = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => foldForSearch(segment));
  const isCompounding = COMPOUNDING.has(lang.split('-', 1)[0] ?? '');
  return [...new Set(words.filter((word) => word !== ''))].map((text) => ({
    text,
    isWithin: ANYWHERE.test(text) || (isCompounding && text.length >= MIN_WITHIN),
  }));
}

/**
 * Returns the beginning of a word's other forms; undefined if it has none.
 * @example stemOf('running') // 'run'
 */
function stemOf(word: string): string | undefined {
  const ending = Math.min(MAX_ENDING, word.length - MIN_STEM);
  if (ending <= 0 || ANYWHERE.test(word)) return undefined;
  const stem = word.slice(0, -ending);
  return ending === MAX_ENDING ? stem.replace(DOUBLED, '$1') : stem;
}

interface Span {
  from: number;
  to: number;
}

export interface Match extends Span {
  as: 'beginning' | 'within' | 'form';
}

/** Finds a word in a folded text, as it is or in another form. */
export function matchesOf(text: string, { text: word, isWithin }: SoughtWord): Match[] {
  const matches: Match[] = [];
  const from = (at: number, as: Match['as'], length = word.length) => matches.push({ from: at, to: at + length, as });
  for (const at of placesOf(text, word))
    if (isBeginning(text, at)) from(at, 'beginning');
    else if (isWithin) from(at, 'within');
  const stem = stemOf(word);
  if (stem === undefined) return matches;
  for (const at of placesOf(text, stem).filter((each) => isBeginning(text, each) && !text.startsWith(word, each))) {
    const [ending = ''] = LETTERS.exec(text.slice(at + stem.length, at + stem.length + MAX_OTHER_ENDING + 1)) ?? [];
    if (ending.length <= MAX_OTHER_ENDING) from(at, 'form', stem.length + ending.length);
  }
  return matches;
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) places.push(at);
  return places;
}

function isBeginning(text: string, at: number): boolean {
  return at === 0 || !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at));
}

/** How many letters of a text are shown. */
const LENGTH = 170;
/** How many of these are before the first match. */
const BEFORE = 50;
/** How far a cut may move so that it's between two words. */
const SLACK = 16;

/**
 * Returns the part of a text with the most matches, which are marked. It doesn't include headings; if only headings
 * match, it's the text under the first of these.
 * @param text of an indexed page
 * @example excerptOf('\nBreaks\nTea at noon.', wordsOf('noon', 'en')).text // 'Tea at ', 'noon' (a match), '.'
 */
export function excerptOf(text: string, words: readonly SoughtWord[]): Excerpt {
  const parts = text.split('\n');
  const passages = (from: number): string => joinParts(parts.filter((_, index) => index >= from && index % 2 === 0));
  const prose = passages(0);
  const matches = spansOf(prose, words);
  const isFound = (part: string, index: number): boolean => index % 2 === 1 && spansOf(part, words).length > 0;
  const found = matches.length > 0 ? -1 : parts.findIndex(isFound);
  const heading = parts[found];
  if (heading !== undefined)
    return {
      heading: markedParts(heading, spansOf(heading, words), { from: 0, to: heading.length }),
      text: excerptFrom(passages(found), [], 0),
    };
  const start = startOf(matches);
  return { heading: [], text: excerptFrom(prose, matches, start === 0 ? 0 : cutAfter(prose, start)) };
}

function excerptFrom(text: string, matches: readonly Span[], from: number): ExcerptPart[] {
  const to = from + LENGTH >= text.length ? text.length : cutBefore(text, from + LENGTH);
  return [
    { text: from > 0 && matches.length > 0 ? '…' : '', isMatch: false },
    ...markedParts(text, matches, { from, to }),
    { text: to < text.length ? '…' : '', isMatch: false },
  ].filter((part) => part.text !== '');
}

function markedParts(text: string, matches: readonly Span[], { from, to }: Span): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let position = from;
  for (const match of matches.filter((each) => each.from >= from && each.to <= to)) {
    if (match.from < position) continue;
    parts.push({ text: text.slice(position, match.from), isMatch: false });
    parts.push({ text: text.slice(match.from, match.to), isMatch: true });
    position = match.to;
  }
  parts.push({ text: text.slice(position, to), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

/** Returns the matches in the original text, in order. */
function spansOf(text: string, words: readonly SoughtWord[]): Span[] {
  const folded = foldWithOrigins(text);
  const originOf = (unit: number): number => folded.origins[unit] ?? text.length;
  return words
    .flatMap((word) => matchesOf(folded.text, word).map(({ from, to }) => ({ from: originOf(from), to: originOf(to) })))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Returns a start shortly before the match that is followed by the most others. */
function startOf(matches: readonly Span[]): number {
  let best = { from: 0, count: 0 };
  let end = 0;
  for (const [index, { from }] of matches.entries()) {
    while ((matches[end]?.to ?? Infinity) <= from + LENGTH - BEFORE) end += 1;
    if (end - index > best.count) best = { from, count: end - index };
  }
  return Math.max(0, best.from - BEFORE);
}

function cutAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space !== -1 && space - at <= SLACK ? space + 1 : at;
}

function cutBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at - space <= SLACK ? space : at;
}
