import type { ExcerptPart, SearchEngine, SearchHit, SearchQuery } from './search-engine.ts';

/** What we use of the program that lies beside Pagefind's index (https://pagefind.app/docs/api/). */
export interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number; excerptEllipsis: string }) => Promise<void>;
  search: (
    /** None: all pages. */
    text: string | null,
    options: { filters: SearchQuery['filters']; sort?: { date: 'desc' } },
  ) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  /** Text, in which `<`, `>` are written as in HTML and what was found stands in `<mark>`. */
  excerpt: string;
}

/** In words. */
const EXCERPT = 30;

/** @param root the site's, which Pagefind's addresses lie under */
export async function pagefindEngine(pagefind: Pagefind, root: string): Promise<SearchEngine> {
  await pagefind.options({ baseUrl: root, excerptLength: EXCERPT, excerptEllipsis: '…' });
  return {
    find: async ({ text, filters, order }) => {
      const isByDate = order === 'date' || text === '';
      const { results } = await pagefind.search(text === '' ? null : text, {
        filters,
        ...(isByDate && { sort: { date: 'desc' } }),
      });
      return {
        count: results.length,
        hits: async (from, to) => Promise.all(results.slice(from, to).map(async (each) => hitOf(await each.data()))),
      };
    },
  };
}

function hitOf({ url, meta, filters, excerpt }: PagefindPage): SearchHit {
  return {
    href: url,
    title: meta['title'] ?? url,
    kind: filters['kind']?.[0] ?? '',
    detail: meta['detail'],
    excerpt: excerptParts(excerpt),
  };
}

/** Signs that Pagefind counts with the word before or after them. */
const SIGNS_ROUND_WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su;

/**
 * Pagefind's excerpts as text: nothing of them is ever read as HTML.
 * @example excerptParts('a <mark>run,</mark> &lt; b') // 'a ', 'run' (a match), ',', ' < b'
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .flatMap((part, index) => {
      const text = plain(part);
      if (index % 2 === 0) return [{ text, isMatch: false }];
      const [, before = '', word = '', after = ''] = SIGNS_ROUND_WORD.exec(text) ?? [];
      return [
        { text: before, isMatch: false },
        { text: word, isMatch: true },
        { text: after, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** Also without the marks between words that Pagefind puts into scripts which have no spaces. */
function plain(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
