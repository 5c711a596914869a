import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInDocument } from '../../../src/domain/documents.ts';
import { checkIn, journal, listed, weekly } from '../builders.ts';

/** Makes a joint check-in, or a partner's side, that lists these lines. */
const session = (id: string, ...lines: readonly string[]): CheckInDocument =>
  checkIn(id, {}, { commitments: lines.map(listed) });

const all = (today: string, ...checkIns: readonly CheckInDocument[]) => journal({ checkIns }, today).commitments.all;

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

  it('keeps two partners’ promises in the same words apart', () => {
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

  it('follows everyone’s promise to a session that one of them missed', () => {
    const checkIns = [
      session('2026-01-11', '[ ] Write'),
      checkIn('2026-01-18', { present: ['robin'] }, { commitments: [listed('[x] Write')] }),
    ];
    expect(all('2026-01-18', ...checkIns)).toMatchObject([{ owners: ['robin', 'sam'], state: 'kept' }]);
  });

  it('continues the open one of two promises that the same words could mean', () => {
    const three = all(
      '2026-01-25',
      session('2026-01-11', '[x] Write'),
      session('2026-01-18', '[ ] @robin @sam Write'),
      session('2026-01-25', '[ ] Write'),
    );
    expect(three).toMatchObject([{ state: 'kept' }, { promised: '2026-01-18', carried: 1 }]);
  });

  it('isn’t counted for a promise that’s listed again to tick it', () => {
    const [one] = all('2026-01-18', session('2026-01-11', '[ ] @sam Write'), session('2026-01-18', '[x] @sam Write'));
    expect(one).toMatchObject({ carried: 0, state: 'kept', settled: '2026-01-18' });
  });

  it('treats two files of one session as one listing, and a tick in either wins', () => {
    const both = all(
      '2026-01-18',
      session('2026-01-11', '[ ] @sam Write'),
      session('2026-01-18-robin', '[ ] @sam Write'),
      session('2026-01-18-sam', '[x] @sam Write'),
    );
    expect(both).toMatchObject([{ listings: ['2026-01-11', '2026-01-18'], carried: 0, state: 'kept' }]);
  });

  it('keeps what’s ticked in its first listing', () => {
    const [one] = all('2026-01-18', session('2026-01-18', '[x] @sam Write (due 2026-01-05)'));
    expect(one).toMatchObject({ state: 'kept', settled: '2026-01-18' });
  });

  it('treats a kept promise that’s listed again as a new one only if it’s unticked', () => {
    const ticked = session('2026-01-11', '[x] @sam Write');
    expect(all('2026-01-18', ticked, session('2026-01-18', '[x] @sam Write'))).toMatchObject([
      { listings: ['2026-01-11', '2026-01-18'], settled: '2026-01-11', carried: 0 },
    ]);
    expect(all('2026-01-18', ticked, session('2026-01-18', '[ ] @sam Write'))).toMatchObject([
      { state: 'kept' },
      { id: '2026-01-18-1', state: 'open' },
    ]);
  });

  it('keeps a kept promise kept if it’s struck later', () => {
    const struck = all('2026-01-18', session('2026-01-11', '[x] @sam Write'), session('2026-01-18', '[~] @sam Write'));
    expect(struck).toMatchObject([{ state: 'kept', settled: '2026-01-11' }]);
  });

  it('treats a dropped promise that’s listed again as a new one, unless it’s struck again', () => {
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

  it('uses the words and section last written', () => {
    const shouted = { ...listed('[ ] @sam write'), text: 'WRITE!', section: 'accountability' as const };
    const checkIns = [session('2026-01-11', '[ ] @sam write'), checkIn('2026-01-18', {}, { commitments: [shouted] })];
    expect(all('2026-01-18', ...checkIns)).toMatchObject([{ text: 'WRITE!', section: 'accountability' }]);
  });
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

  it('has at most one unsettled promise with the same owners and words, and loses no listing', () => {
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

  it('settles a promise exactly if it’s kept, late or dropped, never before it was made, and carries it over at most once a session', () => {
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
