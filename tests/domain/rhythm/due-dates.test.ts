import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromEpochDay, type PlainDate } from '../../../src/domain/plain-date.ts';
import {
  dueDateAfter,
  dueDateAround,
  dueDateBefore,
  dueDatesFrom,
  dueDatesToCome,
  pauseOn,
  wholePauses,
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
  it('repeat at the interval from the first', () => {
    expect(first(3, cadence({ every: '2 weeks' }))).toEqual(['2026-01-11', '2026-01-25', '2026-02-08']);
  });

  it('stay on the 31st in months that have one', () => {
    const monthly = cadence({ every: '1 month', starts: '2026-01-31' });
    expect(first(4, monthly)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dueDateAfter(monthly, day('2026-02-28'))).toBe('2026-03-31');
    expect(dueDateAfter(monthly, day('2026-03-30'))).toBe('2026-03-31');
  });

  it('skip a pause, including both ends, and keep their weekday after it', () => {
    const paused = cadence({ pauses: [{ from: '2026-01-18', to: '2026-01-25' }] });
    expect(first(3, paused)).toEqual(['2026-01-11', '2026-02-01', '2026-02-08']);
  });

  it('skip overlapping pauses', () => {
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

  it('don’t exist while a pause never ends', () => {
    const forEver = cadence({ pauses: [{ from: '2026-01-12', to: '9999-12-31' }] });
    expect(dueDateAfter(forEver, day('2026-01-11'))).toBeUndefined();
    expect(first(2, cadence({ every: '9999 months', starts: '2026-01-31' }))).toEqual(['2026-01-31', '2859-04-30']);
  });

  it('stop at the last possible date', () => {
    expect(first(9, cadence({ every: '1 month', starts: '9999-10-31' }))).toEqual([
      '9999-10-31',
      '9999-11-30',
      '9999-12-31',
    ]);
  });

  it('reject a cadence of zero days instead of looping forever', () => {
    expect(() => cadence({ every: '0 days' })).toThrow('at least 1 day');
    // A cast, because the schema's type can't say that a duration is positive.
    const none: Cadence = { ...cadence(), every: '0 days' as Cadence['every'] };
    expect(() => first(1, none, day('2026-01-12'))).toThrow(RangeError);
  });
});

describe('future due dates', () => {
  it('are the next two, within the term', () => {
    expect(dueDatesToCome(cadence(), day('2026-01-11'))).toEqual(['2026-01-18', '2026-01-25']);
    expect(dueDatesToCome(cadence(), day('2026-01-11'), day('2026-01-20'))).toEqual(['2026-01-18']);
    expect(dueDatesToCome(cadence(), day('2026-01-18'), day('2026-01-20'))).toEqual([]);
  });
});

describe('a change of rhythm', () => {
  const changed = cadence({
    every: '2 weeks',
    changes: [
      { from: '2026-02-04', every: '1 week' },
      { from: '2026-02-15', grace: '4 days' },
    ],
  });

  it('sets due dates from its day on, and keeps the earlier ones', () => {
    expect(first(6, changed)).toEqual([
      '2026-01-11',
      '2026-01-25',
      '2026-02-04',
      '2026-02-11',
      '2026-02-18',
      '2026-02-25',
    ]);
    expect(dueDateBefore(changed, day('2026-02-04'))).toBe('2026-01-25');
  });

  it('of only the windows keeps the due dates', () => {
    expect(dueDateAround(changed, day('2026-02-15'))).toBeUndefined();
    expect(dueDateAround(changed, day('2026-02-21'))).toBe('2026-02-18');
  });

  it('is rejected out of order, and if it doesn’t change anything', () => {
    expect(() => cadence({ changes: [{ from: '2026-01-11', every: '1 week' }] })).toThrow('a date after');
    expect(() =>
      cadence({
        changes: [
          { from: '2026-03-01', every: '1 week' },
          { from: '2026-02-01', every: '2 weeks' },
        ],
      }),
    ).toThrow('a date after that of the change before it');
    expect(() => cadence({ changes: [{ from: '2026-03-01', because: 'Nothing' }] })).toThrow('what changes');
  });
});

describe('the due date around a day', () => {
  it('is the one with the day in its window', () => {
    expect(dueDateAround(cadence(), day('2026-01-09'))).toBe('2026-01-11');
    expect(dueDateAround(cadence(), day('2026-01-13'))).toBe('2026-01-11');
    expect(dueDateAround(cadence(), day('2026-01-14'))).toBeUndefined();
    expect(dueDateAround(cadence(), day('2025-11-02'))).toBeUndefined();
  });

  it('is the nearest of several, and the earlier of two equally near ones', () => {
    const wide = cadence({ every: '4 days', early: '4 days', grace: '4 days' });
    expect(dueDateAround(wide, day('2026-01-12'))).toBe('2026-01-11');
    expect(dueDateAround(wide, day('2026-01-13'))).toBe('2026-01-11');
    expect(dueDateAround(wide, day('2026-01-14'))).toBe('2026-01-15');
  });

  it('doesn’t exist in a pause that removed it, or after the term', () => {
    const paused = cadence({ pauses: [{ from: '2026-01-18', to: '2026-01-18' }] });
    expect(dueDateAround(paused, day('2026-01-18'))).toBeUndefined();
    expect(dueDateAround(cadence(), day('2026-01-18'), day('2026-01-17'))).toBeUndefined();
  });

  it('follows the calendar for months, on both sides', () => {
    const monthly = cadence({ every: '6 months', starts: '2026-03-31', early: '1 month', grace: '1 month' });
    expect(dueDateAround(monthly, day('2026-02-28'))).toBe('2026-03-31');
    expect(dueDateAround(monthly, day('2026-04-30'))).toBe('2026-03-31');
    expect(dueDateAround(monthly, day('2026-05-01'))).toBeUndefined();
  });

  it('is the earlier rhythm’s on a day before a change, if its window lasts that long', () => {
    const changed = cadence({ every: '2 weeks', changes: [{ from: '2026-01-14', every: '1 week' }] });
    expect(dueDateAround(changed, day('2026-01-13'))).toBe('2026-01-11');
    expect(dueDateAround(changed, day('2026-01-14'))).toBe('2026-01-14');
  });
});

describe('pauses', () => {
  it('that overlap or follow each other are one, with all their reasons', () => {
    const written = [
      { from: '2026-03-02', to: '2026-03-05' },
      { from: '2026-02-01', to: '2026-02-10', because: 'Ill' },
      { from: '2026-02-05', to: '2026-02-07', because: 'A trip' },
      { from: '2026-02-11', to: '2026-02-20', because: 'Ill' },
    ];
    expect(wholePauses(cadence({ pauses: written }).pauses)).toEqual([
      { from: '2026-02-01', to: '2026-02-20', because: 'Ill · A trip' },
      { from: '2026-03-02', to: '2026-03-05' },
    ]);
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
    changes: fc
      .array(
        fc.record({ days: fc.integer({ min: 1, max: 900 }), every: fc.constantFrom('2 days', '1 week', '1 month') }),
        {
          maxLength: 2,
        },
      )
      .map((steps) => steps),
  })
  .map(({ changes, ...written }) => {
    let from = written.starts;
    return cadence({
      ...written,
      changes: changes.map(({ days, every }) => ({ from: (from = addDays(from, days)), every })),
    });
  });

describe('laws of due dates', () => {
  it('they strictly increase, and none is in a pause', () => {
    fc.assert(
      fc.property(cadences, (any) => {
        const all = first(60, any);
        expect(all.every((date, index) => index === 0 || date > (all[index - 1] ?? date))).toBe(true);
        expect(all.filter((date) => pauseOn(any.pauses, date))).toEqual([]);
      }),
    );
  });

  it('starting from any day gives the rest of starting from the beginning', () => {
    fc.assert(
      fc.property(cadences, fc.nat(39), (any, skip) => {
        const all = first(40, any);
        const from = all[skip];
        if (from) expect(first(40 - skip, any, from)).toEqual(all.slice(skip));
      }),
    );
  });

  it('the one before a day is the last found from the beginning', () => {
    fc.assert(
      fc.property(cadences, dates, (any, date) => {
        const all = [...dueDatesFrom(any, any.starts, date)].filter((due) => due < date);
        expect(dueDateBefore(any, date)).toBe(all.at(-1));
      }),
      { numRuns: runs(200) },
    );
  });

  it('the one around a day is the nearest of all whose window contains it', () => {
    fc.assert(
      fc.property(cadences, dates, (any, date) => {
        const until = dueDateAfter(any, addDays(date > any.starts ? date : any.starts, 3));
        const all = [...dueDatesFrom({ ...any, changes: [] }, any.starts, until)];
        const near = all.filter((due) => Math.abs(daysBetween(due, date)) <= 2);
        const least = Math.min(...near.map((due) => Math.abs(daysBetween(due, date))));
        const unchanged = { ...any, changes: [] };
        expect(dueDateAround(unchanged, date)).toBe(near.find((due) => Math.abs(daysBetween(due, date)) === least));
      }),
      { numRuns: runs(100) },
    );
  });

  it('a change of rhythm doesn’t affect earlier ones', () => {
    fc.assert(
      fc.property(cadences, dates, fc.constantFrom('1 day', '2 weeks', '1 month'), (any, from, every) => {
        fc.pre(from > any.starts && from > (any.changes.at(-1)?.from ?? any.starts));
        const added = cadence({ starts: '1900-01-01', changes: [{ from, every }] }).changes;
        const changed: Cadence = { ...any, changes: [...any.changes, ...added] };
        const before = (of: Cadence) => [...dueDatesFrom(of, of.starts, addDays(from, -1))];
        expect(before(changed)).toEqual(before(any));
        if (!pauseOn(any.pauses, from)) expect(dueDateAfter(changed, addDays(from, -1))).toBe(from);
      }),
      { numRuns: runs(200) },
    );
  });
});
