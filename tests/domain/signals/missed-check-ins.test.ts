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
  ] as const)('are judged for %s: %j is %s', (_, missed, level, count) => {
    expect(signalOf('missedCheckIns', without(...missed), TODAY)).toMatchObject({ level, count, of: 6 });
  });

  it('are listed by due date', () => {
    expect(signalOf('missedCheckIns', without(4, 6), TODAY)?.evidence).toEqual([
      { kind: 'dueDate', date: '2026-02-01' },
      { kind: 'dueDate', date: '2026-02-15' },
    ]);
  });

  it('aren’t judged before the third due date has passed', () => {
    const { checkIns } = without(1);
    expect(signalOf('missedCheckIns', { checkIns }, '2026-01-24')).toBeUndefined();
    expect(signalOf('missedCheckIns', { checkIns }, '2026-01-25')).toMatchObject({ level: 'watch', of: 3 });
  });

  it('aren’t counted during the grace: what’s open isn’t missed', () => {
    expect(signalOf('missedCheckIns', without(8), '2026-03-03')?.count).toBe(0);
    expect(signalOf('missedCheckIns', without(8), '2026-03-04')?.count).toBe(1);
  });

  it('aren’t counted during a pause', () => {
    const paused = partnership({
      cadence: { every: '1 week', starts: '2026-01-11', pauses: [{ from: '2026-02-01', to: '2026-02-14' }] },
    });
    expect(signalOf('missedCheckIns', { partnership: paused, ...without(4, 5) }, TODAY)?.level).toBe('well');
  });

  it('don’t include late sessions', () => {
    const late = [...checkInsOn('2026-01-11', '2026-01-18', '2026-01-28')];
    expect(signalOf('missedCheckIns', { checkIns: late }, '2026-01-30')?.level).toBe('well');
  });
});
