import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dueDateRuns as allRuns, dueDatesFrom, isEven } from '../../../src/domain/rhythm/due-dates.ts';
import { runs } from '../../support/properties.ts';
import type { PlainDate } from '../../../src/domain/plain-date.ts';
import type { Cadence } from '../../../src/domain/schemas/partnership.ts';
import { cadence, day } from '../builders.ts';

const dueDateRuns = (of: Cadence, ends?: PlainDate) => allRuns(of, ends).map(({ spell: _, ...run }) => run);

describe('runs of due dates', () => {
  it('are a single endless one if nothing stops it', () => {
    expect(dueDateRuns(cadence())).toEqual([{ first: '2026-01-11', isRepeated: true }]);
  });

  it('split at a pause, and continue at the cadence’s interval after it', () => {
    const paused = cadence({ every: '2 weeks', pauses: [{ from: '2026-02-02', to: '2026-02-10' }] });
    expect(dueDateRuns(paused)).toEqual([
      { first: '2026-01-11', isRepeated: true, until: '2026-02-01' },
      { first: '2026-02-22', isRepeated: true },
    ]);
  });

  it('start after a pause that includes the first due date', () => {
    const paused = cadence({ pauses: [{ from: '2026-01-01', to: '2026-01-11' }] });
    expect(dueDateRuns(paused)).toEqual([{ first: '2026-01-18', isRepeated: true }]);
  });

  it('end with the term', () => {
    expect(dueDateRuns(cadence(), day('2026-01-17'))).toEqual([
      { first: '2026-01-11', isRepeated: false, until: '2026-01-17' },
    ]);
    expect(dueDateRuns(cadence(), day('2026-01-10'))).toEqual([]);
  });

  it('don’t exist while a pause never ends', () => {
    expect(dueDateRuns(cadence({ pauses: [{ from: '1900-01-01', to: '9999-12-31' }] }))).toEqual([]);
  });

  it('split at a change of rhythm', () => {
    const changed = cadence({ changes: [{ from: '2026-02-04', every: '2 weeks' }] });
    expect(dueDateRuns(changed)).toEqual([
      { first: '2026-01-11', isRepeated: true, until: '2026-02-03' },
      { first: '2026-02-04', isRepeated: true },
    ]);
  });

  it('contain every due date and no other day, whatever pauses there are', () => {
    const dates = fc.integer({ min: 0, max: 900 }).map((days) => addDays(day('2026-01-01'), days));
    const pause = fc
      .tuple(dates, fc.integer({ min: 0, max: 60 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) }));
    const every = fc.constantFrom('1 day', '10 days', '1 week', '3 weeks', '1 month', '5 months');
    fc.assert(
      fc.property(every, fc.array(pause, { maxLength: 5 }), dates, (each, pauses, ends) => {
        const whole = cadence({ every: each, starts: '2026-01-28', pauses });
        const without = { ...whole, pauses: [] };
        const fromRuns = dueDateRuns(whole, ends).flatMap(({ first, until }) => [
          ...dueDatesFrom(without, first, until),
        ]);
        expect(fromRuns).toEqual([...dueDatesFrom(whole, whole.starts, ends)]);
      }),
      { numRuns: runs(300) },
    );
  });
});

it('have equal intervals, except for months from the 29th on', () => {
  const even = (every: string, starts: string) => isEven({ every: cadence({ every }).every, anchor: day(starts) });
  expect([even('1 month', '2026-01-28'), even('1 month', '2026-01-29')]).toEqual([true, false]);
  expect([even('2 weeks', '2026-01-31'), even('10 days', '2026-01-31')]).toEqual([true, true]);
});
