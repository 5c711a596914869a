import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilSen } from '../../../src/domain/benchmarks/forecast.ts';

const points = fc.uniqueArray(
  fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: -1000, max: 1000 }) }),
  { minLength: 2, maxLength: 12, selector: ({ x }) => x },
);

describe('the Theil-Sen slope', () => {
  it('is the median of the slopes of all pairs, between its quartiles', () => {
    // (0,0) (1,1) (2,4): slopes 1, 2 and 3; a quarter of the way through them 1.5, three quarters 2.5
    expect(
      theilSen([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 2, y: 4 },
      ]),
    ).toEqual({ lower: 1.5, median: 2, upper: 2.5 });
  });

  it('averages the middle two for an even number of slopes', () => {
    // (0,0) (1,1) (2,4) (3,3): slopes -1, 1, 1, 1, 2, 3; sorted, the middle two are 1 and 1
    expect(
      theilSen([
        { x: 0, y: 0 },
        { x: 1, y: 1 },
        { x: 2, y: 4 },
        { x: 3, y: 3 },
      ])?.median,
    ).toBe(1);
  });

  it('doesn’t exist without two points with different x', () => {
    expect(theilSen([])).toBeUndefined();
    expect(theilSen([{ x: 1, y: 1 }])).toBeUndefined();
    expect(
      theilSen([
        { x: 1, y: 1 },
        { x: 1, y: 5 },
      ]),
    ).toBeUndefined();
  });

  it('ignores pairs with the same x', () => {
    expect(
      theilSen([
        { x: 0, y: 0 },
        { x: 1, y: 2 },
        { x: 1, y: 2 },
      ]),
    ).toEqual({ lower: 2, median: 2, upper: 2 });
  });

  it('doesn’t depend on the order of the points', () => {
    const shuffled = points.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(theilSen(mixed)).toEqual(theilSen(all));
      }),
    );
  });

  it('is plain zero for a level line, even backwards', () => {
    expect(
      theilSen([
        { x: 1, y: 5 },
        { x: 0, y: 5 },
      ]),
    ).toEqual({ lower: 0, median: 0, upper: 0 });
  });

  it('doesn’t depend on where the points are', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (all, dx, dy) => {
        expect(theilSen(all.map(({ x, y }) => ({ x: x + dx, y: y + dy })))).toEqual(theilSen(all));
      }),
    );
  });

  it('scales with its points, and changes sign with them', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(2, 4, 0.5), (all, factor) => {
        const slope = theilSen(all);
        const grown = theilSen(all.map(({ x, y }) => ({ x, y: y * factor })));
        const turned = theilSen(all.map(({ x, y }) => ({ x, y: -y })));
        expect(grown?.median).toBeCloseTo((slope?.median ?? Number.NaN) * factor, 9);
        expect(grown?.upper).toBeCloseTo((slope?.upper ?? Number.NaN) * factor, 9);
        expect(turned?.median).toBeCloseTo(-(slope?.median ?? Number.NaN), 9);
        expect(turned?.lower).toBeCloseTo(-(slope?.upper ?? Number.NaN), 9);
      }),
    );
  });

  it('isn’t affected by outliers, as long as they’re fewer than 29 in 100', () => {
    const wild = fc.record({
      count: fc.integer({ min: 4, max: 20 }),
      slope: fc.integer({ min: -9, max: 9 }),
      where: fc.infiniteStream(fc.nat()),
      values: fc.infiniteStream(fc.integer({ min: -1_000_000, max: 1_000_000 })),
    });
    fc.assert(
      fc.property(wild, ({ count, slope, where, values }) => {
        const line = Array.from({ length: count }, (_, x) => ({ x, y: slope * x }));
        // The unspoilt values must make up more than half of all pairs.
        let spoilt = 0;
        while (2 * pairs(count - spoilt - 1) > pairs(count)) spoilt += 1;
        for (let n = 0; n < spoilt; n += 1) {
          const point = line[where.next().value % count];
          if (point) point.y = Number(values.next().value);
        }
        // The line's slopes are whole numbers, so they're exact; adding 0 turns -0 into 0.
        expect((theilSen(line)?.median ?? Number.NaN) + 0).toBe(slope + 0);
      }),
    );
  });
});

function pairs(points: number): number {
  return (points * (points - 1)) / 2;
}
