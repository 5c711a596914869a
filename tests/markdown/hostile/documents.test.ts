import { describe, expect, it } from 'vitest';
import { violations } from './allowed.ts';
import { CORPUS } from './corpus/index.ts';
import { elementsOf, staysInside } from './parsed.ts';
import { EMBEDDINGS, rendered } from './rendered.ts';

describe.each(Object.entries(EMBEDDINGS))('hostile documents as a %s', (_, options) => {
  it.each(CORPUS)('stay within the schema and their place: $name', async ({ text }) => {
    const html = (await rendered(text, options)) ?? '';
    expect(violations(elementsOf(html))).toEqual([]);
    expect(staysInside(html), html).toBe(true);
  });
});

describe('the tests of hostile documents', () => {
  it('have a corpus of different documents', () => {
    expect(new Set(CORPUS.map(({ text }) => text)).size).toBe(CORPUS.length);
    expect(CORPUS.length).toBeGreaterThanOrEqual(150);
  });

  it.each([
    '<script></script>',
    '<b onclick="x">',
    '<b style="x">',
    '<b id="x">',
    '<b class="x">',
    '<a href="javascript:x">',
    '<a href="&#1;java&#10;script:x">',
    '<q cite="data:x">',
    '<img src="https://a.example">',
    '<img srcset="/served/a 1x, //a.example 2x">',
    '<input type="checkbox">',
    '<svg>',
    '<template><p></p></template>',
  ])('notice %s', (html) => {
    expect(violations(elementsOf(html))).not.toEqual([]);
  });

  it.each(['<li>a</li>', '<dd>a</dd>', '</div>a', '<b>', '<a href="#a">', '<!--'])('notice if %s gets out', (html) => {
    expect(staysInside(html)).toBe(false);
  });

  it.each(['a', '<p>a</p>', '<ul><li>a</li></ul>', '<table><tr><td>a</td></tr></table>'])(
    'allow what’s allowed: %s',
    (html) => {
      expect(violations(elementsOf(html))).toEqual([]);
      expect(staysInside(html)).toBe(true);
    },
  );
});
