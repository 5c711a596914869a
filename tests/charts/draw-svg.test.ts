import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_SIZES } from '../../src/charts/axes.ts';
import { chartSvg } from '../../src/charts/draw-svg.ts';
import { estimatedWidth } from '../../src/charts/text-width.ts';
import type { BenchmarkChartView } from '../../src/views/common/chart-view.ts';
import type { PartnerSlot } from '../../src/views/common/partner.ts';
import { runs, sampleOf } from '../support/properties.ts';
import { parseSvg, type SvgElement } from './svg-elements.ts';
import { at, fortnightly, RICH, seriesOf, viewOf } from './views.ts';

/** Returns the elements of each chart, the narrow one's first. */
function pictures(view: BenchmarkChartView): { width: number; height: number; elements: SvgElement[] }[] {
  const elements = parseSvg(chartSvg(view));
  const starts = elements.flatMap(({ name }, index) => (name === 'svg' ? [index] : []));
  return starts.map((start, picture) => {
    const [, , width, height] = (elements[start]?.attributes['viewBox'] ?? '').split(' ').map(Number);
    return { width: width ?? 0, height: height ?? 0, elements: elements.slice(start, starts[picture + 1]) };
  });
}

function texts(view: BenchmarkChartView): string[] {
  return parseSvg(chartSvg(view)).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
}

