import { describe, expect, it } from 'vitest';
import { checkIn, listed, weekly } from '../builders.ts';
import { signalOf } from './signals.ts';

const WEEKS = weekly('2026-01-11', 6);
const promises = (lines: readonly string[]) => ({ commitments: lines.map(listed) });

/** Makes eight promises in the first session, due in the second, where some of them are ticked. */
function promised(kept: number, of = 8) {
  const texts = Array.from({ length: of }, (_, index) => `@sam Thing ${index + 1}`);
  return {
    checkIns: [
      checkIn(WEEKS[0] ?? '', {}, promises(texts.map((text) => `[ ] ${text}`))),
      checkIn(WEEKS[1] ?? '', {}, promises(texts.slice(0, kept).map((text) => `[x] ${text}`))),
    ],
  };
}

describe('commitments that slip', () => {
  it.each([
    [8, 'well', 0],
    [7, 'well', 1],
    [6, 'watch', 2],
    [5, 'watch', 3],
    [4, 'talk', 4],
  ] as const)('with %i of eight kept is %s', (kept, level, count) => {
    expect(signalOf('commitmentsSlipping', promised(kept), '2026-01-19')).toMatchObject({ level, count, of: 8 });
  });

  it('lists those that slipped, no matter whose they are, and none if all is well', () => {
    expect(signalOf('commitmentsSlipping', promised(6), '2026-01-19')?.evidence).toEqual([
      { kind: 'commitment', commitment: '2026-01-11-7' },
      { kind: 'commitment', commitment: '2026-01-11-8' },
    ]);
    expect(signalOf('commitmentsSlipping', promised(7), '2026-01-19')?.evidence).toEqual([]);
  });

  it('isn’t judged with fewer than four promises', () => {
    expect(signalOf('commitmentsSlipping', promised(0, 3), '2026-01-19')).toBeUndefined();
    expect(signalOf('commitmentsSlipping', promised(0, 4), '2026-01-19')?.level).toBe('talk');
  });

  it('ignores what was dropped openly', () => {
    const { checkIns } = promised(4);
    const dropped = promises(['[~] @sam Thing 5', '[~] @sam Thing 6', '[~] @sam Thing 7', '[~] @sam Thing 8']);
    const third = checkIn(WEEKS[2] ?? '', {}, dropped);
    expect(signalOf('commitmentsSlipping', { checkIns: [...checkIns, third] }, '2026-01-26')).toMatchObject({
      level: 'well',
      of: 4,
    });
  });

  it('ignores what was due before the last four sessions', () => {
    const { checkIns } = promised(4);
    const later = WEEKS.slice(2).map((date) => checkIn(date, {}, promises([`[x] @sam Small thing of ${date}`])));
    const level = (count: number) =>
      signalOf('commitmentsSlipping', { checkIns: [...checkIns, ...later.slice(0, count)] }, '2026-02-16')?.level;
    expect(level(3)).toBe('watch');
    expect(level(4)).toBe('well');
  });
});

describe('promises carried over again and again', () => {
  const carried = (times: number) => ({
    checkIns: WEEKS.slice(0, Math.max(3, times + 1)).map((date, index) =>
      checkIn(date, {}, promises(index <= times ? ['[ ] @sam Call the printer'] : [])),
    ),
  });

  it.each([
    [2, 'watch'],
    [3, 'talk'],
    [4, 'talk'],
  ] as const)('carried over %i times are %s', (times, level) => {
    expect(signalOf('carriedAgain', carried(times), '2026-02-20')).toMatchObject({ level, count: times });
  });

  it.each([0, 1])('aren’t called fine while one is overdue after %i times', (times) => {
    expect(signalOf('carriedAgain', carried(times), '2026-02-20')).toBeUndefined();
  });

  it('are fine while none is overdue', () => {
    const later = WEEKS.slice(0, 3).map((date, index) =>
      checkIn(date, {}, promises(index < 2 ? ['[ ] @sam Call the printer (due 2026-06-01)'] : [])),
    );
    expect(signalOf('carriedAgain', { checkIns: later }, '2026-02-20')).toMatchObject({ level: 'well', count: 1 });
  });

  it('are fine again once they’re settled in any way', () => {
    for (const end of ['[x] @sam Call the printer', '[~] @sam Call the printer']) {
      const { checkIns } = carried(3);
      const settled = [...checkIns, checkIn(WEEKS[4] ?? '', {}, promises([end]))];
      expect(signalOf('carriedAgain', { checkIns: settled }, '2026-02-20')).toMatchObject({
        level: 'well',
        evidence: [],
      });
    }
  });

  it('are listed only if carried over at least twice', () => {
    const { checkIns } = carried(2);
    const fresh = checkIn(WEEKS[3] ?? '', {}, promises(['[ ] @robin Book the race']));
    expect(signalOf('carriedAgain', { checkIns: [...checkIns, fresh] }, '2026-02-20')?.evidence).toEqual([
      { kind: 'commitment', commitment: '2026-01-11-1' },
    ]);
  });

  it('aren’t judged without promises, or before three sessions', () => {
    expect(signalOf('carriedAgain', { checkIns: WEEKS.map((date) => checkIn(date)) }, '2026-02-20')).toBeUndefined();
    expect(signalOf('carriedAgain', { checkIns: carried(1).checkIns.slice(0, 2) }, '2026-02-20')).toBeUndefined();
  });
});

describe('forgotten promises', () => {
  const promised = checkIn(WEEKS[0] ?? '', {}, promises(['[ ] @sam Call the printer']));
  const silent = (weeks: number) => [promised, ...WEEKS.slice(1, 1 + weeks).map((date) => checkIn(date))];

  it.each([
    [1, '2026-01-19', 'well', 0],
    [2, '2026-01-26', 'watch', 1],
    [3, '2026-02-02', 'talk', 1],
  ])('are those that %i check-ins haven’t mentioned', (weeks, today, level, count) => {
    const signal = signalOf('forgotten', { checkIns: silent(weeks) }, today);
    expect(signal).toMatchObject({ level, count });
    expect(signal?.evidence).toEqual(count === 0 ? [] : [{ kind: 'commitment', commitment: '2026-01-11-1' }]);
  });

  it('aren’t those that were listed again since', () => {
    const again = checkIn(WEEKS[3] ?? '', {}, promises(['[ ] @sam Call the printer']));
    expect(signalOf('forgotten', { checkIns: [...silent(2), again] }, '2026-02-02')).toMatchObject({ level: 'well' });
  });

  it('prevent saying that nothing is being carried over', () => {
    expect(signalOf('carriedAgain', { checkIns: silent(3) }, '2026-02-02')).toBeUndefined();
  });
});
