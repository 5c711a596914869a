import { describe, expect, it } from 'vitest';
import { scaleIn, scaleText, unitFactor } from '../../../src/cli/import/units.ts';

describe('units', () => {
  it.each([
    ['minutes', 'hours', 1 / 60],
    ['Min.', 'h', 1 / 60],
    ['km', 'kilometres', 1],
    ['page', 'pages', 1],
    ['Miles', 'km', 1.609344],
    ['minutes', 'km', undefined],
    ['glasses', 'litres', undefined],
  ])('%s to %s: a factor of %s', (from, to, factor) => {
    const found = unitFactor(from, to);
    if (factor === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(factor, 12);
  });

  it.each([
    ['1/60', 1 / 60],
    [' 2.5 ', 2.5],
    ['0', undefined],
    ['1/0', undefined],
    ['-1', undefined],
    ['1,5', undefined],
  ])('are converted by what someone answers: %j', (written, scale) => {
    expect(scaleIn(written)).toBe(scale);
  });

  it.each([1 / 60, 60, 1.609344, 1])('are reported as they’re used: %s', (factor) => {
    expect(scaleIn(scaleText(factor))).toBeCloseTo(factor, 10);
  });
});
