import { describe, expect, it } from 'vitest';
import type { CheckInDocument } from '../../../src/domain/documents.ts';
import { checkIn, journal, listed, partnership, weekly } from '../builders.ts';

/** Makes a joint check-in, or a partner's side, that lists these lines. */
const session = (id: string, ...lines: readonly string[]): CheckInDocument =>
  checkIn(id, {}, { commitments: lines.map(listed) });

const ledger = (today: string, ...checkIns: readonly CheckInDocument[]) => journal({ checkIns }, today).commitments;
const all = (...given: Parameters<typeof ledger>) => ledger(...given).all;

describe('a commitment', () => {
  it('is due at the next session if it doesn’t name a day', () => {
    expect(all('2026-01-11', session('2026-01-11', '[ ] @sam Write'))).toEqual([
      {
        id: '2026-01-11-1',
        text: 'Write',
        owners: ['sam'],
        section: 'nextSteps',
        promised: '2026-01-11',
        due: '2026-01-18',
        listings: ['2026-01-11'],
        carried: 0,
        sessionsSince: 0,
        state: 'open',
      },
    ]);
  });

  it.each([
    ['held early', '2026-01-10', '2026-01-18'],
    ['held late', '2026-01-13', '2026-01-18'],
    ['before the first due date', '2026-01-05', '2026-01-11'],
  ])('of a session %s is due at the session after it', (_, date, due) => {
    expect(all('2026-01-14', session(date, '[ ] @sam Write'))[0]?.due).toBe(due);
  });

  it('is due after a pause that’s in between', () => {
    const cadence = { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-01-12', to: '2026-01-31' }] };
    const checkIns = [session('2026-01-11', '[ ] @sam Write')];
    const { commitments } = journal({ partnership: partnership({ cadence }), checkIns }, '2026-01-30');
    expect(commitments.all[0]).toMatchObject({ due: '2026-02-01', state: 'open' });
  });

  it('is due indefinitely while a pause never ends', () => {
    const cadence = { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-01-12', to: '9999-12-31' }] };
    const checkIns = [session('2026-01-11', '[ ] @sam Write')];
    const { commitments } = journal({ partnership: partnership({ cadence }), checkIns }, '2026-06-30');
    expect(commitments.all[0]).toMatchObject({ due: '9999-12-31', state: 'open' });
  });

  it('is due on the last day of the term if no session follows', () => {
    const checkIns = [session('2026-01-11', '[ ] @sam Write')];
    const ending = partnership({ term: { ends: '2026-01-15' } });
    expect(journal({ partnership: ending, checkIns }, '2026-01-12').commitments.all[0]?.due).toBe('2026-01-15');
  });

  it('belongs to everyone present if it names no one, or to the author in their own file', () => {
    expect(all('2026-01-11', session('2026-01-11', '[ ] Write'))[0]?.owners).toEqual(['robin', 'sam']);
    expect(all('2026-01-11', session('2026-01-11-sam', '[ ] Write'))[0]?.owners).toEqual(['sam']);
  });

  it('only has partners as owners', () => {
    expect(all('2026-01-11', session('2026-01-11', '[ ] @nobody Write'))[0]?.owners).toEqual([]);
  });

  it('is numbered within its date, and sorted by when it was made', () => {
    const ids = all('2026-01-18', session('2026-01-18', '[ ] C'), session('2026-01-11', '[ ] A', '[ ] B'));
    expect(ids.map(({ id }) => id)).toEqual(['2026-01-11-1', '2026-01-11-2', '2026-01-18-1']);
  });
});

describe('on time', () => {
  const promised = session('2026-01-11', '[ ] @sam Write');
  const state = (today: string, ...later: readonly CheckInDocument[]) => all(today, promised, ...later)[0]?.state;

  it.each([
    ['early', '2026-01-17', 'kept'],
    ['a day after its due date', '2026-01-19', 'kept'],
    ['late', '2026-01-21', 'kept'],
    ['at the next due date', '2026-01-25', 'late'],
  ])('is a promise for the next session ticked in one held %s', (_, date, expected) => {
    expect(state('2026-01-30', session(date, '[x] @sam Write'))).toBe(expected);
  });

  it('is neither late nor overdue for readers who may not see every session, because a hidden one may have ticked it in time', () => {
    const guarded = partnership({ privacy: { default: 'partners' } });
    const open = session('2026-01-11', '[ ] @sam Write');
    const checkIns = [open, checkIn('2026-01-18'), session('2026-01-25', '[x] @sam Write')];
    const told = (...given: CheckInDocument[]) =>
      journal({ partnership: guarded, checkIns: given }, '2026-02-20', 'public').commitments.all;
    expect(told(...checkIns)).toMatchObject([{ state: 'kept', settled: '2026-01-25', sessionsSince: 0 }]);
    expect(told(open)).toMatchObject([{ state: 'open' }]);
    expect(journal({ partnership: guarded, checkIns }, '2026-02-20').commitments.all[0]?.state).toBe('late');
  });

  it('is a promise for a day between sessions ticked at the first due date after it, and no later', () => {
    const dated = session('2026-01-11', '[ ] @sam Write (due 2026-01-21)');
    const ticked = (date: string) => all('2026-02-01', dated, session(date, '[x] @sam Write'))[0]?.state;
    expect(ticked('2026-01-18')).toBe('kept');
    expect(ticked('2026-01-25')).toBe('kept');
    expect(ticked('2026-02-01')).toBe('late');
  });

  it('is a promise for the day of its own session ticked at the next one', () => {
    const early = session('2026-01-09', '[ ] @sam Write (due 2026-01-11)');
    expect(all('2026-01-12', early)[0]?.state).toBe('overdue');
    expect(all('2026-01-18', early, session('2026-01-18', '[x] @sam Write'))[0]?.state).toBe('kept');
  });

  it('is a promise for a day after the term’s last due date ticked at any session that still comes', () => {
    const checkIns = [
      session('2026-01-11', '[ ] @sam Write (due 2026-01-14)'),
      session('2026-01-16', '[x] @sam Write (due 2026-01-14)'),
    ];
    const ending = partnership({ term: { ends: '2026-01-15' } });
    expect(journal({ partnership: ending, checkIns }, '2026-01-16').commitments.all[0]?.state).toBe('kept');
  });

  it('is judged by the day named last', () => {
    const moved = [session('2026-01-18', '[ ] @sam Write (due 2026-01-25)'), session('2026-01-25', '[x] @sam Write')];
    expect(all('2026-01-25', promised, ...moved)).toMatchObject([{ due: '2026-01-25', state: 'kept' }]);
    const sooner = [session('2026-01-18', '[ ] @sam Write (due 2026-01-19)'), session('2026-02-01', '[x] @sam Write')];
    expect(all('2026-02-01', promised, ...sooner)).toMatchObject([{ due: '2026-01-19', state: 'late' }]);
  });
});

describe('overdue', () => {
  const promised = session('2026-01-11', '[ ] @sam Write');
  const state = (today: string, ...later: readonly CheckInDocument[]) => all(today, promised, ...later)[0]?.state;

  it('isn’t a promise on its due day', () => {
    expect(state('2026-01-18')).toBe('open');
    expect(state('2026-01-17', session('2026-01-17'))).toBe('open');
  });

  it('isn’t a promise that’s waiting for a session within its grace', () => {
    expect(state('2026-01-20')).toBe('open');
    expect(state('2026-01-21')).toBe('overdue');
  });

  it('is a promise that its session left unticked, from the day after its due day', () => {
    expect(state('2026-01-19', session('2026-01-18', '[ ] @sam Write'))).toBe('overdue');
    expect(state('2026-01-19', session('2026-01-18'))).toBe('overdue');
  });

  it('is a promise for a day between sessions as soon as the day has passed', () => {
    const dated = session('2026-01-11', '[ ] @sam Write (due 2026-01-14)');
    expect(all('2026-01-14', dated)[0]?.state).toBe('open');
    expect(all('2026-01-15', dated)[0]?.state).toBe('overdue');
  });

  it('doesn’t exist if absence may not be claimed: a hidden session may have ticked it', () => {
    const given = { partnership: partnership({ privacy: { default: 'partners' } }), checkIns: [promised] };
    const shown = journal(
      { ...given, checkIns: [promised, session('2026-02-01')] },
      '2026-03-01',
      'public',
    ).commitments;
    expect(shown).toMatchObject({ all: [{ state: 'open', sessionsSince: 0 }] });
    expect([shown.kept, shown.recentlyKept]).toEqual([undefined, undefined]);
    expect(journal(given, '2026-03-01', 'partners').commitments.all[0]?.state).toBe('overdue');
  });
});

describe('kept figures', () => {
  it('are kept and late ones out of all that are settled or overdue; dropped ones are separate', () => {
    const { kept } = ledger(
      '2026-02-01',
      session('2026-01-11', '[ ] @sam A', '[ ] @sam B', '[ ] @sam C', '[ ] @sam D', '[ ] @sam E (due 2026-06-01)'),
      session('2026-01-18', '[x] @sam A', '[~] @sam C'),
      session('2026-02-01', '[x] @sam B', '[ ] @sam D'),
    );
    expect(kept).toEqual({ kept: 2, of: 3, late: 1, dropped: 1 });
  });

  it('count a promise once, no matter whose it is', () => {
    const { kept } = ledger('2026-01-18', session('2026-01-11', '[ ] A', '[ ] @sam B'), session('2026-01-18', '[x] A'));
    expect(kept).toEqual({ kept: 1, of: 1, late: 0, dropped: 0 });
  });

  it('go back to the due date of the fourth last session', () => {
    const sessions = weekly('2026-01-11', 6).map((date, week) =>
      session(date, `[ ] @sam Step ${week}`, ...(week > 2 ? [`[x] @sam Step ${week - 1}`] : [])),
    );
    const { kept, recentlyKept } = ledger('2026-02-16', ...sessions);
    expect(kept).toMatchObject({ kept: 3, of: 5 });
    expect(recentlyKept).toMatchObject({ kept: 3, of: 4 });
  });
});

describe('sessions since a promise was due', () => {
  const promised = session('2026-01-11', '[ ] @sam Write');
  const since = (today: string, ...later: readonly CheckInDocument[]) =>
    all(today, promised, ...later)[0]?.sessionsSince;

  it('are counted whether they list it or not, except the one that it was due for', () => {
    expect(since('2026-01-19', session('2026-01-18'))).toBe(0);
    expect(since('2026-01-26', session('2026-01-18'), session('2026-01-25'))).toBe(1);
    const listed = [session('2026-01-18', '[ ] @sam Write'), session('2026-01-25', '[ ] @sam Write')];
    expect(since('2026-02-01', ...listed, session('2026-02-01'))).toBe(2);
  });

  it('include a session that makes up for its due date as the one that it was due for', () => {
    expect(since('2026-01-22', session('2026-01-22'))).toBe(0);
  });

  it('end with the one that ticks it, and don’t exist for what’s kept in time, dropped or not due', () => {
    expect(
      since('2026-02-08', session('2026-01-25'), session('2026-02-01', '[x] @sam Write'), session('2026-02-08')),
    ).toBe(2);
    expect(since('2026-02-01', session('2026-01-18', '[x] @sam Write'), session('2026-02-01'))).toBe(0);
    expect(since('2026-02-01', session('2026-01-25', '[~] @sam Write'), session('2026-02-01'))).toBe(0);
    expect(since('2026-01-12')).toBe(0);
  });
});

it('don’t include a session after today', () => {
  const checkIns = [session('2026-01-11', '[ ] @sam Write'), session('2026-01-18', '[x] @sam Write')];
  expect(all('2026-01-17', ...checkIns)).toMatchObject([{ state: 'open', listings: ['2026-01-11'] }]);
});
