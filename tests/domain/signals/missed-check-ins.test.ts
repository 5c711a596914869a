import { describe, expect, it } from 'vitest';
import { checkInsOn, partnership, weekly } from '../builders.ts';
import { signalOf } from './signals.ts';

/** Eight due dates, some of them missed. */
const without = (...missed: readonly number[]) => ({
  checkIns: checkInsOn(...weekly('2026-01-11', 8).filter((_, index) => !missed.includes(index + 1))),
});
const TODAY = '2026-03-04';

describe('missed check-ins', () => {
  it.each([
    ['none', [], 'well', 0],
    ['one of the last six', [3], 'watch', 1],
    ['two of the last six', [3, 8], 'talk', 2],
    ['two, of which one is the seventh last', [2, 3], 'watch', 1],
    ['only older ones', [1, 2], 'well', 0],
  ] as const)('%s: %j is %s', (_, missed, level, count) => {
    expect(signalOf('missedCheckIns', without(...missed), TODAY)).toMatchObject({ level, count, of: 6 });
  });

  it('names the due dates', () => {
    expect(signalOf('missedCheckIns', without(4, 6), TODAY)?.evidence).toEqual([
      { kind: 'dueDate', date: '2026-02-01' },
      { kind: 'dueDate', date: '2026-02-15' },
    ]);
  });

  it('is not judged before the third due date is over', () => {
    const { checkIns } = without(1);
    expect(signalOf('missedCheckIns', { checkIns }, '2026-01-24')).toBeUndefined();
    expect(signalOf('missedCheckIns', { checkIns }, '2026-01-25')).toMatchObject({ level: 'watch', of: 3 });
  });

  it('leaves the day of grace alone: what is open is not missed', () => {
    expect(signalOf('missedCheckIns', without(8), '2026-03-03')?.count).toBe(0);
    expect(signalOf('missedCheckIns', without(8), '2026-03-04')?.count).toBe(1);
  });

  it('asks for nothing in a pause', () => {
    const paused = partnership({
      cadence: { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-01', to: '2026-02-14' }] },
    });
    expect(signalOf('missedCheckIns', { partnership: paused, ...without(4, 5) }, TODAY)?.level).toBe('well');
  });

  it('counts a late session as held', () => {
    const late = [...checkInsOn('2026-01-11', '2026-01-18', '2026-01-28')];
    expect(signalOf('missedCheckIns', { checkIns: late }, '2026-01-30')?.level).toBe('well');
  });
});
