import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExcerptPart } from '../../../src/client/search/search-engine.ts';
import { joinParts } from '../../../src/views/search/search-index.ts';
import { excerptOf, foldForSearch, foldWithOrigins, wordsOf } from '../../../src/client/search/word-matches.ts';

const shown = (parts: readonly ExcerptPart[]) =>
  parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join('');
const excerpt = (text: string, query: string, lang = 'en') => {
  const { heading, text: said } = excerptOf(text, wordsOf(query, lang));
  return [shown(heading), shown(said)];
};
const marked = (text: string, ...words: string[]) => {
  const [heading, said] = excerpt(text, words.join(' '));
  expect(heading).toBe('');
  return said;
};

describe('an excerpt', () => {
  it('marks matches as they were written', () => {
    expect(marked('Eine Straße, ein Café.', 'strasse', 'cafe')).toBe('Eine [Straße], ein [Café].');
  });

  it('is the beginning if there’s no search word', () => {
    expect(marked('Tea at noon.')).toBe('Tea at noon.');
  });

  it('shows the place with the most words, cut between words', () => {
    const far = `${'Early tea. '.repeat(1)}${'Nothing of it here. '.repeat(40)}Then tea with milk and tea with lemon. ${'And no more of it. '.repeat(40)}`;
    const said = marked(far, 'tea', 'milk');
    expect(said).toMatch(/^…\w.*Then \[tea\] with \[milk\] and \[tea\] with lemon\..*\w\.?…$/);
    expect(said?.length).toBeLessThan(190);
  });

  it('marks another form of a word completely', () => {
    expect(marked('We train, trained; trainspotters.', 'training')).toBe('We [train], [trained]; trainspotters.');
  });

  it('marks a place once if two words match it', () => {
    expect(marked('running', 'run', 'running')).toBe('[running]');
  });

  it.each([
    ['en', 'run', '\nWins\n\nRobin\nRan well.\nPlans\nRun again', ['', 'Ran well. [Run] again']],
    ['en', 'run', 'One\nPlans\nRun', ['', 'One · [Run]']],
    ['ja', '走る', '\nできたこと\n朝に走る。\n次のこと\n走ること', ['', '朝に[走る]。 [走る]こと']],
    ['ar', 'كتاب', '\nالتقدم\nقرأنا الكتاب\nالخطوات\nنكتب', ['', 'قرأنا ال[كتاب] · نكتب']],
  ])('doesn’t have a heading in its text (%s, %s)', (lang, query, text, expected) => {
    expect(excerpt(text, query, lang)).toEqual(expected);
  });

  it.each([
    ['en', 'plan', 'We ran.\nOur plan\nMornings.\nThen\nTea.', ['Our [plan]', 'Mornings. Tea.']],
    ['en', 'plan', 'We ran.\nOur plan\n', ['Our [plan]', '']],
    ['ja', '次', '走った。\n次のこと\n朝に歩く。', ['[次]のこと', '朝に歩く。']],
    ['ar', 'التقدم', 'قرأنا\nالتقدم\nكتبنا', ['[التقدم]', 'كتبنا']],
  ])('is under a heading if only headings have the words (%s, %s)', (lang, query, text, expected) => {
    expect(excerpt(text, query, lang)).toEqual(expected);
  });

  it('contains nothing that isn’t in the text', () => {
    const part = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.string({ unit: 'grapheme' }), (parts, query) => {
        const { heading, text } = excerptOf(parts.join('\n'), wordsOf(query, 'en'));
        const said = (all: readonly ExcerptPart[]) => all.map((each) => each.text).join('');
        const isHeading = (_: string, index: number) => index % 2 === 1;
        expect(['', ...parts.filter(isHeading)]).toContain(said(heading));
        const prose = joinParts(parts.filter((each, index) => !isHeading(each, index)));
        expect(prose.replaceAll('…', '')).toContain(said(text).replaceAll('…', ''));
      }),
    );
  });
});

describe('a normalised text', () => {
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
