import { type IndexedPage, SEARCH_INDEX } from '../../views/search/search-index.ts';
import type { SearchEngine, SearchHit, SearchQuery } from './search-engine.ts';
import { excerptOf, foldForSearch, type Match, matchesOf, type SoughtWord, wordsOf } from './word-matches.ts';

/**
 * Loads all pages of a site's index.
 * @param open loads a file of the site, by its path under the root
 * @throws whatever `open` throws
 */
export async function readIndex(open: (file: string) => Promise<Response>): Promise<IndexedPage[]> {
  // Written by our own build from these types.
  const files = (await (await open(SEARCH_INDEX)).json()) as string[];
  const years = await Promise.all(files.map(async (file) => (await (await open(file)).json()) as IndexedPage[]));
  return years.flat();
}

interface Folded {
  record: IndexedPage;
  title: string;
  heading: string;
  text: string;
  /** Length of the text, relative to an average one. */
  length: number;
}

/** The weight of a word in a title, and below, in another heading of the result; all of a text weighs less than 1. */
const TITLE = 2;
const HEADING = 1;
/** The weight of a match, relative to the word itself at the start of one. */
const WEIGHTS: Readonly<Record<Match['as'], number>> = { beginning: 1, within: 1 / 2, form: 1 / 4 };

/**
 * Returns a search engine in memory. All words must match, ignoring case, accents and endings.
 * @param lang decides where words end in a language without spaces
 * @param hrefOf returns a page's address for this reader
 */
export function textEngine(
  records: readonly IndexedPage[],
  { lang, hrefOf }: { lang: string; hrefOf: (path: string) => Promise<string> },
): SearchEngine {
  const average = records.reduce((sum, { text }) => sum + text.length, 0) / records.length || 1;
  const all = records.map((record) => ({
    record,
    title: foldForSearch(record.title),
    heading: foldForSearch(record.heading ?? ''),
    text: foldForSearch(record.text),
    length: record.text.length / average,
  }));
  return {
    find: (query) => {
      const words = wordsOf(query.text, lang);
      const found = foundIn(all, query, words);
      const hit = async (record: IndexedPage): Promise<SearchHit> => ({
        href: await hrefOf(record.path),
        heading: record.heading ?? record.title,
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
  words: readonly SoughtWord[],
): IndexedPage[] {
  // Punctuation alone isn't a word, and finds nothing.
  if (text !== '' && words.length === 0) return [];
  const isByDate = order === 'date' || words.length === 0;
  return all
    .filter(({ record }) => Object.entries(filters).every(([name, value]) => record.filters[name]?.includes(value)))
    .map((page) => ({ record: page.record, score: scoreOf(page, words) }))
    .filter(({ score }) => score > 0 || words.length === 0)
    .sort((a, b) => (isByDate ? 0 : b.score - a.score) || newestFirst(a.record, b.record))
    .map(({ record }) => record);
}

/**
 * Scores a page; undefined if a word is missing. Repeated words add less each time, and less in a long text than in a
 * short one.
 */
function scoreOf({ title, heading, text, length }: Folded, words: readonly SoughtWord[]): number {
  let score = 0;
  for (const word of words) {
    const [inTitle, inHeading, inText] = [weightOf(title, word), weightOf(heading, word), weightOf(text, word)];
    if (inTitle + inHeading + inText === 0) return 0;
    score += Math.max(TITLE * Math.min(1, inTitle), HEADING * Math.min(1, inHeading)) + inText / (inText + length + 1);
  }
  return score;
}

function weightOf(text: string, word: SoughtWord): number {
  return matchesOf(text, word).reduce((weight, { as }) => weight + WEIGHTS[as], 0);
}

/** Orders pages by date, newest first. Pages without a date come last; otherwise addresses decide, so the order is stable. */
function newestFirst(a: IndexedPage, b: IndexedPage): number {
  const [left, right] = [a.date ?? '', b.date ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}
