import { describe, expect, it } from 'vitest';
import { type CohortEntry, cohortEntry, indexPage } from '../../../src/output/cohort/index-page.ts';
import { partnership } from '../../domain/builders.ts';
import { contextOf } from '../../views/context.ts';

const entryOf = (written: Record<string, unknown>) =>
  cohortEntry(contextOf({ partnership: partnership(written) }, '2026-11-19', { audience: 'public' }));

describe('the index of a cohort contains a journal’s', () => {
  it('title, purpose, partners and start', () => {
    expect(entryOf({ name: 'Two pans', purpose: 'To cook.', privacy: { default: 'public' } })).toMatchInlineSnapshot(`
      {
        "about": "The journal of Robin and Sam, since 5 January 2026.",
        "locale": "en-GB",
        "purpose": "To cook.",
        "title": "Two pans",
      }
    `);
  });

  it.each([
    { why: 'is for its partners', written: { privacy: { default: 'partners' } } },
    { why: 'is private', written: { privacy: { default: 'private' } } },
    {
      why: 'is for its partners, and only says who they are',
      written: { privacy: { default: 'partners' }, visibility: 'public' },
    },
    { why: 'hides who they are to each other', written: { privacy: { default: 'public' }, visibility: 'partners' } },
    { why: 'is a draft', written: { privacy: { default: 'public' }, draft: true } },
  ])('nothing else if it $why', ({ written }) => {
    expect(entryOf(written)).toBeUndefined();
  });
});

describe('the index of a cohort', () => {
  const entry = (title: string, locale = 'en'): CohortEntry => ({ title, purpose: '', about: 'By two.', locale });
  const page = (entries: Record<string, CohortEntry>) =>
    indexPage(
      Object.entries(entries).map(([name, each]) => ({ name, entry: each })),
      { base: '/b/', sheets: ['_astro/site.css'] },
    );

  it('is in the language that most of its journals have; others say theirs', () => {
    const text = page({ a: entry('Eins', 'de'), b: entry('يومية', 'ar'), c: entry('Zwei', 'de') });
    expect(text).toContain('<html lang="de" dir="ltr">');
    expect(text).toContain('<h1>Tagebücher</h1>');
    expect(text).toContain('<li lang="ar" dir="rtl"><a href="/b/b/">');
    expect(text).toContain('<li><a href="/b/a/">Eins</a><p>By two.</p></li>');
  });

  it('is in the order of titles', () => {
    const text = page({ z: entry('Äpfel'), y: entry('Birnen'), a: entry('Pair 10'), b: entry('Pair 9') });
    expect([...text.matchAll(/<li><a href="\/b\/(\w)/g)].map(([, name]) => name)).toEqual(['z', 'y', 'b', 'a']);
  });

  it('says if there are none', () => {
    expect(page({})).toContain('<p>No journals are public yet.</p>');
  });

  it('treats what partners wrote as text', () => {
    expect(page({ a: entry('<b>&"') })).toContain('>&lt;b>&amp;&quot;</a>');
  });
});
