import { describe, expect, it } from 'vitest';
import { addressOf, asksForSomething, queryOf } from '../../../src/client/search/search-form.ts';

const FIELDS = ['kind', 'year'];

describe('the address of a search', () => {
  it.each([
    ['', { text: '', filters: {}, order: 'relevance' }],
    ['?q=tea+%26+cake%3F', { text: 'tea & cake?', filters: {}, order: 'relevance' }],
    ['?q=tea&kind=goal&year=2026&order=date', { text: 'tea', filters: { kind: 'goal', year: '2026' }, order: 'date' }],
  ] as const)('keeps %o there and back', (address, query) => {
    expect(queryOf(address, FIELDS)).toEqual(query);
    expect(addressOf(query)).toBe(address);
  });

  it('ignores what it doesn’t know', () => {
    expect(queryOf('?q= tea &utm=x&order=random&kind=', FIELDS)).toEqual({
      text: 'tea',
      filters: {},
      order: 'relevance',
    });
  });

  it('is empty if only an order is chosen', () => {
    expect(asksForSomething(queryOf('?order=date', FIELDS))).toBe(false);
    expect(asksForSomething(queryOf('?year=2026', FIELDS))).toBe(true);
  });
});
