import { describe, expect, it } from 'vitest';
import { ReadingWalk } from '../../src/client/charts/interactive-chart.ts';

const line = (...days: number[]) => days.map((day) => ({ day, value: 1 }));
const at = (series: number, index: number) => [{ series, index }];

describe('moving through readings', () => {
  it('starts at the first and stops at the last', () => {
    const walk = new ReadingWalk([line(0, 14)]);
    expect(walk.press('ArrowRight')).toEqual(at(0, 0));
    expect(walk.press('ArrowRight')).toEqual(at(0, 1));
    expect(walk.press('ArrowRight')).toEqual(at(0, 1));
    expect(walk.press('Home')).toEqual(at(0, 0));
    expect(walk.press('ArrowLeft')).toEqual(at(0, 0));
    expect(walk.press('End')).toEqual(at(0, 1));
  });

  it('starts at the last when moving back', () => {
    expect(new ReadingWalk([line(0, 14, 28)]).press('ArrowLeft')).toEqual(at(0, 2));
  });

  it('switches to the other partner’s reading nearest in time, skipping a partner who has none', () => {
    const walk = new ReadingWalk([line(0, 14, 28), [], line(13, 27)]);
    walk.press('End');
    expect(walk.press('ArrowDown')).toEqual(at(2, 1));
    expect(walk.press('ArrowUp')).toEqual(at(0, 2));
    expect(walk.press('ArrowUp')).toEqual(at(2, 1));
  });

  it('highlights all readings of the nearest day', () => {
    const walk = new ReadingWalk([line(0, 14), line(14, 28)]);
    expect(walk.goTo(15)).toEqual([
      { series: 0, index: 1 },
      { series: 1, index: 0 },
    ]);
  });

  it('ends on Escape, and ignores other keys', () => {
    const walk = new ReadingWalk([line(0)]);
    walk.press('Home');
    expect(walk.press('Tab')).toBeUndefined();
    expect(walk.current).toEqual(at(0, 0));
    expect(walk.press('Escape')).toEqual([]);
  });

  it('does nothing without readings', () => {
    const walk = new ReadingWalk([[], []]);
    expect(walk.press('ArrowRight')).toEqual([]);
    expect(walk.press('ArrowDown')).toEqual([]);
    expect(walk.goTo(3)).toEqual([]);
  });
});
