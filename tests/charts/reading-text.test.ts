import { describe, expect, it } from 'vitest';
import { readingText } from '../../src/charts/reading-text.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { at, seriesOf, viewOf } from './views.ts';

const UP = [at('2026-01-01', 0), at('2026-01-11', 20)];
const DOWN = [at('2026-01-01', 20), at('2026-01-11', 0)];
const say = (plan: typeof UP, value: number) =>
  readingText(
    viewOf({ locale: 'en-GB' }),
    seriesOf({ label: 'Robin', plan }),
    at('2026-01-06', value),
    wordsOf('en').chart,
  );

describe('a reading in words', () => {
  it('says whose it is, when, how much, and how far from the plan', () => {
    expect(say(UP, 12.345)).toEqual({
      partner: 'Robin',
      date: '6 January 2026',
      value: '12.35\u00a0km',
      plan: 'Plan 10\u00a0km (+2.35\u00a0km)',
    });
  });

  it('counts less as more where the plan goes down', () => {
    expect(say(DOWN, 8).plan).toBe('Plan 10\u00a0km (+2\u00a0km)');
    expect(say(DOWN, 12).plan).toBe('Plan 10\u00a0km (-2\u00a0km)');
  });

  it('says nothing of a plan that there is not', () => {
    expect(say([], 8)).not.toHaveProperty('plan');
  });
});
