import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, foldForSearch, foldWithOrigins, wordsOf } from '../../../src/client/search/word-matches.ts';

const marked = (text: string, ...words: string[]) =>
  excerptOf(text, wordsOf(words.join(' '), 'en'))
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('an excerpt', () => {
  it('marks what was found as it was written', () => {
    expect(marked('Eine Straße, ein Café.', 'strasse', 'cafe')).toBe('Eine [Straße], ein [Café].');
  });

  it('is the beginning where no word is looked for', () => {
    expect(marked('Tea at noon.')).toBe('Tea at noon.');
  });

  it('shows the place where most of the words stand, cut between words', () => {
    const far = `${'Early tea. '.repeat(1)}${'Nothing of it here. '.repeat(40)}Then tea with milk and tea with lemon. ${'And no more of it. '.repeat(40)}`;
    const excerpt = marked(far, 'tea', 'milk');
    expect(excerpt).toMatch(/^…\w.*Then \[tea\] with \[milk\] and \[tea\] with lemon\..*\w\.?…$/);
    expect(excerpt.length).toBeLessThan(190);
  });

  it('marks another form of a word whole', () => {
    expect(marked('We train, trained; trainspotters.', 'training')).toBe('We [train], [trained]; trainspotters.');
  });

  it('marks a place once where two words fit it', () => {
    expect(marked('running', 'run', 'running')).toBe('[running]');
  });

  it('says nothing that the text does not say, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const said = excerptOf(text, wordsOf(query, 'en')).map((part) => part.text);
        expect(text.replaceAll('…', '')).toContain(said.join('').replaceAll('…', ''));
      }),
    );
  });
});

describe('a folded text', () => {
  it('is the same with and without its origins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, origins } = foldWithOrigins(text);
        expect(folded).toBe(foldForSearch(text));
        expect(origins).toHaveLength(folded.length + 1);
      }),
    );
  });
});
