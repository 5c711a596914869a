import type { SearchRecord } from './search-record.ts';

/** An element of a page's head that tells the search index something. */
export interface SearchMark {
  name: string;
  content: string;
}

/**
 * What a page says to the search index of itself.
 * @param title what it is found under
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

/** @example yearOf('2026-05-01') // '2026' */
export function markedYear(date: string): string {
  return date.slice(0, 4);
}
