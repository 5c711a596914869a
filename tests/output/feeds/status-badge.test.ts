import { describe, expect, it } from 'vitest';
import { statusBadge } from '../../../src/output/feeds/status-badge.ts';
import { checkInsOn, partnership } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const sessions = checkInsOn('2026-01-11', '2026-01-18', '2026-01-25');

describe('the badge', () => {
  it('says how many check-ins were on time, and the current streak', () => {
    expect(statusBadge(contextOf({ checkIns: sessions }, '2026-01-26', { audience: 'public' }))).toEqual({
      schemaVersion: 1,
      label: 'check-ins',
      message: '3 of 3 on time, 3 in a row',
      color: '2a5d4e',
    });
  });

  it('doesn’t mention a streak that has ended, and has the same colour', () => {
    const { message, color } = statusBadge(contextOf({ checkIns: sessions }, '2026-02-12', { audience: 'public' }));
    expect([message, color]).toEqual(['3 of 5 on time', '2a5d4e']);
  });

  it('doesn’t show a streak to readers who don’t see everything', () => {
    const given = { partnership: partnership({ privacy: { default: 'partners' } }), checkIns: sessions };
    expect(statusBadge(contextOf(given, '2026-01-26', { audience: 'public' })).message).toBe('next on 1 February 2026');
  });

  it('has something to say after the last due date', () => {
    const given = { partnership: partnership({ term: { ends: '2026-01-20' } }) };
    expect(statusBadge(contextOf(given, '2026-03-01')).message).toBe('none due');
  });
});
