import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/journal/problems/did-you-mean.ts';

describe('the name that was probably meant', () => {
  const known = ['visibility', 'draft', 'lang'];

  it.each([
    ['visibilty', 'visibility', 'a letter missing'],
    ['visibiltiy', 'visibility', 'two swapped'],
    ['Visibility', 'visibility', 'a capital'],
    ['darft', 'draft', 'two swapped in a short word'],
    ['vidibilyty', 'visibility', 'two wrong'],
  ])('%s is %s (%s)', (written, meant) => {
    expect(nearest(written, known)).toBe(meant);
  });

  it.each(['', 'colour', 'x', 'vis'])('isn’t found for %j', (written) => {
    expect(nearest(written, known)).toBeUndefined();
  });

  it('is the most similar of several, and the first of equals', () => {
    expect(nearest('goal', ['goad', 'goals', 'goal'])).toBe('goal');
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
  });

  it('has no more typos than allowed', () => {
    expect(nearest('2026-05-02', ['2026-05-01'], 1)).toBe('2026-05-01');
    expect(nearest('2026-06-02', ['2026-05-01'], 1)).toBeUndefined();
  });
});
