import { describe, expect, it } from 'vitest';
import RemarkedProse from '../../../src/views/check-ins/RemarkedProse.astro';
import Prose from '../../../src/views/common/Prose.astro';
import { contextOf } from '../context.ts';
import { all, one, render } from './rendered.ts';

const { words } = contextOf({}, '2026-01-06');

const KINDS = [
  { kind: 'prose', rendered: (html: string, lang?: string) => render(Prose, { html, lang }) },
  {
    kind: 'prose with remarks',
    rendered: (html: string, lang?: string) =>
      render(RemarkedProse, { pieces: html === '' ? [] : [html], lang, pageLang: 'en-GB', words }),
  },
];

describe.each(KINDS)('$kind', ({ rendered }) => {
  it('in an unknown language is written in its first letter’s direction', async () => {
    expect(one(await rendered('<p>نركض</p>'), 'div').properties).toMatchObject({ dir: 'auto' });
    expect(one(await rendered('<p>نركض</p>'), 'div').properties).not.toHaveProperty('lang');
  });
  it.each([
    ['ar', 'rtl'],
    ['de', 'ltr'],
  ])('in %s is marked as that, and written %s', async (lang, dir) => {
    expect(one(await rendered('<p>1.</p>', lang), 'div').properties).toMatchObject({ lang, dir });
  });
  it('is empty if it has no text', async () => {
    expect(all(await rendered(''), 'div')).toEqual([]);
  });
});