describe('the static picture of a benchmark', () => {
  it('matches the approved picture', async () => {
    const lines = chartSvg(RICH).replaceAll('><', '>\n<');
    await expect(`${lines}\n`).toMatchFileSnapshot('rich.svg.txt');
  });

  it('shows the unit, today, the marks and the lines’ owners in each of them', () => {
    for (const { elements } of pictures(RICH)) {
      const said = elements.map(({ text }) => text);
      expect(said).toEqual(
        expect.arrayContaining(['km', 'today', 'Half marathon', 'Marathon', 'Longest run ever', 'Robin', 'Sam']),
      );
    }
  });

  it('writes months, numbers and today in the view’s language', () => {
    const said = texts({
      ...RICH,
      locale: 'de',
      series: RICH.series.map((s) => ({ ...s, plan: [at('2026-01-05', 0), at('2026-10-04', 20000)] })),
    });
    expect(said).toEqual(expect.arrayContaining(['heute', 'Mär', '10.000']));
  });

  it('leaves colours to the style sheet, without style attributes', () => {
    const svg = chartSvg(RICH);
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour);
    expect(colours.every((colour) => colour === 'none' || colour?.startsWith('var(--chart-'))).toBe(true);
    expect(svg).not.toContain('style=');
  });

  it('distinguishes two partners by dash and shape as well as by colour', () => {
    const [narrow] = pictures(RICH);
    const drawn = (slot: PartnerSlot): SvgElement[] =>
      narrow?.elements.filter(({ style }) => Object.values(style).includes(`var(--chart-line-${slot})`)) ?? [];
    const dash = (slot: PartnerSlot): string | undefined =>
      drawn(slot).find(({ style }) => style['stroke-width'] === '2')?.style['stroke-dasharray'];
    expect(dash(1)).not.toBe(dash(2));
    expect(drawn(1).some(({ name }) => name === 'circle')).toBe(true);
    expect(drawn(2).some(({ name, style }) => name === 'circle' && style['fill'] === 'var(--chart-line-2)')).toBe(
      false,
    );
  });

  it('escapes what partners wrote', () => {
    const label = `<script>alert("x")</script> & 'y'`;
    const view = viewOf({
      unit: '"<b>&',
      series: [seriesOf({ readings: fortnightly('2026-01-11', [1, 2, 3]) })],
      marks: [{ kind: 'milestone', point: at('2026-01-25', 2), label, slot: 0 }],
    });
    const svg = chartSvg(view);
    expect(svg).not.toMatch(/<script|<b>/);
    expect(texts(view)).toContain('&quot;&lt;b&gt;&amp;');
    expect(texts(view)).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;');
  });

  it('shortens a label that is too long for a phone', () => {
    const label = 'The day on which both of us ran the whole way to the coast and back again';
    const said = texts(viewOf({ marks: [{ kind: 'target', point: at('2026-10-04', 42), label, slot: 0 }] }));
    expect(said.some((text) => text.startsWith('The day on which') && text.endsWith('…'))).toBe(true);
  });

  // Languages with long short dates: "26 de jan.", "12-р сарын 26".
  it.each(['pt', 'mn'])('leaves a date out rather than cutting it off or letting it touch the next: %s', (locale) => {
    const start = at('2026-11-01', 1);
    for (const days of sampleOf([...Array(70).keys()], 15).map((more) => 10 + more)) {
      const readings = [start, { day: start.day + days, value: 2 }];
      for (const { width, elements } of pictures(
        viewOf({ locale, today: start.day, series: [seriesOf({ readings })] }),
      )) {
        // For each line of text; a year is below its month.
        const ends = new Map<string | undefined, number>();
        for (const { attributes, style, text } of elements) {
          // Labels have a halo; these are the axis's own.
          if (attributes['x'] === undefined || style['text-anchor'] !== 'middle') continue;
          if (style['paint-order'] !== undefined) continue;
          const half = estimatedWidth(text, Number(style['font-size'])) / 2;
          expect(Number(attributes['x']) - half).toBeGreaterThan((ends.get(attributes['y']) ?? 0) - 0.1);
          ends.set(attributes['y'], Number(attributes['x']) + half);
        }
        expect(ends.size).toBeGreaterThan(0);
        expect(Math.max(...ends.values())).toBeLessThan(width + 0.1);
      }
    }
  });

  it('labels a milestone that several partners share once', () => {
    const marks = [1, 2].map((slot) => ({
      kind: 'target' as const,
      point: at('2026-10-04', 42),
      label: 'Finish',
      slot: slot as PartnerSlot,
    }));
    expect(texts(viewOf({ marks })).filter((text) => text === 'Finish')).toHaveLength(CHART_SIZES.length);
  });

  it('shows the bounds of a hold and its band', () => {
    const view = viewOf({
      hold: { low: 5, high: 20 },
      series: [seriesOf({ readings: fortnightly('2026-01-11', [22, 18, 17]) })],
    });
    expect(texts(view)).toEqual(expect.arrayContaining(['≤ 20', '≥ 5']));
    expect(chartSvg(view)).toContain('fill-opacity');
  });

  it('doesn’t have a band or bounds if there’s nothing to hold', () => {
    const view = viewOf({ series: [seriesOf({ readings: fortnightly('2026-01-11', [22, 18, 17]) })] });
    expect(texts(view).join()).not.toMatch(/[≤≥]/);
    expect(chartSvg(view)).not.toContain('fill-opacity');
  });

  it('is the same each time', () => {
    expect(chartSvg(RICH)).toBe(chartSvg(RICH));
  });

  it.each(sampleOf(['Pacific/Auckland', 'America/Los_Angeles', 'UTC'], 1))('is identical in %s', (TZ) => {
    const script = `
      const { chartSvg } = await import(${JSON.stringify(new URL('../../src/charts/draw-svg.ts', import.meta.url).href)});
      const { RICH } = await import(${JSON.stringify(new URL('./views.ts', import.meta.url).href)});
      process.stdout.write(chartSvg(RICH));`;
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
    });
    expect(there.toString()).toBe(chartSvg(RICH));
  });
});

const point = fc.record({
  day: fc.integer({ min: -30000, max: 60000 }),
  value: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.double({ min: -1e15, max: 1e15, noNaN: true })),
});
const line = fc
  .uniqueArray(point, { maxLength: 12, selector: ({ day }) => day })
  .map((points) => points.toSorted((a, b) => a.day - b.day));
