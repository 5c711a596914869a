import { describe, expect, it } from 'vitest';
import { levelOf, roundsSince, worstOf } from '../../../src/domain/signals/rule.ts';
import { day, weekly } from '../builders.ts';

describe('a level', () => {
  it.each([
    [0, 'well'],
    [1.99, 'well'],
    [2, 'watch'],
    [3.99, 'watch'],
    [4, 'talk'],
    [5, 'talk'],
  ] as const)('of %s, watched from 2 and talked about from 4, is %s', (count, level) => {
    expect(levelOf(count, { watch: 2, talk: 4 })).toBe(level);
  });

  it('of several is the most urgent one, and fine for none', () => {
    expect(worstOf(['well', 'talk', 'watch'])).toBe('talk');
    expect(worstOf(['well', 'watch'])).toBe('watch');
    expect(worstOf([])).toBe('well');
  });
});

describe('check-ins that came round since a date', () => {
  const rounds = weekly('2026-01-11', 3);
  it.each([
    ['2026-01-01', 3],
    ['2026-01-10', 3],
    ['2026-01-11', 2],
    ['2026-01-24', 1],
    ['2026-01-25', 0],
    ['2026-03-01', 0],
  ])('since %s are %i', (date, count) => {
    expect(roundsSince(rounds, day(date))).toBe(count);
  });

  it('don’t exist before the first', () => {
    expect(roundsSince([], day('2026-01-01'))).toBe(0);
  });
});
