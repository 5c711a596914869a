import { describe, expect, it } from 'vitest';
import { termPhase } from '../../../src/domain/rhythm/rhythm.ts';
import { day, partnership } from '../builders.ts';

const phaseOn = (today: string, term?: Record<string, string>) =>
  termPhase(partnership({ term }).data.term, day(today));

describe('the term of a partnership', () => {
  const term = { ends: '2026-12-20', renewal: '2026-12-06' };

  it('has its renewal talk from that day to its last day, and is over after that', () => {
    expect(phaseOn('2026-12-05', term)).toBe('running');
    expect(phaseOn('2026-12-06', term)).toBe('renewal');
    expect(phaseOn('2026-12-20', term)).toBe('renewal');
    expect(phaseOn('2026-12-21', term)).toBe('ended');
  });

  it('runs to its end without a renewal talk if none is set', () => {
    expect(phaseOn('2026-12-20', { ends: '2026-12-20' })).toBe('running');
  });

  it('doesn’t exist if the partnership has no end', () => {
    expect(phaseOn('2026-12-20')).toBeUndefined();
  });
});
