import { describe, expect, it } from 'vitest';
import { type State, toneOf } from '../../src/views/common/state-label.ts';

const TONES: Readonly<Record<State, ReturnType<typeof toneOf>>> = {
  kept: 'good',
  held: 'good',
  onPlan: 'good',
  ahead: 'good',
  reached: 'good',
  achieved: 'good',
  well: 'good',
  late: 'watch',
  overdue: 'watch',
  broken: 'watch',
  behind: 'watch',
  watch: 'watch',
  talk: 'talk',
  open: 'neutral',
  dropped: 'neutral',
  closed: 'neutral',
  missed: 'neutral',
  notStarted: 'neutral',
  active: 'neutral',
  paused: 'neutral',
};

describe('the colour of a state', () => {
  it.each(Object.entries(TONES))('for “%s” is %s', (state, tone) => {
    // `Object.entries` widens the keys' type.
    expect(toneOf(state as State)).toBe(tone);
  });
});
