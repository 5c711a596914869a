import { describe, expect, it } from 'vitest';
import { usedStyles } from '../../src/site/used-styles.ts';

const PAGE = `<html lang="en-GB" dir="ltr"><body><main class="page wide" data-kind="home"><p>Tea &amp; cake</p>
  <ul role="list"><li lang="de">Käse</li></ul></main></body></html>`;

describe('what a page uses of its styles', () => {
  it.each([
    '.page{color:red}',
    '.page.wide>p:first-child{color:red}',
    'P{color:red}',
    '[data-kind]{color:red}',
    '[data-kind="home"] ul[role=list]{color:red}',
    'main:hover::after{content:"}"}',
    'p:not(.missing){color:red}',
    ':is(.missing,li:nth-child(2n + 1)):lang(de){color:red}',
    '.page:has(> p){color:red}',
    ':root:not(:lang(de)){color:red}',
    '*,:before{color:red}',
    ':focus-visible{color:red}',
    '@media (width>=48rem){p{color:red}}',
    '@layer tokens,base;',
    '@page{margin:1cm;@bottom-right{content:"1"}}',
    '@property --width{syntax:"<length>";inherits:true;initial-value:0}',
    '@keyframes rise{0%{opacity:0}}p{animation:1s rise}',
    '@media print{:is(nav,p)+p{display:none!important}}',
  ])('has %s', (css) => {
    expect(usedStyles(css, PAGE)).toBe(css);
  });

  it.each([
    ['.missing{color:red}', ''],
    ['.page .missing>p,.page{color:red}', '.page{color:red}'],
    ['table{color:red}p{color:red}', 'p{color:red}'],
    ['[hidden]{color:red}', ''],
    ['[dir=rtl] p{color:red}', ''],
    ["[dir='rtl'] p{color:red}", ''],
    ['p:lang(ar){color:red}', ''],
    [':is(.missing,table) p{color:red}', ''],
    ['.page:has(.missing){color:red}', ''],
    ['@media (width>=48rem){table{color:red}}', ''],
    ['@keyframes rise{0%{opacity:0}to{opacity:1}}p{color:red}', 'p{color:red}'],
    // Its order among the others is part of the style.
    ['@layer base{table{color:red}}', '@layer base;'],
    ['.missing{background:url("a}b{c.png")}p{color:red}', 'p{color:red}'],
  ])('has of %s what is left: %s', (css, left) => {
    expect(usedStyles(css, PAGE)).toBe(left);
  });

  describe('of typefaces', () => {
    const face = (family: string, more: string) => `@font-face{font-family:${family};src:url(a.woff2);${more}}`;
    const rule = 'p{font-family:Serif,Sans}';

    it.each([
      ['a letter of the page', face('Serif', 'unicode-range:U+??')],
      ['an umlaut', face('Serif', 'unicode-range:U+E4,U+100-200')],
      ['any character', face('Sans', 'font-style:normal')],
    ])('has one with %s', (_, css) => {
      expect(usedStyles(css + rule, PAGE)).toBe(css + rule);
    });

    it.each([
      ['of characters that are not there', face('Serif', 'unicode-range:U+100-2BA,U+1E??')],
      ['that no rule names', face('Other', 'unicode-range:U+??')],
      ['for sloped text', face('Serif', 'font-style:italic')],
    ])('leaves out one %s', (_, css) => {
      expect(usedStyles(css + rule, PAGE)).toBe(rule);
    });

    it('has the sloped one where something is sloped, by the page or by a rule', () => {
      const css = face('Serif', 'font-style:italic');
      expect(usedStyles(css + rule, `${PAGE}<em>so</em>`)).toBe(css + rule);
      expect(usedStyles(`${css}${rule}p{font-style:italic}`, PAGE)).toBe(`${css}${rule}p{font-style:italic}`);
    });

    it.each(['&#x100;', '&#256;', '&Amacr;', '\u0100'])('reads %s as the character that it is', (text) => {
      const css = face('Serif', 'unicode-range:U+100-2BA');
      expect(usedStyles(css + rule, `${PAGE}${text}`)).toBe(css + rule);
    });

    it('reads characters that the styles themselves put on the page', () => {
      const css = face('Serif', 'unicode-range:U+2190-2193');
      expect(usedStyles(`${css}${rule}p:after{content:"\\2192"}`, PAGE)).toContain('@font-face');
    });
  });
});
