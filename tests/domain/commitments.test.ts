import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInDocument } from '../../src/domain/documents.ts';
import { journal, checkIn, listed, partnership, weekly } from './builders.ts';

/** A joint check-in, or a partner's side, that lists these lines. */
const session = (id: string, ...lines: readonly string[]): CheckInDocument =>
  checkIn(id, {}, { commitments: lines.map(listed) });

const ledger = (today: string, ...checkIns: readonly CheckInDocument[]) => journal({ checkIns }, today).commitments;
const all = (...given: Parameters<typeof ledger>) => ledger(...given).all;

describe('a commitment', () => {
  it('is due at the next session when it names no day', () => {
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
        state: 'open',
      },
    ]);
  });

  it.each([
    ['held early', '2026-01-10', '2026-01-18'],
    ['held late', '2026-01-13', '2026-01-18'],
    ['before the first due date', '2026-01-05', '2026-01-18'],
  ])('of a session %s is due at the session after it', (_, date, due) => {
    expect(all('2026-01-14', session(date, '[ ] @sam Write'))[0]?.due).toBe(due);
  });

  it('is due after a pause that lies between', () => {
    const cadence = { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-01-12', to: '2026-01-31' }] };
    const checkIns = [session('2026-01-11', '[ ] @sam Write')];
    const { commitments } = journal({ partnership: partnership({ cadence }), checkIns }, '2026-01-30');
    expect(commitments.all[0]).toMatchObject({ due: '2026-02-01', state: 'open' });
  });

  it('is due on the last day of the term when no session follows', () => {
    const checkIns = [session('2026-01-11', '[ ] @sam Write')];
    const ending = partnership({ term: { ends: '2026-01-15' } });
    expect(journal({ partnership: ending, checkIns }, '2026-01-12').commitments.all[0]?.due).toBe('2026-01-15');
  });

  it('belongs to everyone present when it names nobody, and to the author in their own file', () => {
    expect(all('2026-01-11', session('2026-01-11', '[ ] Write'))[0]?.owners).toEqual(['robin', 'sam']);
    expect(all('2026-01-11', session('2026-01-11-sam', '[ ] Write'))[0]?.owners).toEqual(['sam']);
  });

  it('has no owner that is no partner', () => {
    expect(all('2026-01-11', session('2026-01-11', '[ ] @nobody Write'))[0]?.owners).toEqual([]);
  });

  it('is numbered within its date, and stands in order of promise', () => {
    const ids = all('2026-01-18', session('2026-01-18', '[ ] C'), session('2026-01-11', '[ ] A', '[ ] B'));
    expect(ids.map(({ id }) => id)).toEqual(['2026-01-11-1', '2026-01-11-2', '2026-01-18-1']);
  });
});

