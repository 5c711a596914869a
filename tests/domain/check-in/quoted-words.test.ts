import { describe, expect, it } from 'vitest';
import { quotedLetter, quotedWords } from '../../../src/domain/text.ts';

describe('quoted words', () => {
  it.each([
    ['- [ ] **Missed** two runs!', 'missed two runs'],
    ['don’t', 'don t'],
    ['Über 70,200 — WÖRTER', 'über 70 200 wörter'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['走った。本当に', '走った 本当に'],
    ['—', ''],
  ])('of %s are %s', (text, words) => {
    expect(quotedWords(text)).toBe(words);
  });
  it.each(['Straße İstanbul ΟΔΟΣ οδος', 'a‿b😀c'])('letter by letter are the same, in %s', (text) => {
    const letters = Array.from(text, (character) => quotedLetter(character) || ' ').join('');
    expect(letters.replace(/ +/g, ' ').trim()).toBe(quotedWords(text));
  });
});
