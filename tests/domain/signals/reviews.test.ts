import { describe, expect, it } from 'vitest';
import { checkInsOn, goal, partner, partnership, weekly } from '../builders.ts';
import { signalOf } from './signals.ts';

const agreed = partnership({ reviews: { goals: '1 month', roles: '1 month' } });
const checkIns = checkInsOn(...weekly('2026-01-11', 12));
const marathon = (written: object = {}) =>
  goal('marathon', { timeBound: { starts: '2026-01-11', due: '2026-12-01' }, ...written });

describe('goals that were not reviewed', () => {
  // The review is due on 11 February; check-ins come round on the 15th, 22nd and so on.
  it.each([
    ['2026-02-11', 'well'],
    ['2026-02-12', 'watch'],
    ['2026-02-21', 'watch'],
    ['2026-02-22', 'talk'],
  ] as const)('on %s are %s', (today, level) => {
    expect(signalOf('goalsNotReviewed', { partnership: agreed, goals: [marathon()], checkIns }, today)?.level).toBe(
      level,
    );
  });

  it('are listed if they’re meant to be reviewed at all', () => {
    const goals = [marathon(), goal('book', { reviews: [{ date: '2026-02-20', decision: 'keep' }] })];
    expect(signalOf('goalsNotReviewed', { partnership: agreed, goals, checkIns }, '2026-02-25')).toEqual({
      kind: 'goalsNotReviewed',
      level: 'talk',
      count: 1,
      of: 2,
      evidence: [{ kind: 'goal', goal: 'marathon' }],
    });
  });

  it('aren’t judged if no reviews were agreed on, or all goals are closed', () => {
    expect(signalOf('goalsNotReviewed', { goals: [marathon()], checkIns }, '2026-03-01')).toBeUndefined();
    const dropped = { partnership: agreed, goals: [marathon({ status: 'dropped' })], checkIns };
    expect(signalOf('goalsNotReviewed', dropped, '2026-03-01')).toBeUndefined();
  });
});

describe('roles that were not revisited', () => {
  const level = (today: string, partners = [partner('robin'), partner('sam', { rolesReviewed: '2026-03-20' })]) =>
    signalOf('rolesNotRevisited', { partnership: agreed, partners, checkIns }, today)?.level;

  // The partnership began on 5 January; four check-ins after 5 February is 1 March.
  it.each([
    ['2026-02-05', 'well'],
    ['2026-02-06', 'watch'],
    ['2026-02-28', 'watch'],
    ['2026-03-01', 'talk'],
  ] as const)('on %s are %s', (today, expected) => {
    expect(level(today)).toBe(expected);
  });

  it('are fine if everyone’s were reviewed in time', () => {
    const reviewed = ['robin', 'sam'].map((id) => partner(id, { rolesReviewed: '2026-02-20' }));
    expect(level('2026-03-20', reviewed)).toBe('well');
  });

  it('aren’t judged if it wasn’t agreed on', () => {
    expect(signalOf('rolesNotRevisited', { checkIns }, '2026-03-20')).toBeUndefined();
  });
});
