import type { SearchEngine, SearchHit, SearchQuery } from './search-engine.ts';
import { excerptOf } from './text-excerpt.ts';
import { fold, matchesOf, wordsOf } from './text-matching.ts';

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
  const all = records.map((record) => ({ record, title: fold(record.title), text: fold(record.text) }));
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
