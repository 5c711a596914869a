import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateWhenPlanned,
  firstPoint,
  lastDayPlanned,
  lastPoint,
  makePlan,
  nextDayPlanned,
  plannedAt,
  shareDone,
  shareOfPlan,
} from '../../../src/domain/benchmarks/plan.ts';
import { addDays, daysBetween, plainDate, toEpochDay } from '../../../src/domain/plain-date.ts';
import { on, oneADay } from './builders.ts';

const start = plainDate('2026-01-01');
const day = (days: number) => addDays(start, days);

/** Plans of two to six points, whose values rise or fall by at least one from each to the next. */
const monotonePlans = fc
  .record({
    sign: fc.constantFrom(1, -1),
    steps: fc.array(fc.record({ days: fc.integer({ min: 1, max: 200 }), by: fc.integer({ min: 1, max: 500 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ sign, steps }) => planThrough(steps.map(({ days, by }) => ({ days, by: by * sign }))));

const anyPlans = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 200 }), by: fc.integer({ min: -500, max: 500 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map(planThrough);

function planThrough(steps: { days: number; by: number }[]) {
  let at = { date: start, value: 100 };
  const points = steps.map(({ days, by }) => (at = { date: addDays(at.date, days), value: at.value + by }));
  return makePlan({ date: start, value: 100 }, points.slice(0, -1), at);
}

describe('a plan', () => {
  it('is a straight line from baseline to target', () => {
    expect(plannedAt(oneADay, day(0))).toBe(0);
    expect(plannedAt(oneADay, day(37))).toBeCloseTo(37, 10);
    expect(plannedAt(oneADay, day(100))).toBe(100);
  });

  it('is flat before its baseline and after its target', () => {
    expect(plannedAt(oneADay, day(-5))).toBe(0);
    expect(plannedAt(oneADay, day(400))).toBe(100);
  });

  it('bends at its checkpoints', () => {
    const plan = makePlan(on('2026-01-01', 8), [{ ...on('2026-01-11', 18), label: 'Halfway' }], on('2026-01-16', 20));
    // one a day for ten days, then two fifths a day
    expect(plannedAt(plan, day(3))).toBeCloseTo(11, 10);
    expect(plannedAt(plan, day(12))).toBeCloseTo(18.8, 10);
    expect(plan.points.map(({ kind, label }) => label ?? kind)).toEqual(['baseline', 'Halfway', 'target']);
  });

  it('uses checkpoints in order of date, however they’re written', () => {
    const plan = makePlan(on('2026-01-01', 0), [on('2026-03-01', 60), on('2026-02-01', 40)], on('2026-04-01', 90));
    expect(plan.points.map(({ value }) => value)).toEqual([0, 40, 60, 90]);
  });

  it('ignores checkpoints that aren’t between baseline and target, and the first of two on one day', () => {
    const plan = makePlan(
      on('2026-01-01', 0),
      [
        on('2026-01-01', 5),
        on('2025-12-01', 6),
        on('2026-04-01', 7),
        on('2026-05-01', 8),
        on('2026-02-01', 1),
        on('2026-02-01', 2),
      ],
      on('2026-04-01', 90),
    );
    expect(plan.points.map(({ value }) => value)).toEqual([0, 2, 90]);
  });

  it('goes up if the target is larger or the same, down if it’s smaller', () => {
    expect(makePlan(on('2026-01-01', 5), [], on('2026-04-01', 6)).direction).toBe('up');
    expect(makePlan(on('2026-01-01', 5), [], on('2026-04-01', 5)).direction).toBe('up');
    expect(makePlan(on('2026-01-01', 5), [], on('2026-04-01', 4)).direction).toBe('down');
  });

  it('passes through its points', () => {
    fc.assert(
      fc.property(anyPlans, (plan) => {
        for (const { date, value } of plan.points) expect(plannedAt(plan, date)).toBe(value);
      }),
    );
  });

  it('doesn’t jump: from one day to the next, it never changes by more than its steepest segment', () => {
    fc.assert(
      fc.property(anyPlans, fc.integer({ min: -10, max: 1100 }), (plan, days) => {
        const slopes = plan.points.slice(1).map((b, index) => {
          const a = plan.points[index] ?? b;
          return Math.abs(b.value - a.value) / daysBetween(a.date, b.date);
        });
        const move = Math.abs(plannedAt(plan, day(days + 1)) - plannedAt(plan, day(days)));
        expect(move).toBeLessThanOrEqual(Math.max(...slopes) + 1e-9);
      }),
    );
  });
});

describe('the date on which a plan has a value', () => {
  it('is the first day by which it’s there', () => {
    expect(dateWhenPlanned(oneADay, 37)).toBe(day(37));
    expect(dateWhenPlanned(oneADay, 36.2)).toBe(day(37));
    expect(dateWhenPlanned(oneADay, 0)).toBe(day(0));
    expect(dateWhenPlanned(oneADay, 100)).toBe(day(100));
  });

  it('doesn’t exist for a value that the plan never has', () => {
    expect(dateWhenPlanned(oneADay, -1)).toBeUndefined();
    expect(dateWhenPlanned(oneADay, 100.5)).toBeUndefined();
  });

  it('is the first of several if a plan dips', () => {
    const dip = makePlan(on('2026-01-01', 0), [on('2026-01-11', 10), on('2026-01-21', 5)], on('2026-02-10', 15));
    expect(dateWhenPlanned(dip, 7)).toBe(day(7));
    expect(dateWhenPlanned(dip, 12)).toBe(day(34));
  });

  it('is the first day of a flat segment', () => {
    const flat = makePlan(on('2026-01-01', 0), [on('2026-01-11', 10), on('2026-01-21', 10)], on('2026-02-10', 15));
    expect(dateWhenPlanned(flat, 10)).toBe(day(10));
  });

  it('is the plan’s inverse, as long as it goes one way', () => {
    fc.assert(
      fc.property(monotonePlans, fc.nat(), (plan, days) => {
        const length = daysBetween(start, plan.points.at(-1)?.date ?? start);
        const date = day(days % (length + 1));
        expect(dateWhenPlanned(plan, plannedAt(plan, date))).toBe(date);
      }),
    );
  });
});

describe('the days on which a plan has a value', () => {
  const first = toEpochDay(start);
  // up to 10 by day 10, flat to day 20, up to 15 by day 40
  const rest = makePlan(on('2026-01-01', 0), [on('2026-01-11', 10), on('2026-01-21', 10)], on('2026-02-10', 15));

  it('are the next one from a day on, and the last one up to a day', () => {
    expect(nextDayPlanned(oneADay, 30.5, first)).toBeCloseTo(first + 30.5, 9);
    expect(nextDayPlanned(oneADay, 30.5, first + 31)).toBeUndefined();
    expect(lastDayPlanned(oneADay, 30.5, first + 90)).toBeCloseTo(first + 30.5, 9);
    expect(lastDayPlanned(oneADay, 30.5, first + 30)).toBeUndefined();
  });

  it('are the day itself on a flat segment, and its nearer end from outside', () => {
    expect(nextDayPlanned(rest, 10, first + 15)).toBe(first + 15);
    expect(lastDayPlanned(rest, 10, first + 15)).toBe(first + 15);
    expect(nextDayPlanned(rest, 10, first + 5)).toBe(first + 10);
    expect(lastDayPlanned(rest, 10, first + 30)).toBe(first + 20);
  });
});

describe('the share of the way', () => {
  it('is 0 at the baseline and 1 at the target, whichever way the plan goes', () => {
    fc.assert(
      fc.property(monotonePlans, (plan) => {
        expect(shareDone(plan, plan.points[0]?.value ?? Number.NaN)).toBe(0);
        expect(shareDone(plan, plan.points.at(-1)?.value ?? Number.NaN)).toBe(1);
      }),
    );
  });

  it('stays between 0 and 1', () => {
    expect(shareDone(oneADay, -20)).toBe(0);
    expect(shareDone(oneADay, 25)).toBe(0.25);
    expect(shareDone(oneADay, 120)).toBe(1);
  });

  it('is all or nothing, and nothing is planned, if baseline and target are equal', () => {
    const flat = makePlan(on('2026-01-01', 5), [], on('2026-04-01', 5));
    expect(shareDone(flat, 5)).toBe(1);
    expect(shareDone(flat, 4.9)).toBe(0);
    expect(shareOfPlan(flat, day(3))).toBeUndefined();
  });

  it('can be planned for a date', () => {
    expect(shareOfPlan(oneADay, day(25))).toBeCloseTo(0.25, 10);
  });
});

it('a plan without points is an error, and isn’t taken for one that requires nothing', () => {
  expect(() => firstPoint({ points: [] })).toThrow(RangeError);
  expect(() => lastPoint({ points: [] })).toThrow(RangeError);
});
