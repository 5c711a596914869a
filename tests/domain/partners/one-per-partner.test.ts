import { describe, expect, it } from 'vitest';
import { seriesValue } from '../../../src/domain/partners/one-per-partner.ts';

describe('one value or one per partner', () => {
  it('is everyone’s if it’s a single one', () => {
    expect(seriesValue(8, 'robin', 'last')).toBe(8);
    expect(seriesValue(8, undefined, 'sum')).toBe(8);
  });

  it('is each partner’s own if it’s one per partner', () => {
    expect(seriesValue({ robin: 8, sam: 5 }, 'sam', 'sum')).toBe(5);
    expect(seriesValue({ robin: 0 }, 'robin', 'last')).toBe(0);
  });

  it('doesn’t belong to a partner whom it doesn’t name, whatever their id', () => {
    expect(seriesValue({ robin: 8 }, 'sam', 'last')).toBeUndefined();
    expect(seriesValue({ robin: 8 }, 'constructor', 'last')).toBeUndefined();
  });

  it('is the pair’s sum for a running total, and otherwise the latest one', () => {
    expect(seriesValue({ robin: 8, sam: 5 }, undefined, 'sum')).toBe(13);
    expect(seriesValue({ robin: 8, sam: 5 }, undefined, 'max')).toBe(5);
    expect(seriesValue({}, undefined, 'sum')).toBeUndefined();
  });
});
