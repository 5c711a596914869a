import { describe, expect, it } from 'vitest';
import { sparklinePath } from '../../src/charts/sparkline.ts';
import { seriesOf } from './views.ts';

const day = (number: number, value: number) => ({ day: number, value });

describe('a sparkline', () => {
  it('runs from the first day to the last, and from the smallest value to the largest', () => {
    const series = seriesOf({ readings: [day(0, 0), day(5, 5)], plan: [day(0, 0), day(10, 10)] });
    expect(sparklinePath(series, 120, 32)).toEqual({
      readings: 'M4 28L60 16',
      raw: '',
      plan: 'M4 28L116 4',
      band: '',
      last: { x: 60, y: 16 },
    });
  });

  it('shows the range to keep, up to the edge on its open side, even if readings are far from it', () => {
    const readings = [day(0, 4), day(10, 8)];
    const band = (hold: object) => sparklinePath({ ...seriesOf({ readings }), hold }, 120, 32).band;
    expect(band({ high: 6 })).toBe('M0 16H120V32H0z');
    expect(band({ low: 12 })).toBe('M0 0H120V4H0z');
    expect(band({ low: 4, high: 8 })).toBe('M0 4H120V28H0z');
    expect(sparklinePath({ ...seriesOf(), hold: { high: 6 } }, 120, 32).band).toBe('');
  });

  it('shows readings as dots if the line counts them as other numbers', () => {
    const series = seriesOf({ readings: [day(0, 0), day(10, 10)], raw: [day(5, 5)] });
    expect(sparklinePath(series, 120, 32).raw).toBe('M60 16h0');
  });

  it('puts a lone reading in the middle', () => {
    expect(sparklinePath(seriesOf({ readings: [day(3, 7)] }), 120, 32).last).toEqual({ x: 60, y: 16 });
  });

  it('is empty without readings and plan', () => {
    expect(sparklinePath(seriesOf(), 120, 32)).toEqual({ readings: '', raw: '', plan: '', band: '' });
  });
});
