import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan, plannedAt } from '../../../src/domain/benchmarks/plan.ts';
import { isReached, standingAt } from '../../../src/domain/benchmarks/standing.ts';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import { on, oneADay, read } from './builders.ts';

/** Day 50 of `oneADay`, when the plan is at 50; 5% of its whole way is 5. */
const DAY_50 = plainDate('2026-02-20');
const at50 = (value: number) => standingAt(oneADay, [read('2026-02-20', value)], DAY_50);

const fallByOne = makePlan(on('2026-01-01', 100), [], on('2026-04-11', 0));

describe('a standing', () => {
  it('compares the latest actual up to the date with the plan of that date', () => {
    const readings = [read('2026-02-01', 20), read('2026-02-15', 40), read('2026-02-25', 99)];
    expect(standingAt(oneADay, readings, DAY_50)).toEqual({
      state: 'behind',
      actual: 40,
      planned: 50,
      gap: -10,
      days: -10,
      progress: 0.4,
    });
  });

  it('is on plan up to and including 5% of the way on either side', () => {
    expect([44.9, 45, 50, 55, 55.1].map((value) => at50(value).state)).toEqual([
      'behind',
      'onPlan',
      'onPlan',
      'onPlan',
      'ahead',
    ]);
  });

  it('isn’t affected by rounding at that limit', () => {
    // 5% of a way of 1.2 is 0.06, and 0.07 - 0.01 is 0.060000000000000005
    const plan = makePlan(on('2026-01-01', 0.01), [], on('2026-04-11', 1.21));
    expect(standingAt(plan, [read('2026-01-01', 0.07)], plainDate('2026-01-01')).state).toBe('onPlan');
  });

  it('counts less as better on a plan that goes down', () => {
    const standing = standingAt(fallByOne, [read('2026-02-20', 30)], DAY_50);
    expect(standing).toMatchObject({ state: 'ahead', planned: 50, gap: 20, days: 20, progress: 0.7 });
  });

  it('doesn’t compare anything before the first reading', () => {
    const later = [read('2026-03-01', 60)];
    expect(standingAt(oneADay, later, DAY_50)).toEqual({
      state: 'notStarted',
      planned: 50,
      gap: 0,
      days: 0,
      progress: 0,
    });
  });

  it('is reached at the target and beyond it, even before its day', () => {
    expect(at50(100)).toMatchObject({ state: 'reached', progress: 1 });
    expect(at50(130)).toMatchObject({ state: 'reached', progress: 1, days: 50 });
    expect(standingAt(fallByOne, [read('2026-02-20', 0)], DAY_50).state).toBe('reached');
  });

  it('is no longer reached if the actual falls back', () => {
    const readings = [read('2026-02-10', 100), read('2026-02-20', 97)];
    expect(standingAt(oneADay, readings, DAY_50).state).toBe('ahead');
  });

  it('counts only whole days: 1.5 ahead is 1, 1.5 behind is -1, half a day is none', () => {
    expect([51.5, 48.5, 50.5, 49.5].map((value) => at50(value).days)).toEqual([1, -1, 0, 0]);
  });

  it('counts what’s worse than the baseline from the baseline, and what’s better than the target up to the target', () => {
    expect(at50(-30)).toMatchObject({ days: -50, progress: 0 });
    expect(at50(300)).toMatchObject({ days: 50 });
  });

  it('counts the days since the plan had the value, even after the target’s day', () => {
    // 90 was planned for day 90; day 120 is 30 days later
    expect(standingAt(oneADay, [read('2026-04-11', 90)], plainDate('2026-05-01'))).toMatchObject({
      planned: 100,
      gap: -10,
      days: -30,
    });
  });

  it('is neither ahead nor behind in days on a flat segment of the plan', () => {
    const rest = makePlan(on('2026-01-01', 0), [on('2026-01-11', 10), on('2026-03-01', 10)], on('2026-04-11', 50));
    expect(standingAt(rest, [read('2026-02-20', 10)], DAY_50)).toMatchObject({ gap: 0, days: 0, state: 'onPlan' });
  });

  it('finds the nearest day of a plan that dips, on the side that the gap says', () => {
    // up to 10 by day 10, down to 5 by day 20, up to 15 by day 40: 7 is planned for days 7, 16 and 24
    const dip = makePlan(on('2026-01-01', 0), [on('2026-01-11', 10), on('2026-01-21', 5)], on('2026-02-10', 15));
    expect(standingAt(dip, [read('2026-01-21', 7)], plainDate('2026-01-21'))).toMatchObject({ gap: 2, days: 4 });
    expect(standingAt(dip, [read('2026-02-10', 7)], plainDate('2026-02-10'))).toMatchObject({ gap: -8, days: -16 });
    expect(standingAt(dip, [read('2026-01-11', 7)], plainDate('2026-01-11'))).toMatchObject({ gap: -3, days: -3 });
  });

  it('treats a plan that asks for no change as reached while it’s kept', () => {
    const flat = makePlan(on('2026-01-01', 5), [], on('2026-04-11', 5));
    expect(standingAt(flat, [read('2026-02-20', 5)], DAY_50)).toMatchObject({ state: 'reached', progress: 1 });
    expect(standingAt(flat, [read('2026-02-20', 4)], DAY_50)).toMatchObject({ state: 'behind', progress: 0 });
  });

  it('has the sign of its gap in its days and its state, and 0 if it’s as planned', () => {
    const any = fc.tuple(
      fc.integer({ min: -50, max: 150 }),
      fc.integer({ min: -5, max: 130 }),
      fc.constantFrom(oneADay, fallByOne),
    );
    fc.assert(
      fc.property(any, ([value, days, plan]) => {
        const date = addDays(plainDate('2026-01-01'), days);
        const standing = standingAt(plan, [read('2025-12-01', value)], date);
        const better = plan.direction === 'up' ? value > standing.planned : value < standing.planned;
        expect(standing.gap > 0).toBe(better);
        expect(Math.abs(standing.gap)).toBeCloseTo(Math.abs(value - plannedAt(plan, date)), 9);
        if (standing.days !== 0) expect(Math.sign(standing.days)).toBe(Math.sign(standing.gap));
        if (standing.state === 'ahead') expect(standing.gap).toBeGreaterThan(0);
        if (standing.state === 'behind') expect(standing.gap).toBeLessThan(0);
        expect(isReached(plan, value)).toBe(standing.state === 'reached');
      }),
    );
  });
});

