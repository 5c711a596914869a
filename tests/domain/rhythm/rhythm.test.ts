import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration, subtractDuration } from '../../../src/domain/duration.ts';
import { addDays, daysBetween, type PlainDate } from '../../../src/domain/plain-date.ts';
import { dueDatesFrom } from '../../../src/domain/rhythm/due-dates.ts';
import { dueDatesMet, makeRhythm, rejudgedDueDates, type RhythmInput } from '../../../src/domain/rhythm/rhythm.ts';
import type { Cadence } from '../../../src/domain/schemas/partnership.ts';
import { runs } from '../../support/properties.ts';
import { cadence, day, weekly } from '../builders.ts';

const rhythm = (sessions: readonly string[], today: string, given: Partial<RhythmInput> = {}) =>
  makeRhythm({
    cadence: cadence(),
    sessionDates: sessions.map(day),
    today: day(today),
    reportsMissed: true,
    ...given,
  });

const states = (...given: Parameters<typeof rhythm>) => rhythm(...given).dueDates.map(({ state }) => state);

describe('what becomes of a due date', () => {
  it.each([
    ['two days early', '2026-01-09', 'kept'],
    ['on its day', '2026-01-11', 'kept'],
    ['two days late', '2026-01-13', 'kept'],
    ['three days late', '2026-01-14', 'late'],
  ])('is right after a session %s', (_, session, state) => {
    expect(rhythm([session], '2026-01-14').dueDates[0]).toEqual({ date: '2026-01-11', state, session });
  });

  it('is open until its grace has passed, and missed the day after', () => {
    expect(states([], '2026-01-13')).toEqual(['open', 'open']);
    expect(states([], '2026-01-14')).toEqual(['missed', 'open']);
  });

  it('is kept by the nearest session in its window', () => {
    const { dueDates } = rhythm(['2026-01-09', '2026-01-10', '2026-01-13'], '2026-01-14');
    expect(dueDates[0]).toEqual({ date: '2026-01-11', state: 'kept', session: '2026-01-10' });
  });

  it('is late if a session after its window made up for it, and no other did before', () => {
    const { dueDates } = rhythm(['2026-01-15', '2026-01-21', '2026-01-22'], '2026-01-24');
    expect(dueDates.map(({ state, session }) => [state, session])).toEqual([
      ['late', '2026-01-15'],
      ['late', '2026-01-21'],
      ['open', undefined],
    ]);
  });

  it('is late if the second session in the next window made up for it', () => {
    const { dueDates } = rhythm(['2026-01-17', '2026-01-18'], '2026-01-19');
    expect(dueDates.map(({ state, session }) => [state, session])).toEqual([
      ['late', '2026-01-17'],
      ['kept', '2026-01-18'],
      ['open', undefined],
    ]);
  });

  it('is never met by a session before its window', () => {
    expect(states(['2026-01-08'], '2026-01-14')).toEqual(['missed', 'open']);
    const june = { cadence: cadence({ starts: '2026-06-08' }) };
    expect(rhythm(['2026-06-01'], '2026-06-01', june).next).toBe('2026-06-08');
  });

  it('is met by the earlier of two equally near sessions', () => {
    expect(rhythm(['2026-01-12', '2026-01-10'], '2026-01-14').dueDates[0]?.session).toBe('2026-01-10');
  });

  it('isn’t kept by a session that belongs to another, however long its grace', () => {
    const generous = { cadence: cadence({ grace: '6 days' }) };
    expect(states(['2026-01-16'], '2026-01-19', generous)).toEqual(['missed', 'kept', 'open']);
  });

  it('isn’t made up for by a session in a pause', () => {
    const paused = { cadence: cadence({ pauses: [{ from: '2026-01-14', to: '2026-02-20' }] }) };
    expect(rhythm(['2026-01-20'], '2026-01-21', paused).dueDates).toEqual([
      { date: '2026-01-11', state: 'missed' },
      { date: '2026-02-22', state: 'open' },
    ]);
  });

  it('isn’t kept yet by a session after today', () => {
    expect(states(['2026-01-12'], '2026-01-11')).toEqual(['open']);
  });

  it('counts months of grace by the calendar', () => {
    const slow = { cadence: cadence({ every: '6 months', starts: '2026-01-31', grace: '1 month' }) };
    expect(states([], '2026-02-28', slow)).toEqual(['open', 'open']);
    expect(states([], '2026-03-01', slow)).toEqual(['missed', 'open']);
  });
});

