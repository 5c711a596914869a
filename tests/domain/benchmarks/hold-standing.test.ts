import { describe, expect, it } from 'vitest';
import { withActuals } from '../../../src/domain/benchmarks/readings.ts';
import { holdStanding } from '../../../src/domain/benchmarks/standing.ts';
import { on, read } from './builders.ts';

describe('a hold', () => {
  const readings = [read('2026-02-01', 40), read('2026-02-08', 41), read('2026-02-15', 39)];

  it('is kept at its limit and inside, and says how many readings were', () => {
    expect(holdStanding({ atMost: 40 }, readings, 'last')).toEqual({
      state: 'held',
      actual: 39,
      high: 40,
      heldReadings: 2,
      readings: 3,
    });
    expect(holdStanding({ atLeast: 40 }, readings, 'last')).toEqual({
      state: 'broken',
      past: 'below',
      actual: 39,
      low: 40,
      heldReadings: 2,
      readings: 3,
    });
    expect(holdStanding({ atMost: 38 }, readings, 'last')).toMatchObject({ state: 'broken', past: 'over' });
    expect(holdStanding({ within: [39, 40] }, readings, 'last')).toMatchObject({
      state: 'held',
      low: 39,
      high: 40,
      heldReadings: 2,
    });
  });

  it('hasn’t started before its first reading', () => {
    expect(holdStanding({ atMost: 40 }, [], 'last')).toEqual({
      state: 'notStarted',
      high: 40,
      heldReadings: 0,
      readings: 0,
    });
  });

  it('of a mean is kept despite a bad week, but doesn’t count that week as inside', () => {
    // means 30, 40, 36
    const mean = withActuals([on('2026-02-01', 30), on('2026-02-08', 50), on('2026-02-15', 28)], { aggregate: 'mean' });
    expect(holdStanding({ atMost: 40 }, mean, 'mean')).toMatchObject({ state: 'held', actual: 36, heldReadings: 2 });
  });

  it('of a total is broken for good once the total is over the limit', () => {
    // totals 30, 80, 108
    const sum = withActuals([on('2026-02-01', 30), on('2026-02-08', 50), on('2026-02-15', 28)], { aggregate: 'sum' });
    expect(holdStanding({ atMost: 60 }, sum, 'sum')).toMatchObject({ state: 'broken', actual: 108, heldReadings: 1 });
  });
});
