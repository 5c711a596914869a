import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_SIZES } from '../../src/charts/axes.ts';
import {
  bestPlace,
  crosses,
  overlap,
  type Place,
  placeLabels,
  placesAround,
} from '../../src/charts/label-placement.ts';
import { chartLabelPlaces, chartSurroundings } from '../../src/charts/labels.ts';
import { fitLabel, estimatedWidth } from '../../src/charts/text-width.ts';
import { runs } from '../support/properties.ts';
import { at, fortnightly, RICH, seriesOf, viewOf } from './views.ts';

const bounds = { x: 0, y: 0, width: 100, height: 100 };
const FREE = { bounds, taken: [], strokes: [], hairlines: [] };
const box = (x: number, y: number): Place => ({ x, y, width: 20, height: 10, anchor: 'left' });

describe('the best place for a label', () => {
  it('is the first free one', () => {
    expect(bestPlace([box(10, 10), box(50, 50)], FREE)).toEqual(box(10, 10));
    expect(bestPlace([box(10, 10), box(50, 50)], { ...FREE, taken: [box(25, 15)] })).toEqual(box(50, 50));
  });

  it('doesn’t cross a line', () => {
    const strokes = [{ x1: 0, y1: 0, x2: 30, y2: 30 }];
    expect(bestPlace([box(10, 10), box(50, 50)], { ...FREE, strokes })).toEqual(box(50, 50));
    expect(bestPlace([box(10, 10)], { ...FREE, strokes })).toBeUndefined();
  });

  it('crosses a grid line only if every near place crosses one', () => {
    const hairlines = [{ x1: 0, y1: 15, x2: 100, y2: 15 }];
    expect(bestPlace([box(10, 10), box(50, 50)], { ...FREE, hairlines })).toEqual(box(50, 50));
    expect(bestPlace([box(10, 10)], { ...FREE, hairlines })).toEqual(box(10, 10));
  });

  it('ignores a line that only points at it', () => {
    const strokes = [{ x1: 0, y1: 0, x2: 5, y2: 5 }];
    expect(bestPlace([box(10, 10), box(50, 50)], { ...FREE, strokes })).toEqual(box(10, 10));
  });

  it('is pushed inside from the sides, but not from above or below', () => {
    expect(bestPlace([box(95, 50)], FREE)).toEqual(box(80, 50));
    expect(bestPlace([box(50, 95)], FREE)).toBeUndefined();
  });

  it('doesn’t exist if every place is taken', () => {
    expect(bestPlace([box(10, 10)], { ...FREE, taken: [box(10, 10)] })).toBeUndefined();
  });
});

const within = (most: number) => fc.integer({ min: 0, max: most });
const stroke = fc.record({ x1: within(400), y1: within(300), x2: within(400), y2: within(300) });
const label = fc.record({ x: within(400), y: within(300), width: fc.integer({ min: 10, max: 150 }) });

describe('the places of labels', () => {
  const area = { x: 0, y: 0, width: 400, height: 300 };

  it('never overlap each other or what’s taken, and never cross a line', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), fc.array(stroke, { maxLength: 12 }), (labels, strokes) => {
        const taken = labels.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
        const candidates = labels.map(({ x, y, width }) => placesAround(x, y, width, 17, 8));
        const around = { bounds: area, taken, strokes, hairlines: [] };
        const places = placeLabels(candidates, around);
        const placed = places.filter((place) => place !== undefined);
        for (const [index, place] of placed.entries()) {
          expect([...placed.slice(index + 1), ...taken].some((other) => overlap(place, other))).toBe(false);
          expect(strokes.some((line) => crosses(line, place))).toBe(false);
        }
        // A label is left out only if none of its places is free.
        for (const [index, place] of places.entries()) {
          if (place !== undefined) continue;
          const others = { ...around, taken: [...taken, ...placed] };
          expect(bestPlace(candidates[index] ?? [], others)).toBeUndefined();
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('are all found if there’s room', () => {
    const ends = [100, 104, 108, 112].map((y) => placesAround(200, y, 60, 17, 8));
    expect(placeLabels(ends, { bounds: area, taken: [], strokes: [], hairlines: [] })).not.toContain(undefined);
  });
});

describe('the text on a chart', () => {
  const PLANS = [at('2026-01-05', 8), at('2026-10-04', 42.2)];
  const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 24 });
  const view = fc.tuple(values, values, fc.boolean()).map(([robin, sam, isHold]) =>
    viewOf({
      series: [
        seriesOf({ label: 'Robin', slot: 1, readings: fortnightly('2026-01-11', robin), plan: isHold ? [] : PLANS }),
        seriesOf({ label: 'Sam', slot: 2, readings: fortnightly('2026-01-11', sam), plan: isHold ? [] : PLANS }),
      ],
      marks: isHold ? [] : RICH.marks,
      ...(isHold && { hold: { low: 10, high: 20 } }),
    }),
  );

  it.each(CHART_SIZES)('doesn’t cross lines or cover other text or marks: $name', (size) => {
    fc.assert(
      fc.property(view, (any) => {
        const { strokes, taken } = chartSurroundings(any, size);
        const places = chartLabelPlaces(any, size).map(({ place }) => place);
        for (const [index, place] of places.entries()) {
          expect([...places.slice(index + 1), ...taken].some((other) => overlap(place, other))).toBe(false);
          expect(strokes.some((line) => crosses(line, place))).toBe(false);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it.each(CHART_SIZES)('always includes the bounds to keep to: $name', (size) => {
    fc.assert(
      fc.property(view, (any) => {
        const texts = chartLabelPlaces(any, size).map(({ place }) => place.text);
        if (any.hold) expect(texts).toEqual(expect.arrayContaining(['≤ 20', '≥ 10']));
      }),
      { numRuns: runs(60) },
    );
  });

  it.each(CHART_SIZES)('names lines that end close together next to their ends: $name', (size) => {
    const readings = fortnightly('2026-01-11', [10, 20, 30]);
    const both = viewOf({
      series: [seriesOf({ label: 'Robin', slot: 1, readings }), seriesOf({ label: 'Sam', slot: 2, readings })],
      today: readings[2]?.day ?? 0,
    });
    const names = chartLabelPlaces(both, size).filter(({ bold }) => bold);
    expect(names.map(({ place }) => place.text)).toEqual(['Robin', 'Sam']);
    expect(new Set(names.map(({ place }) => place.x)).size).toBe(1);
  });
});

describe('the width of a text', () => {
  it('is the same with and without accents', () => {
    expect(estimatedWidth('été', 10)).toBe(estimatedWidth('ete', 10));
  });

  it('counts a square for each ideograph and Korean syllable', () => {
    expect(estimatedWidth('目標', 10)).toBe(20);
    expect(estimatedWidth('목표', 10)).toBe(20);
  });

  it('is cut between grapheme clusters', () => {
    expect(fitLabel('Half marathon', 60, 13)).toBe('Half ma…');
    expect(fitLabel('Half', 60, 13)).toBe('Half');
    expect(fitLabel('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 130, 13)).toMatch(/^(👩‍👩‍👧)+…$/u);
  });
});