describe('the next due date', () => {
  it('is today while there’s no session', () => {
    expect(rhythm([], '2026-01-11').next).toBe('2026-01-11');
  });

  it('is the one after, if today or an early session has kept this one', () => {
    expect(rhythm(['2026-01-11'], '2026-01-11').next).toBe('2026-01-18');
    expect(rhythm(['2026-01-10'], '2026-01-10').next).toBe('2026-01-18');
  });

  it('is the first one before the cadence has started', () => {
    expect(rhythm([], '2025-12-01').next).toBe('2026-01-11');
  });

  it('is after the pause that today is in', () => {
    const pauses = [{ from: '2026-01-12', to: '2026-02-01', because: 'Rest' }];
    const { next, pausedNow } = rhythm(['2026-01-11'], '2026-02-01', { cadence: cadence({ pauses }) });
    expect(next).toBe('2026-02-08');
    expect(pausedNow?.because).toBe('Rest');
  });

  it('doesn’t exist if the term ends before it', () => {
    const over = rhythm(['2026-01-11'], '2026-01-12', { ends: day('2026-01-17') });
    expect(over.next).toBeUndefined();
    expect(over.dueDates).toHaveLength(1);
  });
});

describe('the streak', () => {
  it('includes late due dates', () => {
    expect(rhythm(['2026-01-11', '2026-01-21'], '2026-01-22')).toMatchObject({ streak: 2, longestStreak: 2 });
  });

  it('is broken by a missed due date, and the longest is remembered', () => {
    expect(rhythm(['2026-01-11', '2026-01-18', '2026-02-01'], '2026-02-01')).toMatchObject({
      streak: 1,
      longestStreak: 2,
    });
  });

  it('is neither broken nor lengthened by a pause', () => {
    const pauses = [{ from: '2026-01-12', to: '2026-02-20' }];
    expect(rhythm(['2026-01-11', '2026-02-22'], '2026-02-22', { cadence: cadence({ pauses }) }).streak).toBe(2);
  });

  it('isn’t broken during the last one’s grace', () => {
    expect(rhythm(['2026-01-11'], '2026-01-20').streak).toBe(1);
    expect(rhythm(['2026-01-11'], '2026-01-21').streak).toBe(0);
  });

  it('skips a due date that’s still in its grace while a later one is kept', () => {
    const daily = { cadence: cadence({ every: '1 day' }) };
    expect(rhythm(['2026-01-11', '2026-01-12', '2026-01-14'], '2026-01-14', daily).streak).toBe(3);
  });

  it('is zero before anything happened', () => {
    expect(rhythm([], '2026-01-01')).toMatchObject({ streak: 0, longestStreak: 0 });
  });
});

it('doesn’t claim absence to readers who don’t see everything', () => {
  const careful = rhythm(['2026-01-11', '2026-02-01'], '2026-02-01', { reportsMissed: false });
  expect(careful.dueDates.map(({ state }) => state)).toEqual(['kept', 'kept', 'open']);
  expect(careful).not.toHaveProperty('streak');
  expect(careful).not.toHaveProperty('longestStreak');
});

it('doesn’t call a session late for them: a hidden one may have kept the due date', () => {
  const held = ['2026-01-11', '2026-01-21'];
  expect(rhythm(held, '2026-01-22').dueDates.map(({ state }) => state)).toEqual(['kept', 'late', 'open']);
  expect(rhythm(held, '2026-01-22', { reportsMissed: false }).dueDates.map(({ state }) => state)).toEqual([
    'kept',
    'open',
  ]);
});

it('keeps an unbroken streak of every week of twenty years', () => {
  const sessions = weekly('2026-01-11', 1040);
  expect(rhythm(sessions, sessions.at(-1) ?? '')).toMatchObject({ streak: 1040, longestStreak: 1040 });
});

describe('due dates that are judged differently after editing the cadence', () => {
  const was = cadence({ every: '2 weeks', starts: '2026-01-11' });
  const asked = {
    sessionDates: ['2026-01-11', '2026-01-25', '2026-02-08'].map(day),
    today: day('2026-02-11'),
    reportsMissed: true,
  };

  it('are those in between that no one agreed on', () => {
    expect(rejudgedDueDates(was, cadence({ every: '1 week', starts: '2026-01-11' }), asked)).toEqual([
      { date: '2026-01-18', is: 'missed' },
      { date: '2026-02-01', is: 'missed' },
    ]);
  });

  it('are the old ones, and those that replace them', () => {
    expect(rejudgedDueDates(was, cadence({ every: '2 weeks', starts: '2026-01-12' }), asked)).toEqual([
      { date: '2026-01-11', was: 'kept' },
      { date: '2026-01-12', is: 'kept' },
      { date: '2026-01-25', was: 'kept' },
      { date: '2026-01-26', is: 'kept' },
      { date: '2026-02-08', was: 'kept' },
      { date: '2026-02-09', is: 'kept' },
    ]);
  });

  it('are those whose window became too short for a late session', () => {
    const late = { ...asked, sessionDates: ['2026-01-13', '2026-01-25', '2026-02-08'].map(day) };
    expect(rejudgedDueDates(was, cadence({ ...was, grace: '1 day' }), late)).toEqual([
      { date: '2026-01-11', was: 'kept', is: 'late' },
    ]);
  });

  it('don’t exist if a pause is added later, or for a future change', () => {
    const pauses = [{ from: '2026-01-20', to: '2026-01-30' }];
    const changes = [{ from: '2026-02-15', every: '1 week' }];
    expect(rejudgedDueDates(was, cadence({ ...was, pauses, changes }), asked)).toEqual([]);
  });
});

