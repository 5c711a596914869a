import { describe, expect, it } from 'vitest';
import { makeFormats } from '../../src/i18n/formats.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { day } from '../domain/builders.ts';

const british = makeFormats('en-GB');
const nbsp = '\u00a0';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.000_000_1, '0'],
    [0.1 + 0.2 - 0.3, '0'],
    [0.0042, '0.0042'],
    [0.333_333, '0.33'],
    [-0.5, '−0.5'],
    [3.254, '3.25'],
    [34.44, '34.4'],
    [99.99, '100'],
    [73_193.4, '73,193'],
    [1e15, '1,000,000,000,000,000'],
  ])('write %f as %s', (value, text) => {
    expect(british.number(value)).toBe(text);
  });

  it('keep what a partner wrote', () => {
    expect(british.reading(42.195, 'km')).toBe(`42.195${nbsp}km`);
    expect(british.reading(-0, 'km')).toBe(`0${nbsp}km`);
    expect([british.exact(-1.25), british.reading(-1.25, '°C')]).toEqual(['−1.25', `−1.25${nbsp}°C`]);
  });

  it('for a change have their sign, but not if nothing changes', () => {
    expect([3.4, -2, 0, -0, 1e-9].map((value) => british.change(value, 'km'))).toEqual([
      `+3.4${nbsp}km`,
      `−2${nbsp}km`,
      `0${nbsp}km`,
      `0${nbsp}km`,
      `0${nbsp}km`,
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2026-07-01', '2026-09-01', '2026年7月～2026年9月'],
    ['2026-10-01', '2026-12-01', '2026年10月～2026年12月'],
  ])('from %s to %s are in words if the language has numerals for that', (from, to, text) => {
    expect(makeFormats('ja').months(day(from), day(to))).toBe(text);
  });

  it('follow the locale', () => {
    expect(british.fullDate(day('2026-05-03'))).toBe('Sunday, 3 May 2026');
    expect(makeFormats('en').date(day('2026-05-03'))).toBe('May 3, 2026');
    expect(british.relativeDays(0)).toBe('today');
  });

  it('have an ordinal for the first of a French month', () => {
    const french = makeFormats('fr');
    expect(french.date(day('2026-05-01'))).toBe('1er mai 2026');
    expect(french.weekdayAndDay(day('2026-05-01'))).toBe('vendredi 1er mai');
    expect(french.dayAndMonth(day('2026-05-21'))).toBe('21 mai');
  });

  it('keep their day before 1970 and far ahead', () => {
    expect(british.date(day('1969-12-31'))).toBe('31 December 1969');
    expect(british.date(day('9999-12-31'))).toBe('31 December 9999');
  });
});

it.each([
  ['en-GB', 'ltr'],
  ['he-IL', 'rtl'],
  ['AR', 'rtl'],
])('write %s as %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});
