import { describe, expect, it } from 'vitest';
import { checkIn, weekly } from '../builders.ts';
import { signalOf } from './signals.ts';

/** A weekly session for each value that Sam gives. */
const given = (values: readonly number[], field = 'trust') => ({
  checkIns: weekly('2026-01-11', values.length).map((date, index) =>
    checkIn(date, { pulse: { sam: { [field]: values[index] } } }),
  ),
});
const TODAY = '2026-06-01';

describe('falling trust or motivation', () => {
  it.each([
    [[4, 4, 4, 4, 4], 'well'],
    [[4, 4, 4, 4, 3], 'well'],
    [[4, 4, 4, 3, 3], 'watch'],
    [[5, 5, 5, 4, 3], 'watch'],
    [[5, 5, 5, 3, 3], 'talk'],
    [[3, 3, 3, 3, 2], 'well'],
    [[3, 3, 3, 2, 2], 'talk'],
    [[2, 2, 2, 2, 2], 'talk'],
    [[2, 2, 2, 4, 4], 'well'],
  ] as const)('of %j is %s', (values, level) => {
    for (const field of ['trust', 'motivation'])
      expect(signalOf('trustOrMotivationFalling', given(values, field), TODAY)?.level).toBe(level);
  });

  it('is based on the sessions in which it was given, and doesn’t name anyone', () => {
    const signal = signalOf('trustOrMotivationFalling', given([5, 5, 5, 3, 3]), TODAY);
    expect(signal).toEqual({
      kind: 'trustOrMotivationFalling',
      level: 'talk',
      count: 2,
      evidence: [
        { kind: 'session', session: '2026-02-01' },
        { kind: 'session', session: '2026-02-08' },
      ],
    });
  });

  it('is judged from the fourth value on', () => {
    expect(signalOf('trustOrMotivationFalling', given([5, 2, 2]), TODAY)).toBeUndefined();
    expect(signalOf('trustOrMotivationFalling', given([5, 5, 2, 2]), TODAY)?.level).toBe('talk');
  });

  it('uses the last twelve sessions', () => {
    const old = given([5, 5, 2, 2]).checkIns;
    const silent = weekly('2026-02-08', 10).map((date) => checkIn(date));
    expect(signalOf('trustOrMotivationFalling', { checkIns: [...old, ...silent.slice(0, 8)] }, TODAY)?.level).toBe(
      'talk',
    );
    expect(signalOf('trustOrMotivationFalling', { checkIns: [...old, ...silent.slice(0, 9)] }, TODAY)).toBeUndefined();
  });

  it('ignores tired weeks, and values that weren’t given', () => {
    expect(signalOf('trustOrMotivationFalling', given([5, 5, 5, 1, 1], 'energy'), TODAY)).toBeUndefined();
  });
});
