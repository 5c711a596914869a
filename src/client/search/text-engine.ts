import type { ExcerptPart, SearchEngine, SearchHit, SearchQuery } from './search-engine.ts';

/*
 * When a word is found in a text: whatever the case, the accents and the width of letters. A word is looked for at the beginning
 * of words; in scripts that write no spaces, and in Arabic, which writes articles and prepositions onto its words, anywhere.
 */

const ANYWHERE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Arabic}]/u;
/** Accents, vowel signs, and the stretching line of Arabic; not Japanese sound marks, which make other letters. As Pagefind has it. */
const ACCENTS = /(?![\u3099\u309a])\p{M}|\u0640/gu;
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;

/** A text as it is compared. @example fold('Straße Café') // 'strasse cafe' */
export function foldForSearch(original: string): string {
  return original.replace(/[A-Z]|[^\0-\x7f]/gu, foldLetter);
}

/** A text as it is compared, with where each part of it comes from. */
interface FoldedText {
  text: string;
  /** For each unit of it, where in the original the letter stands that it comes from; and the original's end. */
  origins: readonly number[];
}

/** The same as `fold`, which is faster. */
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

/** Each letter by itself, whatever stands beside it. */
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
 * The words that a reader looks for, each once.
 * @example wordsOf('Run, running!', 'en') // ['run', 'running']
 */
export function wordsOf(query: string, lang: string): string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(query.normalize('NFC'));
  const words = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => foldForSearch(segment));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Where a folded word begins in a folded text. */
function matchesOf(text: string, word: string): number[] {
  const isAnywhere = ANYWHERE.test(word);
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    if (isAnywhere || at === 0 || !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at))) found.push(at);
  return found;
}

/** Letters of a text that are shown. */
const LENGTH = 170;
/** Of these, before the first match. */
const BEFORE = 50;
/** How far a cut may move to fall between two words. */
const SLACK = 16;

interface Span {
  from: number;
  to: number;
}

/**
 * The part of a text where most of the words stand, with each of them marked.
 * @param words folded
 * @example excerptOf('Tea at noon.', ['noon']) // 'Tea at ', 'noon' (a match), '.'
 */
export function excerptOf(text: string, words: readonly string[]): ExcerptPart[] {
  const matches = spansOf(text, words);
  const start = startOf(matches);
  const from = start === 0 ? 0 : cutAfter(text, start);
  const to = from + LENGTH >= text.length ? text.length : cutBefore(text, from + LENGTH);
  const parts: ExcerptPart[] = [{ text: from > 0 ? '…' : '', isMatch: false }];
  let position = from;
  for (const match of matches.filter((each) => each.from >= from && each.to <= to)) {
    if (match.from < position) continue;
    parts.push({ text: text.slice(position, match.from), isMatch: false });
    parts.push({ text: text.slice(match.from, match.to), isMatch: true });
    position = match.to;
  }
  parts.push({ text: text.slice(position, to) + (to < text.length ? '…' : ''), isMatch: false });
  return parts.filter((part) => part.text !== '');
}

/** Where the words stand in the text as it was written, in order. */
function spansOf(text: string, words: readonly string[]): Span[] {
  const folded = foldWithOrigins(text);
  const originOf = (unit: number): number => folded.origins[unit] ?? text.length;
  return words
    .flatMap((word) =>
      matchesOf(folded.text, word).map((at) => ({ from: originOf(at), to: originOf(at + word.length) })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A little before the match that has the most others after it. */
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

/** A page as a file that holds all pages has it. */
export interface TextRecord {
  /** Under the site's root: `goals/marathon/`. */
  path: string;
  title: string;
  date?: string;
  detail?: string;
  filters: Readonly<Record<string, readonly string[]>>;
  text: string;
}

interface Folded {
  record: TextRecord;
  title: string;
  text: string;
}

/** How much more a word in a title says than one in the text. */
const TITLE = 8;

/**
 * Searches in memory, for pages that nobody may have an index of beside them. All words must be there, each at the beginning of a
 * word, whatever their case and accents.
 * @param lang tells where words part in a language without spaces
 * @param hrefOf where a page is, in whatever way this reader goes there
 */
export function textEngine(
  records: readonly TextRecord[],
  { lang, hrefOf }: { lang: string; hrefOf: (path: string) => Promise<string> },
): SearchEngine {
  const all = records.map((record) => ({
    record,
    title: foldForSearch(record.title),
    text: foldForSearch(record.text),
  }));
  return {
    find: (query) => {
      const words = wordsOf(query.text, lang);
      const found = foundIn(all, query, words);
      const hit = async (record: TextRecord): Promise<SearchHit> => ({
        href: await hrefOf(record.path),
        title: record.title,
        kind: record.filters['kind']?.[0] ?? '',
        detail: record.detail,
        excerpt: excerptOf(record.text, words),
      });
      return Promise.resolve({
        count: found.length,
        hits: (from, to) => Promise.all(found.slice(from, to).map(hit)),
      });
    },
  };
}

function foundIn(
  all: readonly Folded[],
  { text, filters, order }: SearchQuery,
  words: readonly string[],
): TextRecord[] {
  // Signs alone are no words, and find nothing.
  if (text !== '' && words.length === 0) return [];
  const isByDate = order === 'date' || words.length === 0;
  return all
    .filter(({ record }) => Object.entries(filters).every(([name, value]) => record.filters[name]?.includes(value)))
    .map((page) => ({ record: page.record, score: scoreOf(page, words) }))
    .filter(({ score }) => score > 0 || words.length === 0)
    .sort((a, b) => (isByDate ? 0 : b.score - a.score) || newestFirst(a.record, b.record))
    .map(({ record }) => record);
}

/** Nothing where a word is missing. A word that comes again and again says less each time. */
function scoreOf({ title, text }: Folded, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const [inTitle, inText] = [matchesOf(title, word).length, matchesOf(text, word).length];
    if (inTitle + inText === 0) return 0;
    score += (inTitle > 0 ? TITLE : 0) + Math.log2(1 + inText);
  }
  return score;
}

/** What is of no day comes last; then the order is that of the addresses, the same each time. */
function newestFirst(a: TextRecord, b: TextRecord): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}
