import { describe, expect, it } from 'vitest';
import { excerptParts, type Pagefind, pagefindEngine } from '../../../src/client/search/pagefind-engine.ts';

describe('an excerpt of Pagefind', () => {
  it('becomes text, with what was found apart from the signs round it', () => {
    expect(excerptParts('We <mark>ran,</mark> and (<mark>naïvely)</mark> so')).toEqual([
      { text: 'We ', isMatch: false },
      { text: 'ran', isMatch: true },
      { text: ',', isMatch: false },
      { text: ' and (', isMatch: false },
      { text: 'naïvely', isMatch: true },
      { text: ')', isMatch: false },
      { text: ' so', isMatch: false },
    ]);
  });

  it('keeps tags that somebody wrote as the text that they are', () => {
    expect(excerptParts('&lt;img src=x onerror=alert(1)&gt; <mark>x</mark>')).toEqual([
      { text: '<img src=x onerror=alert(1)> ', isMatch: false },
      { text: 'x', isMatch: true },
    ]);
  });

  it('has no unseen marks between words', () => {
    expect(excerptParts('目標\u200bの\u200b<mark>確認</mark>')).toEqual([
      { text: '目標の', isMatch: false },
      { text: '確認', isMatch: true },
    ]);
  });
});

describe('a search with Pagefind', () => {
  const asked: unknown[] = [];
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    search: (...question) => {
      asked.push(question);
      return Promise.resolve({ results: [] });
    },
  };

  it('asks for all pages that the filters let through, the newest first, where there is no text', async () => {
    const engine = await pagefindEngine(pagefind, '/');
    await engine.find({ text: '', filters: { kind: 'goal' }, order: 'relevance' });
    await engine.find({ text: 'tea', filters: {}, order: 'relevance' });
    await engine.find({ text: 'tea', filters: {}, order: 'date' });
    expect(asked).toEqual([
      [null, { filters: { kind: 'goal' }, sort: { date: 'desc' } }],
      ['tea', { filters: {} }],
      ['tea', { filters: {}, sort: { date: 'desc' } }],
    ]);
  });
});
