import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farIndexes } from '../../src/journal/rules/benchmarks.ts';

describe('readings far from those around them', () => {
  it('are found with a digit too many and a digit too few', () => {
    expect(farIndexes([18, 19, 20, 210, 21, 22, 23])).toEqual([3]);
    expect(farIndexes([62000, 64000, 6600, 68000, 70000, 72000])).toEqual([2]);
    expect(farIndexes([7.1, 7.3, 7.2, 74, 7.2, 7.4, 7.0])).toEqual([3]);
  });

  it('can be the first and the last', () => {
    expect(farIndexes([180, 19, 20, 20.5, 21, 22, 23])).toEqual([0]);
    expect(farIndexes([18, 19, 20, 20.5, 21, 22, 230])).toEqual([6]);
  });

  it('aren’t found in a short series', () => {
    expect(farIndexes([18, 19, 210, 20, 21])).toEqual([]);
  });

  it.each([
    ['a rest week', [28, 30, 8, 32, 34, 36, 12, 38]],
    ['a good week in what is saved up', [15, 20, 15, 30, 60, 15, 25, 20]],
    ['weeks of nothing', [0, 0, 2, 0, 1, 3, 0, 0, 2]],
    ['what begins at nothing', [0, 1, 3, 6, 10, 15, 21, 28]],
    ['always the same', [5, 5, 5, 5, 5, 5]],
    ['through nought', [-6, -4, -1, 0.5, 2, 4, 7]],
    ['a small hill in what fell from far above', [1000, 1000, 1000, 1000, 1, 1, 1, 6, 1, 1, 1]],
  ])('aren’t found: %s', (_, values) => {
    expect(farIndexes(values)).toEqual([]);
  });

  it('aren’t found in a steady rise or fall, with a wobble', () => {
    const steady = fc.record({
      from: fc.double({ min: 10, max: 1000, noNaN: true }),
      step: fc.double({ min: -0.02, max: 0.2, noNaN: true }),
      wobbles: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 6, maxLength: 60 }),
    });
    fc.assert(
      fc.property(steady, ({ from, step, wobbles }) => {
        const values = wobbles.map((wobble, index) => from * (1 + Math.max(-0.6, step * index)) * (1 + wobble));
        expect(farIndexes(values)).toEqual([]);
      }),
    );
  });
});
