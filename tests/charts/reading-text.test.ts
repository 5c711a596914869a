import { describe, expect, it } from 'vitest';
import { readingText } from '../../src/charts/reading-text.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { at, seriesOf, viewOf } from './views.ts';

const UP = [at('2026-01-01', 0), at('2026-01-11', 20)];
const DOWN = [at('2026-01-01', 20), at('2026-01-11', 0)];
const say = (change: Parameters<typeof seriesOf>[0], value: number) =>
  readingText(
    viewOf({ locale: 'en-GB' }),
    seriesOf({ label: 'Robin', ...change }),
    at('2026-01-06', value),
    wordsOf('en').chart,
  );

describe('a reading in words', () => {
  it('says whose it is, when, how much, and how far from the plan', () => {
    expect(say({ plan: UP }, 12.345)).toEqual({
      partner: 'Robin',
      date: '6 January 2026',
      value: '12.345\u00a0km',
      more: ['Plan 10\u00a0km', '2.3\u00a0km ahead of plan'],
    });
    expect(say({ plan: UP }, 1.43).more[1]).toBe('8.6\u00a0km behind plan');
  });

  it('counts less as more if the plan goes down', () => {
    expect(say({ plan: DOWN }, 8).more[1]).toBe('2\u00a0km ahead of plan');
    expect(say({ plan: DOWN }, 12).more[1]).toBe('2\u00a0km behind plan');
  });

  it('isn’t behind or ahead if it counts as on plan, like the page’s figures', () => {
    // Of a way of 20 km, 1 km is on plan.
    const plan = [at('2026-01-05', 0), at('2026-01-07', 20)];
    expect(say({ plan }, 9).more[1]).toBe('within 1\u00a0km of plan');
    expect(say({ plan }, 11).more[1]).toBe('within 1\u00a0km of plan');
    expect(say({ plan }, 8.9).more[1]).toBe('1.1\u00a0km behind plan');
    const late = [at('2026-01-01', 0), at('2026-01-05', 20)];
    expect(say({ plan: late }, 20.5).more[1]).toBe('0.5\u00a0km ahead of plan');
  });

  it('says it’s on plan if rounding hides the difference', () => {
    expect(say({ plan: UP }, 10.000_000_1).more[1]).toBe('exactly on plan');
  });

  it('compares it with the plan of its day, which a review has changed since', () => {
    const formerPlans = [{ until: at('2026-01-08', 0).day, points: UP }];
    expect(say({ plan: DOWN, formerPlans }, 12).more[1]).toBe('2\u00a0km ahead of plan');
  });

  it('says the reading first, then what it counts as', () => {
    expect(say({ plan: UP, raw: [at('2026-01-06', 4)] }, 12)).toMatchObject({
      value: '4\u00a0km',
      more: ['counts as 12\u00a0km', 'Plan 10\u00a0km', '2\u00a0km ahead of plan'],
    });
  });

  it('has a minus sign below zero', () => {
    expect(say({}, -8.5).value).toBe('−8.5\u00a0km');
  });

  it('doesn’t mention a plan if there is none', () => {
    expect(say({}, 8).more).toEqual([]);
  });
});
