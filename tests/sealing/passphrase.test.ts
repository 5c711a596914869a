import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePassphrase, passphraseStrength } from '../../src/sealing/passphrase.ts';
import { generatePassphrase } from '../../src/sealing/words.ts';

describe('a passphrase', () => {
  it.each([
    ['spaces at its ends', '  lunar basket ', 'lunar basket'],
    ['runs of white space, also lines and no-break spaces', 'lunar \t\r\n\u00a0basket', 'lunar basket'],
    ['letters put together from parts', 'u\u0308ber', 'über'],
    ['wide forms and ligatures', 'ｆｕll ﬁsh', 'full fish'],
  ])('is the same whatever its %s', (_what, typed, meant) => {
    expect(normalisePassphrase(typed)).toBe(meant);
  });

  it('keeps its case', () => {
    expect(normalisePassphrase('Lunar')).toBe('Lunar');
  });

  it('isn’t changed by being normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalisePassphrase(text);
        expect(normalisePassphrase(once)).toBe(once);
      }),
    );
  });
});

describe('the hint about strength', () => {
  it.each([
    ['', 'too-short'],
    ['correct horse', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'too-short'],
    ['  a         b        c  ', 'too-short'],
    ['we love pancakes', 'guessable'],
    ['ho ho ho ho ho merry christmas', 'guessable'],
    ['Tr0ub4dor&3-2026', 'guessable'],
    ['lunar basket orphan twelve magnet', 'good'],
    ['vT9-qLw3_xB7.kZ1uHe2', 'good'],
  ])('finds %j %s', (passphrase, strength) => {
    expect(passphraseStrength(passphrase)).toBe(strength);
  });

  it('finds drawn words good', () => {
    // The six words may repeat.
    const drawn = generatePassphrase((places) => places.map((_, index) => 7 * Math.max(1, index)));
    expect(passphraseStrength(drawn)).toBe('good');
  });
});
