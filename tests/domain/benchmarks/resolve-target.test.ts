import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTargetProblem } from '../../../src/domain/benchmarks/plan-history.ts';
import { resolveTarget } from '../../../src/domain/benchmarks/plan.ts';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import { rateSchema } from '../../../src/domain/schemas/values.ts';
import { benchmark, on } from './builders.ts';

const rate = (text: string) => rateSchema.parse(text);
const date = plainDate('2026-04-11');
const start = on('2026-01-01', 10);

describe('a target', () => {
  it('with date and value is what’s written', () => {
    expect(resolveTarget(start, { date, value: 42 })).toEqual({ kind: 'target', date, value: 42 });
  });

  it('with date and rate has the value that the rate leads to', () => {
    // 100 days at 2 a day from 10
    expect(resolveTarget(start, { date, rate: rate('2 per day') })).toEqual({ kind: 'target', date, value: 210 });
    expect(resolveTarget(start, { date, rate: rate('-7 per week') })).toEqual({ kind: 'target', date, value: -90 });
  });

  it('with value and rate has the day on which the value is reached', () => {
    // 41 letters at one a week: 287 days after 5 April 2026
    expect(resolveTarget(on('2026-04-05', 0), { value: 41, rate: rate('1 per week') })).toEqual({
      kind: 'target',
      date: '2027-01-17',
      value: 41,
    });
  });

  it('rounds that day up', () => {
    // 5 / 2 = 2.5 days, so the third day
    expect(resolveTarget(start, { value: 15, rate: rate('2 per day') })).toMatchObject({ date: '2026-01-04' });
  });

  it('doesn’t take a rounding error for another day', () => {
    // 0.3 / 0.1 is 2.9999999999999996, and 0.7 / 0.1 is 6.999999999999999
    expect(resolveTarget(on('2026-01-01', 0), { value: 0.7, rate: rate('0.1 per day') })).toMatchObject({
      date: '2026-01-08',
    });
    // 3 weeks of 1.1 a week: 3.3000000000000003 / (1.1 / 7)
    expect(resolveTarget(on('2026-01-01', 0), { value: 1.1 * 3, rate: rate('1.1 per week') })).toMatchObject({
      date: '2026-01-22',
    });
  });

  it.each([
    ['a rate of zero', { date, rate: rate('0 per week') }, 'zeroRate'],
    ['a rate of minus zero', { value: 20, rate: rate('-0 per week') }, 'zeroRate'],
    ['a rate that leads away from the value', { value: 20, rate: rate('-1 per week') }, 'rateLeadsAway'],
    ['the baseline’s own day', { date: plainDate('2026-01-01'), value: 20 }, 'notAfterBaseline'],
    ['a day before the baseline’s', { date: plainDate('2025-12-31'), value: 20 }, 'notAfterBaseline'],
    ['a rate to where the baseline already is', { value: 10, rate: rate('1 per week') }, 'notAfterBaseline'],
    ['a day after the year 9999', { value: 1e9, rate: rate('1 per month') }, 'outOfRange'],
    ['only one field', { value: 20 }, 'incomplete'],
    ['only a rate', { rate: rate('1 per week') }, 'incomplete'],
  ])('doesn’t make a plan with %s', (_, target, problem) => {
    expect(resolveTarget(start, target)).toEqual({ kind: 'problem', problem });
  });

  it('is the same by its rate as by its date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 900 }), (days, perWeek) => {
        const end = addDays(start.date, days);
        const byDate = resolveTarget(start, { date: end, rate: rate(`${perWeek} per week`) });
        const value = byDate.kind === 'target' ? byDate.value : Number.NaN;
        expect(resolveTarget(start, { value, rate: rate(`${perWeek} per week`) })).toEqual(byDate);
      }),
    );
  });
});

describe('an error in a benchmark’s target', () => {
  it('doesn’t exist for a plan or a hold', () => {
    expect(findTargetProblem(benchmark().data)).toBeUndefined();
    expect(findTargetProblem(benchmark({ hold: { atMost: 20 } }).data)).toBeUndefined();
  });

  it('is found for any one partner', () => {
    const { data } = benchmark({
      baseline: { date: '2026-01-01', value: { sam: 50, robin: 10 } },
      target: { value: 40, rate: '1 per week' },
    });
    expect(findTargetProblem(data)).toBe('rateLeadsAway');
  });
});
