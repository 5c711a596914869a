import { describe, expect, it } from 'vitest';
import { entryHtml } from '../../../src/output/feeds/rss.ts';

const PAGE = 'https://pair.example/our/check-ins/2026-05-01/';
const prose = (html: string, more: { lang?: string; heading?: string } = {}) =>
  entryHtml([{ kind: 'prose', html, ...more }], PAGE);

describe('an entry of a feed', () => {
  it('only has absolute addresses: of this site, of others and within the page', () => {
    expect(prose('<a href="/our/goals/run/">a</a><a href="#note">b</a><a href="https://x.example/y">c</a>')).toBe(
      '<a href="https://pair.example/our/goals/run/">a</a><a href="https://pair.example/our/check-ins/2026-05-01/#note">b</a><a href="https://x.example/y">c</a>',
    );
  });

  it('has images without attributes that only matter on the site', () => {
    expect(
      prose('<img src="/_astro/a.webp" srcset="/_astro/b.webp 2x" sizes="1px" alt="Us" loading="lazy" width="8">'),
    ).toBe('<img src="https://pair.example/_astro/a.webp" alt="Us" width="8">');
  });

  it('shows checkboxes as characters, which feed readers keep', () => {
    const box = (checked: string) => `<li><input type="checkbox" ${checked} disabled aria-label="x"> Run</li>`;
    expect(prose(`<ul>${box('checked')}${box('')}</ul>`)).toBe('<ul><li>☑ Run</li><li>☐ Run</li></ul>');
  });

  it('leaves text that looks like HTML as text', () => {
    expect(prose('<code>&#x3C;a href="#x">&#x26;amp;</code>')).toBe('<code>&#x3C;a href="#x">&#x26;amp;</code>');
  });

  it('says whose side it is and in which language, whatever their names are', () => {
    expect(prose('<p>Schalom</p>', { lang: 'he', heading: 'A <b>' })).toBe(
      '<h2>A &#x3C;b></h2><div lang="he" dir="rtl"><p>Schalom</p></div>',
    );
  });

  it('escapes text, and links to the page', () => {
    expect(entryHtml([{ kind: 'text', text: 'Goal: <i>', href: '/our/goals/run/' }], PAGE)).toBe(
      '<p><a href="https://pair.example/our/goals/run/">Goal: &#x3C;i></a></p>',
    );
  });
});