describe('carrying over', () => {
  it('follows the same owners and words', () => {
    const again = all(
      '2026-01-25',
      session('2026-01-11', '[ ] @sam @robin Write'),
      session('2026-01-18', '[ ] @robin @sam Write'),
      session('2026-01-25', '[x] @sam @robin Write'),
    );
    expect(again).toMatchObject([
      { listings: ['2026-01-11', '2026-01-18', '2026-01-25'], carried: 1, state: 'late', settled: '2026-01-25' },
    ]);
  });

  it('keeps the same words of two partners apart', () => {
    const two = all(
      '2026-01-18',
      session('2026-01-11', '[ ] @sam Write', '[ ] @robin Write'),
      session('2026-01-18', '[x] @sam Write'),
    );
    expect(two.map(({ owners, state }) => [owners, state])).toEqual([
      [['sam'], 'kept'],
      [['robin'], 'open'],
    ]);
  });

  it('follows what everyone promised to a session where one is missing', () => {
    const checkIns = [
      session('2026-01-11', '[ ] Write'),
      checkIn('2026-01-18', { present: ['robin'] }, { commitments: [listed('[x] Write')] }),
    ];
    expect(all('2026-01-18', ...checkIns)).toMatchObject([{ owners: ['robin', 'sam'], state: 'kept' }]);
  });

  it('is not counted for a promise that is listed once more to tick it', () => {
    const [one] = all('2026-01-18', session('2026-01-11', '[ ] @sam Write'), session('2026-01-18', '[x] @sam Write'));
    expect(one).toMatchObject({ carried: 0, state: 'kept', settled: '2026-01-18' });
  });

  it('takes two files of one session as one listing, and a tick in either wins', () => {
    const both = all(
      '2026-01-18',
      session('2026-01-11', '[ ] @sam Write'),
      session('2026-01-18-robin', '[ ] @sam Write'),
      session('2026-01-18-sam', '[x] @sam Write'),
    );
    expect(both).toMatchObject([{ listings: ['2026-01-11', '2026-01-18'], carried: 0, state: 'kept' }]);
  });

  it('keeps what is ticked in its first listing', () => {
    const [one] = all('2026-01-18', session('2026-01-18', '[x] @sam Write (due 2026-01-12)'));
    expect(one).toMatchObject({ state: 'kept', settled: '2026-01-18' });
  });

  it('takes what is listed again after it was kept as a new promise only when it is unticked', () => {
    const ticked = session('2026-01-11', '[x] @sam Write');
    expect(all('2026-01-18', ticked, session('2026-01-18', '[x] @sam Write'))).toMatchObject([
      { listings: ['2026-01-11', '2026-01-18'], settled: '2026-01-11', carried: 0 },
    ]);
    expect(all('2026-01-18', ticked, session('2026-01-18', '[ ] @sam Write'))).toMatchObject([
      { state: 'kept' },
      { id: '2026-01-18-1', state: 'open' },
    ]);
  });

  it('lets what was kept stay kept when it is struck later', () => {
    const struck = all('2026-01-18', session('2026-01-11', '[x] @sam Write'), session('2026-01-18', '[~] @sam Write'));
    expect(struck).toMatchObject([{ state: 'kept', settled: '2026-01-11' }]);
  });

  it('takes what is listed again after it was dropped as a new promise, unless it is struck again', () => {
    const dropped = session('2026-01-11', '[~] @sam Write');
    const then = (line: string) =>
      all('2026-01-18', dropped, session('2026-01-18', line)).map(({ promised, state }) => [promised, state]);
    expect(then('[~] @sam Write')).toEqual([['2026-01-11', 'dropped']]);
    expect(then('[ ] @sam Write')).toEqual([
      ['2026-01-11', 'dropped'],
      ['2026-01-18', 'open'],
    ]);
    expect(then('[x] @sam Write')).toEqual([
      ['2026-01-11', 'dropped'],
      ['2026-01-18', 'kept'],
    ]);
  });

  it('tells its words and section as last written', () => {
    const shouted = { ...listed('[ ] @sam write'), text: 'WRITE!', section: 'accountability' as const };
    const checkIns = [session('2026-01-11', '[ ] @sam write'), checkIn('2026-01-18', {}, { commitments: [shouted] })];
    expect(all('2026-01-18', ...checkIns)).toMatchObject([{ text: 'WRITE!', section: 'accountability' }]);
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

  it('is a day between sessions ticked at the first due date after it, and no later', () => {
    const dated = session('2026-01-11', '[ ] @sam Write (due 2026-01-21)');
    const ticked = (date: string) => all('2026-02-01', dated, session(date, '[x] @sam Write'))[0]?.state;
    expect(ticked('2026-01-18')).toBe('kept');
    expect(ticked('2026-01-25')).toBe('kept');
    expect(ticked('2026-02-01')).toBe('late');
  });

  it('is measured against the day that was named last', () => {
    const moved = [session('2026-01-18', '[ ] @sam Write (due 2026-01-25)'), session('2026-01-25', '[x] @sam Write')];
    expect(all('2026-01-25', promised, ...moved)).toMatchObject([{ due: '2026-01-25', state: 'kept' }]);
    const sooner = [session('2026-01-18', '[ ] @sam Write (due 2026-01-19)'), session('2026-02-01', '[x] @sam Write')];
    expect(all('2026-02-01', promised, ...sooner)).toMatchObject([{ due: '2026-01-19', state: 'late' }]);
  });
});

describe('overdue', () => {
  const promised = session('2026-01-11', '[ ] @sam Write');
  const state = (today: string, ...later: readonly CheckInDocument[]) => all(today, promised, ...later)[0]?.state;

  it('is nothing on its due day', () => {
    expect(state('2026-01-18')).toBe('open');
    expect(state('2026-01-17', session('2026-01-17'))).toBe('open');
  });

  it('is not what waits for a session whose grace still runs', () => {
    expect(state('2026-01-20')).toBe('open');
    expect(state('2026-01-21')).toBe('overdue');
  });

  it('is what its session has left unticked, from the day after its due day', () => {
    expect(state('2026-01-19', session('2026-01-18', '[ ] @sam Write'))).toBe('overdue');
    expect(state('2026-01-19', session('2026-01-18'))).toBe('overdue');
  });

  it('is a day between sessions as soon as it has passed', () => {
    const dated = session('2026-01-11', '[ ] @sam Write (due 2026-01-14)');
    expect(all('2026-01-14', dated)[0]?.state).toBe('open');
    expect(all('2026-01-15', dated)[0]?.state).toBe('overdue');
  });

  it('is nothing where absence may not be claimed: a session that is not shown may have ticked it', () => {
    const given = { partnership: partnership({ privacy: { default: 'partners' } }), checkIns: [promised] };
    expect(journal(given, '2026-03-01', 'public').commitments).toMatchObject({
      all: [{ state: 'open' }],
      keptRate: {},
      recentKeptRate: {},
    });
    expect(journal(given, '2026-03-01', 'partners').commitments.all[0]?.state).toBe('overdue');
  });
});

describe('kept rates', () => {
  it('count kept and late over all that are settled or overdue, dropped and open ones left out', () => {
    const { keptRate } = ledger(
      '2026-02-01',
      session('2026-01-11', '[ ] @sam A', '[ ] @sam B', '[ ] @sam C', '[ ] @sam D', '[ ] @sam E (due 2026-06-01)'),
      session('2026-01-18', '[x] @sam A', '[~] @sam C'),
      session('2026-02-01', '[x] @sam B', '[ ] @sam D'),
    );
    expect(keptRate).toEqual({ sam: { kept: 2, of: 3 } });
  });

  it('count a shared promise for each owner', () => {
    const { keptRate } = ledger('2026-01-18', session('2026-01-11', '[ ] A'), session('2026-01-18', '[x] A'));
    expect(keptRate).toEqual({ robin: { kept: 1, of: 1 }, sam: { kept: 1, of: 1 } });
  });

  it('look back to the due date of the fourth last session', () => {
    const sessions = weekly('2026-01-11', 6).map((date, week) =>
      session(date, `[ ] @sam Step ${week}`, ...(week > 2 ? [`[x] @sam Step ${week - 1}`] : [])),
    );
    const { keptRate, recentKeptRate } = ledger('2026-02-16', ...sessions);
    expect(keptRate).toEqual({ sam: { kept: 3, of: 5 } });
    expect(recentKeptRate).toEqual({ sam: { kept: 3, of: 4 } });
  });
});

it('settles nothing in a session after today', () => {
  const checkIns = [session('2026-01-11', '[ ] @sam Write'), session('2026-01-18', '[x] @sam Write')];
  expect(all('2026-01-17', ...checkIns)).toMatchObject([{ state: 'open', listings: ['2026-01-11'] }]);
});

describe('laws of the ledger', () => {
  const line = fc
    .tuple(
      fc.constantFrom('[ ]', '[x]', '[~]'),
      fc.constantFrom('', '@sam ', '@robin ', '@sam @robin '),
      fc.constantFrom('A', 'B'),
    )
    .map(([box, owners, text]) => `${box} ${owners}${text}`);
  const weeks = fc.array(
    fc.record({
      who: fc.constantFrom('', '-robin', '-sam'),
      present: fc.constantFrom(['robin'], ['robin', 'sam']),
      lines: fc.array(line, { maxLength: 5 }),
    }),
    { maxLength: 8 },
  );
  const journals = weeks.map((sides) =>
    weekly('2026-01-11', sides.length).map((date, week) => {
      const { who = '', present = [], lines = [] } = sides[week] ?? {};
      return checkIn(`${date}${who}`, who ? {} : { present }, { commitments: lines.map(listed) });
    }),
  );

  it('has each owners and words at most once unsettled, and loses no listing', () => {
    fc.assert(
      fc.property(journals, (checkIns) => {
        const commitments = all('2026-06-01', ...checkIns);
        const unsettled = commitments.filter(({ settled }) => settled === undefined);
        const names = unsettled.map(({ owners, text }) => `${owners.join(' ')}|${text}`);
        expect(new Set(names).size).toBe(names.length);
        const told = new Set(commitments.flatMap(({ listings, text }) => listings.map((date) => `${date} ${text}`)));
        const written = checkIns.flatMap(({ data, content }) =>
          content.commitments.map(({ text }) => `${data.date} ${text}`),
        );
        expect(told).toEqual(new Set(written));
      }),
    );
  });

  it('is settled exactly when kept, late or dropped, never before it was promised, and carried at most once a session', () => {
    fc.assert(
      fc.property(journals, (checkIns) => {
        for (const { state, settled, promised, carried, listings } of all('2026-06-01', ...checkIns)) {
          expect(settled !== undefined).toBe(['kept', 'late', 'dropped'].includes(state));
          if (settled) expect(settled >= promised).toBe(true);
          expect(carried).toBeLessThan(listings.length);
          expect(listings[0]).toBe(promised);
        }
      }),
    );
  });
});
