import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentKey } from '../../../src/domain/check-in/promise-words.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

describe('the key of a commitment', () => {
  it.each([
    ['Draft chapter four', 'DRAFT CHAPTER FOUR!'],
    ['Draft chapter four', '  Draft\n chapter,  four … '],
    ['Don’t skip', "don't skip"],
    ['Straße fegen', 'STRASSE FEGEN'],
    ['café', 'cafe\u0301'],
    ['ｆｕｌｌ width', 'full width'],
    ['ΟΔΟΣ', 'οδος'],
    ['soft\u00adhyphen', 'softhyphen'],
  ])('is the same for %j and %j', (one, other) => {
    expect(commitmentKey(one)).toBe(commitmentKey(other));
  });

  it.each([
    ['Run 3.5 km', 'Run 35 km'],
    ['Run 5 km', 'Run 6 km'],
    ['🎉', '🔥'],
    ['?', '!'],
    ['resume', 'resumé'],
  ])('differs for %j and %j', (one, other) => {
    expect(commitmentKey(one)).not.toBe(commitmentKey(other));
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(commitmentKey(commitmentKey(text))).toBe(commitmentKey(text));
      }),
    );
  });

  it('is its own key for every character', () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const key = commitmentKey(`a${String.fromCodePoint(code)}b`);
      if (commitmentKey(key) !== key) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });

  it('doesn’t depend on the punctuation between and around words', () => {
    const word = fc.stringMatching(/^[a-zäéßжש日]{1,8}$/u);
    const gap = fc.constantFrom(' ', '  ', ', ', ' – ', '\n', '… ', ' (', '、', ' "', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1 }), (pairs) => {
        const punctuated = pairs.map(([text, between]) => text + between).join('');
        expect(commitmentKey(punctuated)).toBe(commitmentKey(pairs.map(([text]) => text).join(' ')));
      }),
    );
  });

  it('doesn’t depend on case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-ZäöüÄÖÜéß ]{0,20}$/u), (text) => {
        expect(commitmentKey(text.toUpperCase())).toBe(commitmentKey(text));
      }),
    );
  });
});