const slot = fc.constantFrom<PartnerSlot[]>(0, 1, 2, 3, 4);
const label = fc.string({ unit: 'binary', maxLength: 60 });
const series = fc.record(
  {
    id: fc.constant('a'),
    label,
    slot,
    readings: line,
    plan: line,
    formerPlans: fc.array(fc.record({ until: fc.integer({ min: -30000, max: 60000 }), points: line }), {
      maxLength: 2,
    }),
    forecast: fc
      .tuple(point, fc.nat(4000), fc.nat(40000), fc.double({ min: -1e15, max: 1e15, noNaN: true }))
      .map(([from, first, then, value]) => ({
        from,
        earliest: { day: from.day + first, value },
        latest: { day: from.day + first + then, value },
      })),
  },
  { requiredKeys: ['id', 'label', 'slot', 'readings', 'plan', 'formerPlans'] },
);
const view = fc.record(
  {
    id: fc.constant('any'),
    title: label,
    unit: label,
    locale: fc.constantFrom('en', 'de', 'ar', 'ja', 'hi'),
    series: fc.array(series, { maxLength: 4 }),
    marks: fc.array(
      fc.record({
        kind: fc.constantFrom('checkpoint' as const, 'target' as const, 'milestone' as const),
        point,
        label,
        slot,
      }),
      { maxLength: 8 },
    ),
    hold: fc.record({ low: fc.integer(), high: fc.integer() }, { requiredKeys: [] }),
    today: fc.integer({ min: -30000, max: 60000 }),
    summary: label,
    phrases: fc.constant({ ahead: '{}', behind: '{}', onPlan: '{}', nearPlan: '{}', counts: '{}' }),
    onPlan: fc.constant(0.05),
  },
  { requiredKeys: ['id', 'title', 'unit', 'locale', 'series', 'marks', 'today', 'summary', 'phrases', 'onPlan'] },
);

describe('the static picture of any benchmark', () => {
  it('is well-formed, and all its coordinates are inside', () => {
    fc.assert(
      fc.property(view, (any) => {
        for (const { width, height, elements } of pictures(any)) {
          const geometry = elements.flatMap(({ attributes }) =>
            ['d', 'x', 'y', 'cx', 'cy', 'r'].map((key) => attributes[key] ?? ''),
          );
          expect(geometry.join(' ')).not.toMatch(/NaN|Infinity|undefined|e[+-]?\d/);
          for (const { attributes } of elements.filter(({ name }) => name === 'circle')) {
            expect(Number(attributes['cx'])).toBeGreaterThanOrEqual(0);
            expect(Number(attributes['cx'])).toBeLessThanOrEqual(width);
            expect(Number(attributes['cy'])).toBeGreaterThanOrEqual(0);
            expect(Number(attributes['cy'])).toBeLessThanOrEqual(height);
          }
        }
      }),
      { numRuns: runs(150, 20) },
    );
  });

  it('doesn’t cut off words at its edge or overlap labels', () => {
    fc.assert(
      fc.property(view, (any) => {
        for (const { width, elements } of pictures(any)) {
          const boxes = elements.flatMap(({ name, attributes, style, text }) => {
            if (name !== 'text') return [];
            const size = Number(style['font-size']);
            const plain = text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
            const long = estimatedWidth(plain, size, style['font-weight'] === '600');
            const x = Number(attributes['x']);
            const y = Number(attributes['y']) + Number.parseFloat(attributes['dy'] ?? '0') * size;
            const left = x - long * (ANCHOR_SHARES[style['text-anchor'] ?? 'start'] ?? 0);
            return [
              { left, right: left + long, top: y - size * 0.7, bottom: y, isLabel: style['paint-order'] !== undefined },
            ];
          });
          for (const { left, right } of boxes) {
            expect(left).toBeGreaterThanOrEqual(-0.1);
            expect(right).toBeLessThanOrEqual(width + 0.1);
          }
          const labels = boxes.filter(({ isLabel }) => isLabel);
          for (const [index, a] of labels.entries()) {
            const hit = labels
              .slice(index + 1)
              .some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
            expect(hit).toBe(false);
          }
        }
      }),
      { numRuns: runs(150, 20) },
    );
  });
});

/** The share of a text that comes before its anchor. */
const ANCHOR_SHARES: Record<string, number> = { start: 0, middle: 0.5, end: 1 };
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
