import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTicks, valueAxis } from '../../src/charts/axes.ts';
import { at } from './views.ts';

function between(from: string, to: string, most: number, locale = 'en'): (string | string[])[] {
  return timeTicks({ from: at(from, 0).day, to: at(to, 0).day }, most, locale).map(({ label }) => label);
}

describe('the ticks of days', () => {
  it('are months, with the year under the first and under each January', () => {
    expect(between('2025-10-20', '2026-03-20', 8)).toEqual([['Nov', '2025'], 'Dec', ['Jan', '2026'], 'Feb', 'Mar']);
  });

  it('are quarters if there’s only room for a few', () => {
    expect(between('2025-10-20', '2026-12-20', 6)).toEqual([['Jan', '2026'], 'Apr', 'Jul', 'Oct']);
  });

  it('are years for decades', () => {
    expect(between('1999-06-01', '2011-06-01', 6)).toEqual(['2000', '2002', '2004', '2006', '2008', '2010']);
  });

  it('are Mondays for weeks', () => {
    expect(between('2026-05-01', '2026-06-10', 7)).toEqual(['May 4', 'May 11', 'May 18', 'May 25', 'Jun 1', 'Jun 8']);
  });

  it('are in the journal’s language', () => {
    expect(between('2026-01-20', '2026-05-20', 6, 'fr')).toEqual([['févr.', '2026'], 'mars', 'avr.', 'mai']);
  });

  it('also work before 1970', () => {
    expect(between('1968-10-20', '1969-03-20', 3)).toEqual([['Nov', '1968'], ['Jan', '1969'], 'Mar']);
  });
});

describe('the ticks of values', () => {
  it.each([
    ['from zero where that costs little', [8, 42.2], ['0', '10', '20', '30', '40', '50']],
    ['near the values where zero is far', [71.2, 74.8], ['71', '72', '73', '74', '75']],
    ['below zero', [-12, 7], ['−15', '−10', '−5', '0', '5', '10']],
    ['of fractions, without the dust of binary ones', [0.1, 0.32], ['0', '0.1', '0.2', '0.3', '0.4']],
    ['around a value that never changes', [12, 12], ['9', '10', '11', '12', '13', '14', '15']],
    ['around nothing but zeros', [0, 0], ['−1', '−0.5', '0', '0.5', '1']],
    ['without any value', [], ['0', '0.2', '0.4', '0.6', '0.8', '1']],
    ['of thousands', [0, 80000], ['0', '20,000', '40,000', '60,000', '80,000']],
    ['of millions, in short', [0, 2_500_000], ['0', '500K', '1M', '1.5M', '2M', '2.5M']],
  ])('are round numbers: %s', (_, values, labels) => {
    expect(valueAxis(values, 6, 'en').labels).toEqual(labels);
  });

  it('include every value, rise, and are few', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.integer({ min: 3, max: 8 }), (values, most) => {
        const { ticks } = valueAxis(values, most, 'en');
        const size = Math.max(...ticks.map(Math.abs));
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + size * 1e-9);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - size * 1e-9);
        expect(ticks.length).toBeLessThanOrEqual(most + 2);
        expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? Infinity))).toBe(true);
      }),
    );
  });
});
