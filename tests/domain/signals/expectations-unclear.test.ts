import { describe, expect, it } from 'vitest';
import type { Documents } from '../../../src/domain/documents.ts';
import { benchmark, checkIn, checkInsOn, goal, listed, partner } from '../builders.ts';
import { signalOf } from './signals.ts';

const clear = {
  partners: [partner('robin', { role: 'Training lead' }), partner('sam', { duties: ['Keeps the log'] })],
  checkIns: checkInsOn('2026-01-11', '2026-01-18', '2026-01-25'),
};
const signal = (given: Partial<Documents>) => signalOf('expectationsUnclear', { ...clear, ...given }, '2026-01-26');
const duties = { robin: 'Plans', sam: 'Listens' };

describe('unclear expectations', () => {
  it('don’t exist if goals, roles and promises are clear', () => {
    const goals = [goal('marathon', { measurable: ['long-run'], duties })];
    expect(signal({ goals })).toMatchObject({ level: 'well', count: 0, evidence: [] });
  });

  it.each([
    ['without a measure', { duties }, 1],
    ['with an owner who has no duty', { measurable: ['long-run'], duties: { robin: 'Plans' } }, 1],
    ['with both, once', {}, 1],
    ['of one owner, who needs no duty', { owners: ['sam'], measurable: ['long-run'] }, 0],
    ['that is paused', { status: 'paused' }, 0],
    ['that was dropped', { status: 'dropped' }, 0],
  ] as const)('include a goal %s', (_, written, count) => {
    expect(signal({ goals: [goal('marathon', written)] })?.evidence).toEqual(
      count === 0 ? [] : [{ kind: 'goal', goal: 'marathon' }],
    );
  });

  it('don’t include a goal that a benchmark names', () => {
    const given = { goals: [goal('marathon', { duties })], benchmarks: [benchmark('run', { goal: 'marathon' })] };
    expect(signal(given)?.level).toBe('well');
  });

  it('include a partner without a role and duties', () => {
    expect(signal({ partners: [...clear.partners, partner('alex')] })?.evidence).toEqual([
      { kind: 'partner', partner: 'alex' },
    ]);
  });

  it.each([
    ['doesn’t name anyone', '2026-01-25', '[ ] Read the handbook', 'watch'],
    ['names someone', '2026-01-25', '[ ] @sam Read the handbook', 'well'],
    ['is done', '2026-01-25', '[x] Read the handbook', 'well'],
    ['is on one side', '2026-01-25-sam', '[ ] Read the handbook', 'well'],
  ] as const)('include a promise of the last session that %s', (_, id, line, level) => {
    const last = checkIn(id, {}, { commitments: [listed(line)] });
    expect(signal({ checkIns: [...clear.checkIns.slice(0, 2), last] })?.level).toBe(level);
  });

  it.each([
    [1, 'watch'],
    [2, 'watch'],
    [3, 'talk'],
  ] as const)('are judged by number: %i are %s', (count, level) => {
    const goals = ['one', 'two', 'three'].slice(0, count).map((id) => goal(id));
    expect(signal({ goals })).toMatchObject({ level, count });
  });

  it('aren’t judged before the third session', () => {
    expect(signal({ goals: [goal('marathon')], checkIns: clear.checkIns.slice(0, 2) })).toBeUndefined();
  });
});
