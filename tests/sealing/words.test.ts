import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { normalisePassphrase } from '../../src/sealing/passphrase.ts';
import { generatePassphrase } from '../../src/sealing/words.ts';

describe('the word list', () => {
  it('has 11 bits for each word, so that six have 66', () => {
    expect(new Set(wordlist).size).toBe(2 ** 11);
  });

  it('has words that differ in their first four letters', () => {
    expect(new Set(wordlist.map((word) => word.slice(0, 4))).size).toBe(wordlist.length);
  });
});

describe('a drawn passphrase', () => {
  it('is six words that normalising doesn’t change', () => {
    const passphrase = generatePassphrase();
    expect(passphrase).toMatch(/^[a-z]+(?: [a-z]+){5}$/);
    expect(normalisePassphrase(passphrase)).toBe(passphrase);
  });

  it('picks every word for equally many numbers', () => {
    const counts = new Map<string, number>();
    for (let start = 0; start < 2 ** 16; start += 6) {
      const words = generatePassphrase((places) => places.map((_, index) => start + index)).split(' ');
      for (const word of words.slice(0, 2 ** 16 - start)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect(new Set(counts.values())).toEqual(new Set([2 ** 16 / 2 ** 11]));
    expect(counts.size).toBe(2 ** 11);
  });

  it('is different each time', () => {
    expect(new Set(Array.from({ length: 100 }, () => generatePassphrase())).size).toBe(100);
  });
});
