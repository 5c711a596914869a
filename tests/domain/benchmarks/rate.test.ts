import { describe, expect, it } from 'vitest';
import { type Rate, unitsPerDay } from '../../../src/domain/benchmarks/plan.ts';
import { rateSchema } from '../../../src/domain/schemas/values.ts';

const perDay = (text: string) => unitsPerDay(rateSchema.parse(text));

describe('a rate', () => {
  it('is in units per day', () => {
    expect(perDay('3 per day')).toBe(3);
    expect(perDay('21 per week')).toBe(3);
    expect(perDay('-3.5 per week')).toBe(-0.5);
  });

  it('treats a month as a twelfth of a mean year', () => {
    // 365.2425 / 12 = 30.436875 days
    expect(perDay('30.436875 per month')).toBe(1);
    expect(perDay('1 per month') * 365.2425).toBeCloseTo(12, 12);
  });

  it('rejects a text that no schema has validated', () => {
    expect(() => unitsPerDay('3 per fortnight' as Rate)).toThrow(RangeError);
    expect(() => unitsPerDay('some per week' as Rate)).toThrow(RangeError);
  });
});
