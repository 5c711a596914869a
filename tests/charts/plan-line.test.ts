import { describe, expect, it } from 'vitest';
import { formerPlans, planAt } from '../../src/charts/plan-line.ts';
import { seriesOf, viewOf } from './views.ts';

const PLAN = [
  { day: 0, value: 10 },
  { day: 10, value: 20 },
  { day: 20, value: 60 },
];

describe('the value of a plan', () => {
  it.each([
    ['before it begins', -1, undefined],
    ['on its first day', 0, 10],
    ['between two points', 5, 15],
    ['at a checkpoint', 10, 20],
    ['after the target', 99, 60],
  ])('%s', (_, day, value) => {
    expect(planAt(PLAN, day)).toBe(value);
  });

  it('is undefined without a plan', () => {
    expect(planAt([], 5)).toBeUndefined();
  });
});

describe('a former plan', () => {
  const former = (points: typeof PLAN, plan = PLAN) =>
    formerPlans(viewOf({ series: [seriesOf({ plan, formerPlans: [{ until: 0, points }] })] }));

  it('is shown from where it leaves the current one, even in the middle of a segment', () => {
    const bent = [
      { day: 0, value: 10 },
      { day: 5, value: 15 },
      { day: 30, value: 20 },
    ];
    const straight = [
      { day: 0, value: 10 },
      { day: 10, value: 20 },
    ];
    expect(former(straight, bent)).toEqual([
      {
        slot: 0,
        points: [
          { day: 5, value: 15 },
          { day: 10, value: 20 },
        ],
      },
    ]);
  });

  it('is shown completely if it was never the same', () => {
    const other = PLAN.map(({ day, value }) => ({ day, value: value + 1 }));
    expect(former(other)).toEqual([{ slot: 0, points: other }]);
  });

  it('isn’t shown if it’s the current one', () => {
    expect(former([...PLAN])).toEqual([]);
  });
});
