import { describe, expect, it } from 'vitest';
import { bestPlace, type Box } from '../../src/charts/labels.ts';
import { fitLabel, estimatedWidth } from '../../src/charts/text-width.ts';

const bounds = { x: 0, y: 0, width: 100, height: 100 };
const box = (x: number, y: number): Box => ({ x, y, width: 20, height: 10 });

describe('the best place for a label', () => {
  it('is the first that is free', () => {
    expect(bestPlace([box(10, 10), box(50, 50)], { bounds, taken: [], strokes: [] })).toEqual(box(10, 10));
    expect(bestPlace([box(10, 10), box(50, 50)], { bounds, taken: [box(25, 15)], strokes: [] })).toEqual(box(50, 50));
  });

  it('crosses no line where it need not', () => {
    const strokes = [{ x1: 0, y1: 0, x2: 30, y2: 30 }];
    expect(bestPlace([box(10, 10), box(50, 50)], { bounds, taken: [], strokes })).toEqual(box(50, 50));
    expect(bestPlace([box(10, 10)], { bounds, taken: [], strokes })).toEqual(box(10, 10));
  });

  it('does not mind a line that only points its way', () => {
    const strokes = [{ x1: 0, y1: 0, x2: 5, y2: 5 }];
    expect(bestPlace([box(10, 10), box(50, 50)], { bounds, taken: [], strokes })).toEqual(box(10, 10));
  });

  it('is pushed inside from the sides, but not from above or below', () => {
    expect(bestPlace([box(95, 50)], { bounds, taken: [], strokes: [] })).toEqual(box(80, 50));
    expect(bestPlace([box(50, 95)], { bounds, taken: [], strokes: [] })).toBeUndefined();
  });

  it('is none where every place is taken', () => {
    expect(bestPlace([box(10, 10)], { bounds, taken: [box(10, 10)], strokes: [] })).toBeUndefined();
  });
});

describe('the width of a text', () => {
  it('is the same with and without accents', () => {
    expect(estimatedWidth('été', 10)).toBe(estimatedWidth('ete', 10));
  });

  it('gives ideographs and Korean syllables a square each', () => {
    expect(estimatedWidth('目標', 10)).toBe(20);
    expect(estimatedWidth('목표', 10)).toBe(20);
  });

  it('cuts what is too long, between letters as readers see them', () => {
    expect(fitLabel('Half marathon', 60, 13)).toBe('Half ma…');
    expect(fitLabel('Half', 60, 13)).toBe('Half');
    expect(fitLabel('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 130, 13)).toMatch(/^(👩‍👩‍👧)+…$/u);
  });
});
