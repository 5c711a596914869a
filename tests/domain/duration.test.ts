import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, parseDuration, subtractDuration, type Duration } from '../../src/domain/duration.ts';
import { fromEpochDay } from '../../src/domain/plain-date.ts';
import { durationSchema } from '../../src/domain/schemas/values.ts';
import { day } from './builders.ts';

const duration = (text: string): Duration => durationSchema.parse(text);

describe('a duration', () => {
  it.each([
    ['2 weeks', { count: 2, unit: 'week' }],
    ['1 month', { count: 1, unit: 'month' }],
    ['0 days', { count: 0, unit: 'day' }],
  ])('reads %s', (text, parsed) => {
    expect(parseDuration(duration(text))).toEqual(parsed);
  });

  it('is rejected if no schema has validated it and it’s invalid', () => {
    // A cast, because the type rules out exactly what's being tested.
    expect(() => parseDuration('two weeks' as Duration)).toThrow(RangeError);
  });

  it('treats days and weeks as days', () => {
    expect(addDuration(day('2026-02-27'), duration('3 days'))).toBe('2026-03-02');
    expect(addDuration(day('2026-02-27'), duration('2 weeks'), 3)).toBe('2026-04-10');
  });

  it('returns to the 31st after a shorter month', () => {
    const months = [1, 2, 3, 4].map((times) => addDuration(day('2026-01-31'), duration('1 month'), times));
    expect(months).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('moves to the last day of a shorter month', () => {
    expect(subtractDuration(day('2024-03-31'), duration('1 month'))).toBe('2024-02-29');
  });

  it('ends with the last day that a date can name', () => {
    expect(addDuration(day('9999-12-30'), duration('2 days'))).toBe('9999-12-31');
    expect(addDuration(day('9999-11-30'), duration('2 months'))).toBe('9999-12-31');
    expect(subtractDuration(day('0000-01-02'), duration('1 week'))).toBe('0000-01-01');
    expect(subtractDuration(day('0000-03-31'), duration('3 months'))).toBe('0000-01-01');
    expect(subtractDuration(day('0000-03-31'), duration('2 months'))).toBe('0000-01-31');
  });

  it('is reversible for days and weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 40_000 }), fc.integer({ min: 1, max: 500 }), (start, count) => {
        const date = fromEpochDay(start);
        const length = duration(`${count} ${count % 2 ? 'days' : 'weeks'}`);
        expect(subtractDuration(addDuration(date, length), length)).toBe(date);
      }),
    );
  });
});
