import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = Map<string, string>;

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [lightText = '', darkText = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
const light = coloursIn(lightText);
const themes: [string, Theme][] = [
  ['light', light],
  ['dark', new Map([...light, ...coloursIn(darkText)])],
];

const PARTNERS = ['partner-1', 'partner-2', 'partner-3', 'partner-4', 'shared'];
const TEXTS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'good', 'watch', 'talk', ...PARTNERS];
const PAPERS = ['paper', 'paper-raised', ...PARTNERS.map((partner) => `${partner}-soft`)];

function coloursIn(text: string): Theme {
  return new Map([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Returns relative luminance as defined by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((name) => {
      const hex = theme.get(name);
      if (hex === undefined) throw new Error(`tokens.css has no --${name}`);
      return luminance(hex);
    })
    .sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(themes)('the %s theme', (name, theme) => {
  it('has text at 4.5:1 or more on every background', () => {
    const weak = TEXTS.flatMap((text) =>
      PAPERS.map((paper) => ({ text, paper, ratio: contrast(theme, text, paper) })).filter(({ ratio }) => ratio < 4.5),
    );
    expect(weak).toEqual([]);
  });

  it('has light text at 4.5:1 or more on ink and on partners’ colours', () => {
    const weak = ['ink', ...PARTNERS].filter((ground) => contrast(theme, 'paper', ground) < 4.5);
    expect(weak).toEqual([]);
  });

  it('has edges of controls at 3:1 or more', () => {
    expect(contrast(theme, 'rule-strong', 'paper')).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, 'rule-strong', 'paper-raised')).toBeGreaterThanOrEqual(3);
  });

  it('gives the browser the same background colour as pages have', () => {
    const layout = readFileSync(new URL('../../src/layouts/JournalLayout.astro', import.meta.url), 'utf8');
    expect(layout).toContain(
      `<meta name="theme-color" content="${theme.get('paper')}" media="(prefers-color-scheme: ${name})" />`,
    );
  });
});

it('has a dark value for every colour', () => {
  expect([...coloursIn(darkText).keys()].sort()).toEqual([...light.keys()].sort());
});
