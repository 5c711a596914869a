import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/plain-date.ts';
import { dueDateOf } from '../../../src/domain/rhythm/due-dates.ts';
import { makeRhythm, type RhythmInput } from '../../../src/domain/rhythm/rhythm.ts';
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
    ['three days early', '2026-01-08', 'late'],
  ])('counts a session %s as it should', (_, session, state) => {
    expect(rhythm([session], '2026-01-14').dueDates[0]).toEqual({ date: '2026-01-11', state, session });
  });

  it('is open until its grace has passed, and missed the day after', () => {
    expect(states([], '2026-01-13')).toEqual(['open', 'open']);
    expect(states([], '2026-01-14')).toEqual(['missed', 'open']);
  });

  it('is kept by any session that belongs to it, and names the nearest', () => {
    const { dueDates } = rhythm(['2026-01-08', '2026-01-10'], '2026-01-14');
    expect(dueDates[0]).toEqual({ date: '2026-01-11', state: 'kept', session: '2026-01-10' });
  });

  it('names the earlier of two sessions that are as near', () => {
    expect(rhythm(['2026-01-12', '2026-01-10'], '2026-01-14').dueDates[0]?.session).toBe('2026-01-10');
  });

  it('is not kept by a session that belongs to another, however long its grace', () => {
    const generous = { cadence: cadence({ grace: '6 days' }) };
    expect(states(['2026-01-16'], '2026-01-19', generous)).toEqual(['missed', 'kept', 'open']);
  });

  it('is late by a session in a pause just after it', () => {
    const paused = { cadence: cadence({ pauses: [{ from: '2026-01-14', to: '2026-02-20' }] }) };
    expect(rhythm(['2026-01-20'], '2026-01-21', paused).dueDates).toEqual([
      { date: '2026-01-11', state: 'late', session: '2026-01-20' },
      { date: '2026-02-22', state: 'open' },
    ]);
  });

  it('is not kept yet by a session after today', () => {
    expect(states(['2026-01-12'], '2026-01-11')).toEqual(['open']);
  });

  it('counts grace in months by the calendar', () => {
    const slow = { cadence: cadence({ every: '6 months', starts: '2026-01-31', grace: '1 month' }) };
    expect(states([], '2026-02-28', slow)).toEqual(['open', 'open']);
    expect(states([], '2026-03-01', slow)).toEqual(['missed', 'open']);
  });
});

describe('the next due date', () => {
  it('is today while nobody has met', () => {
    expect(rhythm([], '2026-01-11').next).toBe('2026-01-11');
  });

  it('is the one after when today or an early session has kept this one', () => {
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

  it('is none when the term ends before it', () => {
    const over = rhythm(['2026-01-11'], '2026-01-12', { ends: day('2026-01-17') });
    expect(over.next).toBeUndefined();
    expect(over.dueDates).toHaveLength(1);
  });
});

describe('the streak', () => {
  it('counts late due dates with kept ones', () => {
    expect(rhythm(['2026-01-11', '2026-01-21'], '2026-01-22')).toMatchObject({ streak: 2, longestStreak: 2 });
  });

  it('is broken by a missed one, and the longest is remembered', () => {
    expect(rhythm(['2026-01-11', '2026-01-18', '2026-02-01'], '2026-02-01')).toMatchObject({
      streak: 1,
      longestStreak: 2,
    });
  });

  it('is neither broken nor lengthened by a pause', () => {
    const pauses = [{ from: '2026-01-12', to: '2026-02-20' }];
    expect(rhythm(['2026-01-11', '2026-02-22'], '2026-02-22', { cadence: cadence({ pauses }) }).streak).toBe(2);
  });

  it('is not broken while the grace of the last one runs', () => {
    expect(rhythm(['2026-01-11'], '2026-01-20').streak).toBe(1);
    expect(rhythm(['2026-01-11'], '2026-01-21').streak).toBe(0);
  });

  it('passes over a due date whose grace runs while a later one is kept', () => {
    const daily = { cadence: cadence({ every: '1 day' }) };
    expect(rhythm(['2026-01-11', '2026-01-12', '2026-01-14'], '2026-01-14', daily).streak).toBe(3);
  });

  it('is zero before anything happened', () => {
    expect(rhythm([], '2026-01-01')).toMatchObject({ streak: 0, longestStreak: 0 });
  });
});

it('claims no absence to those who do not see everything', () => {
  const careful = rhythm(['2026-01-11', '2026-02-01'], '2026-02-01', { reportsMissed: false });
  expect(careful.dueDates.map(({ state }) => state)).toEqual(['kept', 'kept', 'open']);
  expect(careful).not.toHaveProperty('streak');
  expect(careful).not.toHaveProperty('longestStreak');
});

it('keeps an unbroken streak of every week of twenty years', () => {
  const sessions = weekly('2026-01-11', 1040);
  expect(rhythm(sessions, sessions.at(-1) ?? '')).toMatchObject({ streak: 1040, longestStreak: 1040 });
});

describe('laws of the rhythm', () => {
  const journals = fc.record({
    days: fc.uniqueArray(fc.integer({ min: -20, max: 300 }), { maxLength: 40 }),
    today: fc.integer({ min: 0, max: 300 }),
    every: fc.constantFrom('1 day', '1 week', '1 month'),
  });

  it('every session up to today is within one due date, which is not missed; no streak is longer than what was kept', () => {
    fc.assert(
      fc.property(journals, ({ days, today, every }) => {
        const at = (offset: number) => addDays(day('2026-01-11'), offset);
        const rule = cadence({ every, pauses: [{ from: '2026-03-01', to: '2026-03-31' }] });
        const result = rhythm(days.map(at), at(today), { cadence: rule });
        const kept = result.dueDates.filter(({ session }) => session !== undefined);
        const belongs = new Set(
          days
            .map(at)
            .filter((date) => date <= at(today))
            .map((date) => dueDateOf(rule, date)),
        );
        expect(new Set(kept.map(({ date }) => date))).toEqual(belongs);
        expect(kept.filter(({ state }) => state === 'missed' || state === 'open')).toEqual([]);
        expect(result.streak).toBeLessThanOrEqual(result.longestStreak ?? -1);
        expect(result.longestStreak).toBeLessThanOrEqual(kept.length);
        expect(result.dueDates.at(-1)).toEqual({ date: result.next, state: 'open' });
      }),
    );
  });
});
