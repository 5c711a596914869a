import type { SearchRecord } from './search-record.ts';

/** The attributes of an element whose text is to be found: those that Pagefind reads (https://pagefind.app/docs/). */
export type SearchAttributes = Readonly<Record<string, string>>;

/** Before every date. Pagefind leaves out of a sorted result what has nothing to sort it by. */
const NO_DATE = '0000-00-00';

/**
 * What an element says to the search index. A list is parted by commas, which no id, kind or date has; a text, which may, has an
 * attribute of its own.
 * @example searchAttributes({ kind: 'goal', partners: ['robin'], goals: ['marathon'] })
 * // { 'data-pagefind-filter': 'kind:goal, partner:robin, goal:marathon', … }
 */
export function searchAttributes({ kind, partners, goals, date, dateText }: SearchRecord): SearchAttributes {
  const filters = [
    `kind:${kind}`,
    ...partners.map((id) => `partner:${id}`),
    ...goals.map((id) => `goal:${id}`),
    ...(date === undefined ? [] : [`year:${yearOf(date)}`]),
  ];
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': filters.join(', '),
    'data-pagefind-sort': `date:${date ?? NO_DATE}`,
    ...(date !== undefined && { 'data-pagefind-meta': dateText === undefined ? `date:${date}` : `date:${date}, ${WHEN}` }),
    ...(dateText !== undefined && { 'data-when': dateText }),
  };
}

const WHEN = 'when[data-when]';

/** @example yearOf('2026-05-01') // '2026' */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}
