import type { SearchRecord } from './search-record.ts';

/** An element of a page's head that tells the search index something: the attributes are those that Pagefind reads. */
export interface SearchMark {
  name: string;
  content: string;
  'data-pagefind-filter'?: string;
  'data-pagefind-meta'?: string;
  'data-pagefind-sort'?: string;
}

/** Before every date. Pagefind leaves out of a sorted result what has nothing to sort it by. */
const NO_DATE = '0000-00-00';

/**
 * What a page says to the search index of itself.
 * @param title what it is found under
 * @example searchMarks('Tea', { kind: 'goal', partners: ['robin'], goals: [] }) // a mark each for title, kind, partner and date
 */
export function searchMarks(title: string, { kind, partners, goals, date, detail }: SearchRecord): SearchMark[] {
  return [
    { name: 'search:title', content: title, 'data-pagefind-meta': 'title[content]' },
    filter('kind', kind),
    ...partners.map((id) => filter('partner', id)),
    ...goals.map((id) => filter('goal', id)),
    ...(date === undefined ? [] : [filter('year', markedYear(date))]),
    {
      name: 'search:date',
      content: date ?? NO_DATE,
      'data-pagefind-sort': 'date[content]',
      ...(date !== undefined && { 'data-pagefind-meta': 'date[content]' }),
    },
    ...(detail === undefined
      ? []
      : [{ name: 'search:detail', content: detail, 'data-pagefind-meta': 'detail[content]' }]),
  ];
}

function filter(field: string, content: string): SearchMark {
  return { name: `search:${field}`, content, 'data-pagefind-filter': `${field}[content]` };
}

/** @example yearOf('2026-05-01') // '2026' */
export function markedYear(date: string): string {
  return date.slice(0, 4);
}
