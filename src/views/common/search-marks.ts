import type { SearchRecord } from './search-record.ts';

/** An element in a page's head with information for the search index. */
export interface SearchMark {
  name: string;
  content: string;
}

/**
 * Returns what a page tells the search index about itself.
 * @param title the text under which it's found
 * @example searchMarks('Tea', { kind: 'goal', partners: ['robin'], goals: [] }) // a mark each for title, kind, partner and date
 */
export function searchMarks(
  title: string,
  { heading, kind, partners, goals, date, detail }: SearchRecord,
): SearchMark[] {
  return [
    mark('title', title),
    ...(heading === undefined ? [] : [mark('heading', heading)]),
    mark('kind', kind),
    ...partners.map((id) => mark('partner', id)),
    ...goals.map((id) => mark('goal', id)),
    ...(date === undefined ? [] : [mark('year', markedYear(date)), mark('date', date)]),
    ...(detail === undefined ? [] : [mark('detail', detail)]),
  ];
}

function mark(field: string, content: string): SearchMark {
  return { name: `search:${field}`, content };
}

/** Returns the year of a date. @example markedYear('2026-05-01') // '2026' */
export function markedYear(date: string): string {
  return date.slice(0, 4);
}
