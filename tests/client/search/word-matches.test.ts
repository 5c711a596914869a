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
  it('marks what was found as it was written', () => {
    expect(marked('Eine Straße, ein Café.', 'strasse', 'cafe')).toBe('Eine [Straße], ein [Café].');
  });

  it('is the beginning where no word is looked for', () => {
    expect(marked('Tea at noon.')).toBe('Tea at noon.');
  });

  it('shows the place where most of the words stand, cut between words', () => {
    const far = `${'Early tea. '.repeat(1)}${'Nothing of it here. '.repeat(40)}Then tea with milk and tea with lemon. ${'And no more of it. '.repeat(40)}`;
    const said = marked(far, 'tea', 'milk');
    expect(said).toMatch(/^…\w.*Then \[tea\] with \[milk\] and \[tea\] with lemon\..*\w\.?…$/);
    expect(said?.length).toBeLessThan(190);
  });

  it('marks another form of a word whole', () => {
    expect(marked('We train, trained; trainspotters.', 'training')).toBe('We [train], [trained]; trainspotters.');
  });

  it('marks a place once where two words fit it', () => {
    expect(marked('running', 'run', 'running')).toBe('[running]');
  });

  it.each([
    ['en', 'run', '\nWins\n\nRobin\nRan well.\nPlans\nRun again', ['', 'Ran well. [Run] again']],
    ['en', 'run', 'One\nPlans\nRun', ['', 'One · [Run]']],
    ['ja', '走る', '\nできたこと\n朝に走る。\n次のこと\n走ること', ['', '朝に[走る]。 [走る]こと']],
    ['ar', 'كتاب', '\nالتقدم\nقرأنا الكتاب\nالخطوات\nنكتب', ['', 'قرأنا ال[كتاب] · نكتب']],
  ])('has no heading in its text (%s, %s)', (lang, query, text, expected) => {
    expect(excerpt(text, query, lang)).toEqual(expected);
  });

  it.each([
    ['en', 'plan', 'We ran.\nOur plan\nMornings.\nThen\nTea.', ['Our [plan]', 'Mornings. Tea.']],
    ['en', 'plan', 'We ran.\nOur plan\n', ['Our [plan]', '']],
    ['ja', '次', '走った。\n次のこと\n朝に歩く。', ['[次]のこと', '朝に歩く。']],
    ['ar', 'التقدم', 'قرأنا\nالتقدم\nكتبنا', ['[التقدم]', 'كتبنا']],
  ])('is under a heading where the words are in headings alone (%s, %s)', (lang, query, text, expected) => {
    expect(excerpt(text, query, lang)).toEqual(expected);
  });

  it('says nothing that the text does not say, whatever it is', () => {
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
