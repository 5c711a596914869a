import { describe, expect, it } from 'vitest';
import { sparklinePath } from '../../src/charts/sparkline.ts';
import { seriesOf } from './views.ts';

const day = (number: number, value: number) => ({ day: number, value });

describe('a sparkline', () => {
  it('runs from the first day to the last, and from the least value to the most', () => {
    const series = seriesOf({ readings: [day(0, 0), day(5, 5)], plan: [day(0, 0), day(10, 10)] });
    expect(sparklinePath(series, 120, 32)).toEqual({
      readings: 'M4 28L60 16',
      plan: 'M4 28L116 4',
      last: { x: 60, y: 16 },
    });
  });

  it('puts a lone reading in the middle', () => {
    expect(sparklinePath(seriesOf({ readings: [day(3, 7)] }), 120, 32).last).toEqual({ x: 60, y: 16 });
  });

  it('is empty without readings and plan', () => {
    expect(sparklinePath(seriesOf(), 120, 32)).toEqual({ readings: '', plan: '' });
  });
});
