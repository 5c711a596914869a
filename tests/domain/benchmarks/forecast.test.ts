import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../../src/domain/benchmarks/forecast.ts';
import { makePlan } from '../../../src/domain/benchmarks/plan.ts';
import { addDays, plainDate } from '../../../src/domain/plain-date.ts';
import { on, oneADay, read } from './builders.ts';

const start = plainDate('2026-01-01');
/** Readings on day 0, 10, 20, … */
const every10Days = (...values: number[]) => values.map((value, index) => read(addDays(start, index * 10), value));
const early = start;

describe('a forecast', () => {
  it('continues from the latest actual at the pace so far', () => {
    // 2 a day, 60 on day 30: 40 more take 20 days, to day 50
    expect(forecastOf(oneADay, every10Days(0, 20, 40, 60), early)).toEqual({
      kind: 'forecast',
      slopePerDay: 2,
      expected: '2026-02-20',
      earliest: '2026-02-20',
      latest: '2026-02-20',
    });
  });

  it('has an earliest and a latest day from the quartiles of the slope', () => {
    // 0, 5, 20, 30 on days 0, 10, 20, 30. Slopes: 0.5, 1.5, 1 | 1, 1.25 | 1. Sorted: .5 1 1 1 1.25 1.5.
    // Median 1; quartiles at positions 1.25 and 3.75: 1 and 1 + 0.75 × 0.25 = 1.1875.
    // 70 more: 70 days at 1 (day 100), 58.95 days at 1.1875 (day 89)
    expect(forecastOf(oneADay, every10Days(0, 5, 20, 30), early)).toEqual({
      kind: 'forecast',
      slopePerDay: 1,
      expected: '2026-04-11',
      earliest: '2026-03-31',
      latest: '2026-04-11',
    });
  });

  it('works downwards, where the steeper slope is the earlier date', () => {
    const fall = makePlan(on('2026-01-01', 100), [], on('2026-04-11', 0));
    const forecast = forecastOf(fall, every10Days(100, 95, 80, 70), early);
    expect(forecast).toMatchObject({ slopePerDay: -1, expected: '2026-04-11', earliest: '2026-03-31' });
  });

  it('falls to a target that’s less than one unit away, the steeper slope first', () => {
    const fall = makePlan(on('2026-01-01', 10), [], on('2026-04-11', 0));
    const forecast = forecastOf(fall, every10Days(1.6, 1.5, 1, 0.5), early);
    // Slopes per day: .01 .03 .0367 .05 .05 .05, all downward; half a unit is left.
    expect(forecast).toMatchObject({ kind: 'forecast', earliest: '2026-02-10', expected: '2026-02-12' });
  });

  it('doesn’t exist when leaving the target behind', () => {
    const fall = makePlan(on('2026-01-01', 100), [], on('2026-04-11', 10));
    // 0.5 above the target, and rising by 2 a day.
    expect(forecastOf(fall, every10Days(0, 40, 80, 10.5), early)).toEqual({ kind: 'none', reason: 'wrongWay' });
  });

  it('uses only the last 8 readings', () => {
    const forecast = forecastOf(oneADay, every10Days(90, 80, 1, 2, 3, 4, 5, 6, 7, 8), early);
    expect(forecast).toMatchObject({ slopePerDay: 0.1 });
  });

  it('ignores the ninth last reading', () => {
    const squares = every10Days(0, 1, 4, 9, 16, 25, 36, 49, 64);
    expect(forecastOf(oneADay, squares, early)).toEqual(forecastOf(oneADay, squares.slice(1), early));
  });

  it('doesn’t exist with fewer than 4 readings', () => {
    expect(forecastOf(oneADay, every10Days(0, 20, 40), early)).toEqual({ kind: 'none', reason: 'tooFewReadings' });
    expect(forecastOf(oneADay, [], early)).toEqual({ kind: 'none', reason: 'tooFewReadings' });
  });

  it('doesn’t exist at the target, however few readings there are', () => {
    expect(forecastOf(oneADay, every10Days(100), early)).toEqual({ kind: 'none', reason: 'reached' });
  });

  it('doesn’t exist if the pace leads away, or nowhere', () => {
    expect(forecastOf(oneADay, every10Days(40, 30, 20, 10), early)).toEqual({ kind: 'none', reason: 'wrongWay' });
    expect(forecastOf(oneADay, every10Days(40, 40, 40, 40), early)).toEqual({ kind: 'none', reason: 'wrongWay' });
  });

  it('doesn’t exist if it would take more than 50 years', () => {
    // 18262 days are 50 years: 99.97 more at 0.001 a day take 99970
    expect(forecastOf(oneADay, every10Days(0, 0.01, 0.02, 0.03), early)).toEqual({ kind: 'none', reason: 'wrongWay' });
  });

  it('doesn’t have a latest day if the slow quartile leads away', () => {
    // 0, 30, 10, 20: slopes 3, .5, .667 | -2, -.5 | 1. Sorted: -2 -.5 .5 .667 1 3; lower quartile -0.25, median 0.583
    const forecast = forecastOf(oneADay, every10Days(0, 30, 10, 20), early);
    expect(forecast).toMatchObject({ kind: 'forecast' });
    expect(forecast).not.toHaveProperty('latest');
  });

  it('is never before today', () => {
    // at its pace it would be day 50, but it's already day 60
    expect(forecastOf(oneADay, every10Days(0, 20, 40, 60), plainDate('2026-03-02'))).toMatchObject({
      expected: '2026-03-02',
      earliest: '2026-03-02',
      latest: '2026-03-02',
    });
  });
});
