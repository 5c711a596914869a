import { describe, expect, it } from 'vitest';
import { readConfiguration, todayIn } from '../../src/journal/configuration.ts';

describe('today', () => {
  const now = () => new Date('2026-05-01T20:00:00Z');

  it('is the date where the partnership lives', () => {
    expect(todayIn('Pacific/Auckland', { now })).toBe('2026-05-02');
    expect(todayIn('America/Los_Angeles', { now })).toBe('2026-05-01');
  });

  it('changes at midnight there', () => {
    expect(todayIn('Europe/London', { now: () => new Date('2026-05-01T22:59:59Z') })).toBe('2026-05-01');
    expect(todayIn('Europe/London', { now: () => new Date('2026-05-01T23:00:00Z') })).toBe('2026-05-02');
  });

  it('is the requested date', () => {
    expect(todayIn('UTC', { chosen: '2025-12-31', now })).toBe('2025-12-31');
  });

  it.each(['2026-02-30', 'tomorrow', '', '2026-5-1'])('cannot be %j', (chosen) => {
    expect(() => todayIn('UTC', { chosen, now })).toThrow(/Today can’t be .* YYYY-MM-DD/);
  });
});

describe('the configuration', () => {
  it('has a default', () => {
    expect(readConfiguration({})).toEqual({ contentFolder: 'content' });
  });

  it('treats empty as unset', () => {
    expect(readConfiguration({ ALONGSIDE_CONTENT: '', ALONGSIDE_TODAY: '' })).toEqual({ contentFolder: 'content' });
  });

  it('comes from the environment', () => {
    expect(readConfiguration({ ALONGSIDE_CONTENT: 'ours', ALONGSIDE_TODAY: '2026-05-01' })).toEqual({
      contentFolder: 'ours',
      today: '2026-05-01',
    });
  });
});
