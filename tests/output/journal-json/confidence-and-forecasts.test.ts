import { describe, expect, it } from 'vitest';
import { journalJson } from '../../../src/output/journal-json/journal-json.ts';
import { benchmark, checkIn, goal } from '../../domain/builders.ts';
import { contextOf, first } from '../../views/context.ts';

const written = (given: Parameters<typeof contextOf>[0]) =>
  journalJson(contextOf(given, '2026-04-05'), './journal.schema.json');

describe('journal.json', () => {
  it('says whose confidence it is', () => {
    const checkIns = [
      checkIn('2026-03-22', { confidence: { run: { sam: 4 } } }),
      checkIn('2026-03-29', { confidence: { run: { robin: 7 } } }),
    ];
    expect(first(written({ goals: [goal('run')], checkIns }).goals).confidence).toEqual([
      { partner: 'robin', value: 7, date: '2026-03-29' },
      { partner: 'sam', value: 4, date: '2026-03-22' },
    ]);
  });

  it('forecasts from the earliest day to the latest', () => {
    // Slopes: 1 km in 7 days (the median, and the faster quartile) and in about 8.6 (the slower one). 6 km are left.
    const readings = { '2026-03-08': 1, '2026-03-15': 2, '2026-03-22': 2.5, '2026-03-29': 4 };
    const checkIns = Object.entries(readings).map(([date, run]) => checkIn(date, { readings: { run } }));
    const series = first(first(written({ benchmarks: [benchmark('run')], checkIns }).benchmarks).series);
    expect(series.forecast).toEqual({
      slopePerDay: 0.142857,
      earliest: '2026-05-10',
      expected: '2026-05-10',
      latest: '2026-05-20',
    });
  });
});
