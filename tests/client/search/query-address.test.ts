import { describe, expect, it } from 'vitest';
import { addressOf, asksForSomething, queryOf } from '../../../src/client/search/search-form.ts';

const FIELDS = ['kind', 'year'];

describe('the address of a search', () => {
  it.each([
    ['', { text: '', filters: {}, order: 'relevance' }],
    ['?q=tea+%26+cake%3F', { text: 'tea & cake?', filters: {}, order: 'relevance' }],
    ['?q=tea&kind=goal&year=2026&order=date', { text: 'tea', filters: { kind: 'goal', year: '2026' }, order: 'date' }],
  ] as const)('%o says the same there and back', (address, query) => {
    expect(queryOf(address, FIELDS)).toEqual(query);
    expect(addressOf(query)).toBe(address);
  });

  it('passes over what it does not know', () => {
    expect(queryOf('?q= tea &utm=x&order=random&kind=', FIELDS)).toEqual({
      text: 'tea',
      filters: {},
      order: 'relevance',
    });
  });

  it('asks for nothing with an order alone', () => {
    expect(asksForSomething(queryOf('?order=date', FIELDS))).toBe(false);
    expect(asksForSomething(queryOf('?year=2026', FIELDS))).toBe(true);
  });
});