describe('what’s needed by the next due date', () => {
  const by = plainDate('2026-03-02');

  it('is the plan’s value on that day, and the difference from the latest actual', () => {
    // day 60
    expect(standingAt(oneADay, [read('2026-02-20', 48)], DAY_50, by).needed).toEqual({ by, value: 60, change: 12 });
    expect(standingAt(fallByOne, [read('2026-02-20', 48)], DAY_50, by).needed).toEqual({ by, value: 40, change: -8 });
  });

  it('is counted from the baseline before the first reading', () => {
    expect(standingAt(oneADay, [], DAY_50, by).needed).toEqual({ by, value: 60, change: 60 });
    expect(standingAt(fallByOne, [], DAY_50, by).needed).toEqual({ by, value: 40, change: -60 });
  });

  it('is nothing if the plan’s value is already reached, or without a due date', () => {
    expect(standingAt(oneADay, [read('2026-02-20', 60)], DAY_50, by)).not.toHaveProperty('needed');
    expect(standingAt(oneADay, [read('2026-02-20', 40)], DAY_50)).not.toHaveProperty('needed');
  });

  it('is nothing once the target is reached, even if the plan goes past it on its way', () => {
    const over = makePlan(on('2026-01-01', 0), [on('2026-03-02', 120)], on('2026-04-11', 100));
    expect(standingAt(over, [read('2026-02-20', 99)], DAY_50, by).needed).toMatchObject({ change: 21 });
    expect(standingAt(over, [read('2026-02-20', 101)], DAY_50, by)).not.toHaveProperty('needed');
  });

  it('is never more than the target, and nothing once that’s reached', () => {
    const after = plainDate('2026-06-01');
    expect(standingAt(oneADay, [read('2026-02-20', 60)], DAY_50, after).needed).toMatchObject({
      value: 100,
      change: 40,
    });
    expect(standingAt(oneADay, [read('2026-02-20', 100)], DAY_50, after)).not.toHaveProperty('needed');
  });
});
