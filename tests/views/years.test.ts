import { describe, expect, it } from 'vitest';
import { countByYear, newestYears, yearsWithPages } from '../../src/views/common/years.ts';
import { day } from '../domain/builders.ts';

describe('the pages of years', () => {
  it('exist for each of several years', () => {
    expect(yearsWithPages([2027, 2026])).toEqual([2027, 2026]);
  });

  it('don’t exist for a single year, which the first page has completely', () => {
    expect(yearsWithPages([2026])).toEqual([]);
    expect(yearsWithPages([])).toEqual([]);
  });
});

describe('the first page of a list', () => {
  const shown = (counts: Readonly<Record<number, number>>, most?: number) =>
    newestYears(
      Object.keys(counts)
        .map(Number)
        .sort((a, b) => b - a),
      (year) => counts[year] ?? 0,
      most,
    );

  it('has the newest year', () => {
    expect(shown({ 2028: 12, 2027: 52, 2026: 52 })).toEqual([2028]);
    expect(shown({})).toEqual([]);
  });
  it('also has the year before while the newest has fewer than a dozen entries, but no third one', () => {
    expect(shown({ 2028: 11, 2027: 52, 2026: 52 })).toEqual([2028, 2027]);
    expect(shown({ 2028: 1, 2027: 1, 2026: 1 })).toEqual([2028, 2027]);
  });
  it('has as many years as fit, if there’s room for many entries', () => {
    expect(shown({ 2028: 100, 2027: 100, 2026: 100, 2025: 1 }, 300)).toEqual([2028, 2027, 2026]);
    expect(shown({ 2028: 3, 2027: 400, 2026: 1 }, 300)).toEqual([2028, 2027]);
  });
  it('counts a year’s entries by their dates', () => {
    const count = countByYear([day('2026-01-05'), day('2026-12-31'), day('2027-01-01')]);
    expect([2026, 2027, 2028].map(count)).toEqual([2, 1, 0]);
  });
});
