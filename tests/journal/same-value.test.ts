import { describe, expect, it } from 'vitest';
import { isSameTarget, isSameValue } from '../../src/journal/rules/reviews.ts';

describe('an old value in a review', () => {
  it('is the same whatever the order of its fields', () => {
    expect(isSameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(isSameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(isSameValue([1, 2], [2, 1])).toBe(false);
  });

  it('is a target’s value if it’s a single one', () => {
    expect(isSameTarget(75000, { date: '2026-12-20', value: 75000 })).toBe(true);
    expect(isSameTarget(90000, { date: '2026-12-20', value: 75000 })).toBe(false);
  });

  it('is compared in the fields that both have', () => {
    expect(isSameTarget({ date: '2026-12-20' }, { date: '2026-12-20', rate: '1 per week' })).toBe(true);
    expect(isSameTarget({ date: '2026-12-21' }, { date: '2026-12-20', rate: '1 per week' })).toBe(false);
  });

  it('is everyone’s if it’s one number', () => {
    expect(isSameTarget(42, { value: { robin: 42, sam: 42 } })).toBe(true);
    expect(isSameTarget({ robin: 42, sam: 40 }, { value: 42 })).toBe(false);
  });
});