describe('laws of the rhythm', () => {
  const START = day('2026-01-11');
  const at = (offset: number) => addDays(START, offset);
  const offsets = fc.uniqueArray(fc.integer({ min: -20, max: 120 }), { maxLength: 24 });
  const rules = fc
    .record({
      every: fc.constantFrom('1 day', '4 days', '1 week', '1 month'),
      early: fc.constantFrom('0 days', '2 days', '5 days'),
      grace: fc.constantFrom('0 days', '2 days', '1 week'),
      pauses: fc.array(
        fc
          .tuple(fc.integer({ min: -10, max: 110 }), fc.nat(40))
          .map(([from, length]) => ({ from: at(from), to: at(from + length) })),
        { maxLength: 2 },
      ),
      change: fc.option(
        fc.record({ from: fc.integer({ min: 1, max: 110 }), every: fc.constantFrom('3 days', '2 weeks') }),
        {
          nil: undefined,
        },
      ),
    })
    .map(({ change, ...written }) =>
      cadence({ ...written, changes: change ? [{ ...change, from: at(change.from) }] : [] }),
    );

  /** Applies the format's rule literally, by trying every due date for every session. */
  function slowly(of: Cadence, sessions: readonly PlainDate[]): Map<PlainDate, string> {
    const all = [...dueDatesFrom(of, of.starts, at(160))];
    const days = (from: PlainDate, to: PlainDate) => Math.abs(daysBetween(from, to));
    const inOrder = sessions.toSorted();
    const change = of.changes[0]?.from;
    const windowOf = (session: PlainDate): PlainDate | undefined => {
      const holding = all.filter(
        (due) => subtractDuration(due, of.early) <= session && session <= addDuration(due, of.grace),
      );
      const before = holding.filter((due) => change === undefined || session >= change || due < change);
      return (before.length > 0 ? before : holding).toSorted(
        (one, other) => days(one, session) - days(other, session) || (one < other ? -1 : 1),
      )[0];
    };
    const met = new Map<PlainDate, string>();
    for (const due of all) {
      const candidates = inOrder.filter((session) => windowOf(session) === due);
      const [keeper] = candidates.toSorted((one, other) => days(one, due) - days(other, due) || (one < other ? -1 : 1));
      if (keeper) met.set(due, `kept ${keeper}`);
    }
    const keepers = new Set([...met.values()].map((what) => what.slice(5)));
    for (const session of inOrder) {
      const isPaused = of.pauses.some(({ from, to }) => from <= session && session <= to);
      const last = all.filter((due) => due < session).at(-1);
      if (keepers.has(session) || isPaused || last === undefined || met.has(last)) continue;
      met.set(last, `late ${session}`);
    }
    return met;
  }

  const quickly = (of: Cadence, sessions: readonly PlainDate[]) =>
    new Map(
      [...dueDatesMet(of, sessions)].map(([session, { due, inTime }]) => [
        due,
        `${inTime ? 'kept' : 'late'} ${session}`,
      ]),
    );

  it('sessions meet due dates as the rule says', () => {
    fc.assert(
      fc.property(rules, offsets, (rule, days) => {
        expect(quickly(rule, days.map(at))).toEqual(slowly(rule, days.map(at)));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('one more session never makes a due date less kept', () => {
    const rank = (what: string | undefined) => (what === undefined ? 0 : what.startsWith('late') ? 1 : 2);
    fc.assert(
      fc.property(rules, offsets, fc.integer({ min: -20, max: 120 }), (rule, days, more) => {
        const before = quickly(rule, days.map(at));
        const after = quickly(rule, [...new Set([...days, more])].map(at));
        for (const [due, what] of before) expect(rank(after.get(due))).toBeGreaterThanOrEqual(rank(what));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('a change of rhythm that keeps earlier windows doesn’t affect earlier due dates', () => {
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 30 }), (days, weeks) => {
        // Sundays, on time from Friday to Tuesday.
        const rule = cadence();
        const from = at(weeks * 7);
        const changed = cadence({ changes: [{ from, every: '2 weeks' }] });
        const past = (of: Cadence) => [...quickly(of, days.map(at))].filter(([due]) => due < from);
        expect(past(changed)).toEqual(past(rule));
      }),
      { numRuns: runs(500) },
    );
  });

  it('no due date that a session met is missed, and no streak is longer than what was kept', () => {
    fc.assert(
      fc.property(rules, offsets, fc.integer({ min: 0, max: 120 }), (rule, days, today) => {
        const result = rhythm(days.map(at), at(today), { cadence: rule });
        const kept = result.dueDates.filter(({ session }) => session !== undefined);
        expect(kept.filter(({ state }) => state === 'missed' || state === 'open')).toEqual([]);
        expect(result.streak).toBeLessThanOrEqual(result.longestStreak ?? -1);
        expect(result.longestStreak).toBeLessThanOrEqual(kept.length);
        expect(result.dueDates.at(-1)).toEqual({ date: result.next, state: 'open' });
      }),
    );
  });
});
