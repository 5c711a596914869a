import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { cardSvg, iconSvg } from '../../../src/output/share/card-svg.ts';
import type { ShareCard } from '../../../src/output/share/cards.ts';
import { pngOf } from '../../../src/output/share/draw-card.ts';
import * as colours from '../../../src/output/share/manifest.ts';
import { type ChartPoint, point } from '../../../src/views/common/chart-view.ts';
import { runs } from '../../support/properties.ts';

const CARD: ShareCard = {
  id: 'milestones/swim',
  dir: 'ltr',
  siteName: 'Two Marathons',
  kicker: 'Milestone',
  title: 'We swam across',
  partners: [{ slot: 1, name: 'Robin' }],
  art: { kind: 'celebration' },
};

/** Reads a PNG's width and height from its header. */
function sizeOf(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the picture of a card', () => {
  it('is 1200 by 630, with identical bytes each time', async () => {
    const png = await pngOf(cardSvg(CARD), 1200);
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(await pngOf(cardSvg(CARD), 1200)).toEqual(png);
  });

  it('needs no font and loads nothing: letters are drawn as paths', () => {
    const svg = cardSvg(CARD);
    expect(svg).not.toMatch(/<text|font|href|<image|swam/);
  });

  it('contains a hostile title only as a drawing', async () => {
    const hostile = { ...CARD, title: '</svg><script>alert("x")</script>', siteName: '<!--', kicker: ']]>&amp;' };
    const svg = cardSvg(hostile);
    expect(svg).not.toMatch(/script|alert|<!--|amp;/);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
    expect(sizeOf(await pngOf(svg, 1200))).toEqual([1200, 630]);
  });

  it('is drawn for any words', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));
    const art = fc.constantFrom<ShareCard['art']>({ kind: 'mark' }, { kind: 'lines', series: [] });
    fc.assert(
      fc.property(word, word, word, art, fc.constantFrom('ltr', 'rtl'), (title, siteName, name, art, dir) => {
        const partners = [{ slot: 3, name }] as const;
        const svg = cardSvg({ ...CARD, title, siteName, lede: siteName, partners, art, dir });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|[^\x20-\x7e]/);
      }),
      { numRuns: runs(150) },
    );
  });

  it('is mirrored for a right-to-left journal', () => {
    expect(cardSvg({ ...CARD, dir: 'rtl' })).toContain('translate(1200 0) scale(-1 1)');
    expect(cardSvg(CARD)).not.toContain('scale(-1 1)');
  });

  it('is only the logo if no typeface has the title’s letters', () => {
    const wordless = cardSvg({ ...CARD, title: '하프 마라톤' });
    expect(wordless.length).toBeLessThan(1000);
    expect(wordless).toContain(colours.PARTNER_COLOURS[1]);
  });

  it('is drawn for a benchmark without a reading or a plan, and for one with a single reading', async () => {
    const line = (readings: ChartPoint[]) =>
      cardSvg({ ...CARD, art: { kind: 'lines', series: [{ slot: 1, readings, plan: [] }] } });
    for (const svg of [line([]), line([point(plainDate('2026-01-11'), 5)])]) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(sizeOf(await pngOf(svg, 1200))).toEqual([1200, 630]);
    }
  });
});

it('has the icon in every size and on every background', async () => {
  for (const kind of ['plain', 'filled', 'maskable'] as const)
    expect(sizeOf(await pngOf(iconSvg(kind), 180))).toEqual([180, 180]);
});

it('has the site’s own light colours', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(css)?.[1];
  expect(colours).toMatchObject({
    PAPER: token('paper'),
    INK: token('ink'),
    INK_SOFT: token('ink-soft'),
    INK_FAINT: token('ink-faint'),
    RULE: token('rule'),
  });
  const slots = ['shared', 'partner-1', 'partner-2', 'partner-3', 'partner-4'].map(token);
  expect(Object.values(colours.PARTNER_COLOURS)).toEqual(slots);
});
