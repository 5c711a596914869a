import type { SearchQuery } from './search-engine.ts';

const TEXT = 'q';
const ORDER = 'order';

/**
 * What an address asks for.
 * @param fields the names of the filters that there are
 * @example queryOf('?q=tea&kind=goal', ['kind', 'year']) // text `tea`, filter `kind: goal`
 */
export function queryOf(search: string, fields: readonly string[]): SearchQuery {
  const parameters = new URLSearchParams(search);
  const chosen = fields.map((name) => [name, parameters.get(name) ?? ''] as const);
  return {
    text: (parameters.get(TEXT) ?? '').trim(),
    filters: Object.fromEntries(chosen.filter(([, value]) => value !== '')),
    order: parameters.get(ORDER) === 'date' ? 'date' : 'relevance',
  };
}

/** The part of an address that asks for something; nothing where nothing is asked for. */
export function addressOf({ text, filters, order }: SearchQuery): string {
  const parameters = new URLSearchParams({
    ...(text !== '' && { [TEXT]: text }),
    ...filters,
    ...(order === 'date' && { [ORDER]: order }),
  });
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Whether there is something to look for: an order alone finds nothing. */
export function asksForSomething({ text, filters }: SearchQuery): boolean {
  return text !== '' || Object.keys(filters).length > 0;
}
