import { describe, expect, it } from 'vitest';
import { readingChanges } from '../../../src/domain/changes/readings.ts';
import type { Document, Documents } from '../../../src/domain/documents.ts';
import type { Benchmark } from '../../../src/domain/schemas/benchmark.ts';
import { benchmark, checkIn, journal } from '../builders.ts';

type Readings = Readonly<Record<string, unknown>>;

function sessions(readings: Readonly<Record<string, Readings>>): Pick<Documents, 'checkIns'> {
  return { checkIns: Object.entries(readings).map(([id, given]) => checkIn(id, { readings: given })) };
}

function told(one: Document<Benchmark>, before: Readonly<Record<string, Readings>>, after: typeof before) {
  const made = (readings: typeof before) => journal({ benchmarks: [one], ...sessions(readings) }, '2026-01-26');
  return readingChanges(made(before), made(after));
}

describe('readings of two journals', () => {
  it('are reported as new with the change, and compared with the plan of their day', () => {
    const run = benchmark('run', { target: { date: '2026-01-15', value: 10 } });
    const [change, ...others] = told(
      run,
      { '2026-01-06': { run: 2 } },
      { '2026-01-06': { run: 2 }, '2026-01-10': { run: 3 } },
    );
    expect(others).toEqual([]);
    expect(change).toEqual({
      benchmark: 'run',
      title: 'run',
      unit: 'km',
      change: 'added',
      reading: { date: '2026-01-10', value: 3, actual: 3 },
      previous: { date: '2026-01-06', value: 2, actual: 2 },
      moved: 1,
      planned: 5,
      gap: -2,
      state: 'behind',
      needed: { by: '2026-02-01', value: 10, change: 7 },
    });
  });

  it('include earlier values if they were corrected, and what’s needed only for the latest', () => {
    const before = { '2026-01-06': { run: 2 }, '2026-01-13': { run: 3 } };
    const [change] = told(benchmark('run'), before, { ...before, '2026-01-06': { run: 1 } });
    expect(change).toMatchObject({ change: 'changed', was: 2, reading: { value: 1 } });
    expect(change).not.toHaveProperty('needed');
    expect(change).not.toHaveProperty('moved');
  });

  it('change by what they count as', () => {
    const saved = benchmark('saved', { aggregate: 'sum' });
    const before = { '2026-01-06': { saved: 5 } };
    const [change] = told(saved, before, { ...before, '2026-01-13': { saved: 3 } });
    expect(change).toMatchObject({ reading: { value: 3, actual: 8 }, moved: 3 });
  });

  it('are reported partner by partner', () => {
    const run = benchmark('run', { per: 'partner' });
    const after = { '2026-01-06-robin': { run: 2 }, '2026-01-06-sam': { run: 3 } };
    const changes = told(run, { '2026-01-06-robin': { run: 2 } }, after);
    expect(changes.map(({ partner, reading }) => [partner, reading.value])).toEqual([['sam', 3]]);
  });

  it('are compared with a limit to keep', () => {
    const screens = benchmark('screens', { baseline: undefined, target: undefined, hold: { atMost: 20 } });
    const changes = told(screens, {}, { '2026-01-06': { screens: 20 }, '2026-01-13': { screens: 21 } });
    expect(changes.map(({ state, planned }) => [state, planned])).toEqual([
      ['held', undefined],
      ['broken', undefined],
    ]);
  });

  it('are removed with their session, or with their benchmark', () => {
    const run = benchmark('run');
    expect(told(run, { '2026-01-06': { run: 2 } }, {})).toEqual([
      {
        benchmark: 'run',
        title: 'run',
        unit: 'km',
        change: 'removed',
        reading: { date: '2026-01-06', value: 2, actual: 2 },
      },
    ]);
    const before = journal({ benchmarks: [run], ...sessions({ '2026-01-06': { run: 2 } }) }, '2026-01-26');
    expect(readingChanges(before, journal({}, '2026-01-26')).map(({ change }) => change)).toEqual(['removed']);
  });
});
