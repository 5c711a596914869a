import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  countUntil,
  fromEpochDay,
  isPlainDate,
  plainDate,
  toEpochDay,
  within,
} from '../../src/domain/plain-date.ts';
import { runs } from '../support/properties.ts';

const digits = (length: number, most: number) => fc.nat(most).map((number) => String(number).padStart(length, '0'));

describe('a calendar date', () => {
  it('exists exactly if the calendar has that day', () => {
    fc.assert(
      fc.property(digits(4, 9999), digits(2, 13), digits(2, 32), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        let exists = true;
        try {
          Temporal.PlainDate.from(text);
        } catch {
          exists = false;
        }
        expect(isPlainDate(text)).toBe(exists);
      }),
      { numRuns: runs(2_000) },
    );
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-5-1', false],
    ['2026-05-01T00:00', false],
    [' 2026-05-01', false],
    ['2026-05-01\n', false],
    ['٢٠٢٦-٠٥-٠١', false],
    ['+02026-05-01', false],
    ['', false],
  ])('%j: %s', (text, exists) => {
    expect(isPlainDate(text)).toBe(exists);
  });
});

describe('the day of an epoch', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['0099-12-31', -683_004],
    ['0100-01-01', -683_003],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('of %s is %i, and vice versa', (date, day) => {
    expect(toEpochDay(plainDate(date))).toBe(day);
    expect(fromEpochDay(day)).toBe(date);
  });
});

describe('a date some months later', () => {
  it('is the calendar’s day', () => {
    const day = fc.integer({ min: -600_000, max: 2_800_000 }).map(fromEpochDay);
    fc.assert(
      fc.property(day, fc.integer({ min: -1_200, max: 1_200 }), (date, months) => {
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
      }),
      { numRuns: runs(2_000) },
    );
  });

  it('is limited to what a date can express', () => {
    expect(() => addMonths(plainDate('9999-12-31'), 1)).toThrow(RangeError);
  });
});

describe('items within some days', () => {
  const days = fc.integer({ min: 0, max: 40 }).map((day) => fromEpochDay(day));
  const things = fc.array(days).map((dates) => dates.sort().map((date, index) => ({ date, index })));

  it('are all those in between, first and last day included, in order', () => {
    fc.assert(
      fc.property(things, days, days, (inOrder, from, to) => {
        expect(within(inOrder, { from, to })).toEqual(inOrder.filter(({ date }) => from <= date && date <= to));
      }),
    );
  });

  it('are counted up to where the condition ends', () => {
    fc.assert(
      fc.property(things, days, (inOrder, day) => {
        const before = inOrder.filter(({ date }) => date < day).length;
        expect(countUntil(inOrder, ({ date }) => date < day)).toBe(before);
      }),
    );
  });
});
