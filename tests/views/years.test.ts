import { describe, expect, it } from 'vitest';
import { yearsWithPages } from '../../src/views/shared/years.ts';

describe('the pages of years', () => {
  it('are there for every year of several', () => {
    expect(yearsWithPages([2027, 2026])).toEqual([2027, 2026]);
  });

  it('are not there for a single year, which the first page has whole', () => {
    expect(yearsWithPages([2026])).toEqual([]);
    expect(yearsWithPages([])).toEqual([]);
  });
});
