import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, fromEpochDay, type PlainDate } from '../../../src/domain/plain-date.ts';
import {
  dueDateAfter,
  dueDateOf,
  dueDatesFrom,
  dueDatesToCome,
  pauseOn,
} from '../../../src/domain/rhythm/due-dates.ts';
import type { Cadence } from '../../../src/domain/schemas/partnership.ts';
import { runs } from '../../support/properties.ts';
import { cadence, day } from '../builders.ts';

function first(count: number, of: Cadence, from: PlainDate = of.starts, ends?: PlainDate): PlainDate[] {
  const found: PlainDate[] = [];
  for (const date of dueDatesFrom(of, from, ends)) {
    if (found.length === count) break;
    found.push(date);
  }
  return found;
}

describe('due dates', () => {
  it('come every so often from the first', () => {
    expect(first(3, cadence({ every: '2 weeks' }))).toEqual(['2026-01-11', '2026-01-25', '2026-02-08']);
  });

  it('stay on the 31st where a month has one', () => {
    const monthly = cadence({ every: '1 month', starts: '2026-01-31' });
    expect(first(4, monthly)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dueDateAfter(monthly, day('2026-02-28'))).toBe('2026-03-31');
    expect(dueDateAfter(monthly, day('2026-03-30'))).toBe('2026-03-31');
  });

  it('leave out a pause, both its ends included, and keep their weekday after it', () => {
    const paused = cadence({ pauses: [{ from: '2026-01-18', to: '2026-01-25' }] });
    expect(first(3, paused)).toEqual(['2026-01-11', '2026-02-01', '2026-02-08']);
  });

  it('pass over pauses that overlap', () => {
    const pauses = [
      { from: '2026-01-20', to: '2026-02-10' },
      { from: '2026-01-12', to: '2026-01-30' },
    ];
    expect(dueDateAfter(cadence({ pauses }), day('2026-01-11'))).toBe('2026-02-15');
  });

  it('end with the term', () => {
    expect(first(9, cadence(), undefined, day('2026-01-25'))).toEqual(['2026-01-11', '2026-01-18', '2026-01-25']);
    expect(dueDateAfter(cadence(), day('2026-01-25'), day('2026-01-31'))).toBeUndefined();
  });

  it('are none while a pause never ends', () => {
    const forEver = cadence({ pauses: [{ from: '2026-01-12', to: '9999-12-31' }] });
    expect(dueDateAfter(forEver, day('2026-01-11'))).toBeUndefined();
    expect(first(2, cadence({ every: '9999 months', starts: '2026-01-31' }))).toEqual(['2026-01-31', '2859-04-30']);
  });

  it('stop where dates do', () => {
    expect(first(9, cadence({ every: '1 month', starts: '9999-10-31' }))).toEqual([
      '9999-10-31',
      '9999-11-30',
      '9999-12-31',
    ]);
  });

  it('refuse a cadence of no days instead of going on for ever', () => {
    expect(() => cadence({ every: '0 days' })).toThrow('at least 1 day');
    // A cast, because the schema's type cannot say that a duration is longer than nothing.
    const none: Cadence = { ...cadence(), every: '0 days' as Cadence['every'] };
    expect(() => first(1, none, day('2026-01-12'))).toThrow(RangeError);
  });
});

describe('due dates to come', () => {
  it('are the next two, and no more than the term has', () => {
    expect(dueDatesToCome(cadence(), day('2026-01-11'))).toEqual(['2026-01-18', '2026-01-25']);
    expect(dueDatesToCome(cadence(), day('2026-01-11'), day('2026-01-20'))).toEqual(['2026-01-18']);
    expect(dueDatesToCome(cadence(), day('2026-01-18'), day('2026-01-20'))).toEqual([]);
  });
});

describe('the due date of a session', () => {
  it('is the nearest', () => {
    expect(dueDateOf(cadence(), day('2026-01-14'))).toBe('2026-01-11');
    expect(dueDateOf(cadence(), day('2026-01-15'))).toBe('2026-01-18');
  });

  it('is the earlier of two that are as near', () => {
    expect(dueDateOf(cadence({ every: '2 weeks' }), day('2026-01-18'))).toBe('2026-01-11');
  });

  it('is the first for a session before it', () => {
    expect(dueDateOf(cadence(), day('2025-11-02'))).toBe('2026-01-11');
  });

  it('is the nearest outside the pause for a session within one', () => {
    const paused = cadence({ pauses: [{ from: '2026-01-13', to: '2026-02-12' }] });
    expect(dueDateOf(paused, day('2026-01-27'))).toBe('2026-01-11');
    expect(dueDateOf(paused, day('2026-01-30'))).toBe('2026-02-15');
  });

  it('is the last of the term for a session after it', () => {
    expect(dueDateOf(cadence(), day('2026-06-01'), day('2026-01-27'))).toBe('2026-01-25');
  });

  it('is the last day of the term, where that is a due date', () => {
    expect(dueDateOf(cadence(), day('2026-06-01'), day('2026-01-25'))).toBe('2026-01-25');
  });

  it('is none where there are no due dates', () => {
    expect(dueDateOf(cadence(), day('2026-01-14'), day('2026-01-01'))).toBeUndefined();
    expect(dueDateOf(cadence({ pauses: [{ from: '2026-01-01', to: '9999-12-31' }] }), day('2026-01-14'))).toBe(
      undefined,
    );
  });
});

const dates = fc.integer({ min: 18_000, max: 24_000 }).map(fromEpochDay);
const cadences = fc
  .record({
    every: fc.constantFrom('1 day', '3 days', '1 week', '2 weeks', '1 month', '5 months'),
    starts: dates,
    pauses: fc.array(
      fc.tuple(dates, fc.integer({ min: 0, max: 200 })).map(([from, length]) => ({
        from,
        to: fromEpochDay(Math.floor(Date.parse(from) / 86_400_000) + length),
      })),
      { maxLength: 4 },
    ),
  })
  .map(cadence);

describe('laws of due dates', () => {
  it('they strictly increase and none lies in a pause', () => {
    fc.assert(
      fc.property(cadences, (any) => {
        const all = first(60, any);
        expect(all.every((date, index) => index === 0 || date > (all[index - 1] ?? date))).toBe(true);
        expect(all.filter((date) => pauseOn(any.pauses, date))).toEqual([]);
      }),
    );
  });

  it('asking from any day gives the rest of asking from the start', () => {
    fc.assert(
      fc.property(cadences, fc.nat(39), (any, skip) => {
        const all = first(40, any);
        const from = all[skip];
        if (from) expect(first(40 - skip, any, from)).toEqual(all.slice(skip));
      }),
    );
  });

  it('a session belongs to the very due date that a search through all of them finds nearest', () => {
    fc.assert(
      fc.property(cadences, dates, (any, session) => {
        const until = dueDateAfter(any, session > any.starts ? session : any.starts);
        const all = [...dueDatesFrom(any, any.starts, until)];
        const near = Math.min(...all.map((date) => Math.abs(daysBetween(date, session))));
        expect(dueDateOf(any, session)).toBe(all.find((date) => Math.abs(daysBetween(date, session)) === near));
      }),
      { numRuns: runs(60) },
    );
  });
});
