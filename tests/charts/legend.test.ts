import { describe, expect, it } from 'vitest';
import { chartLegend } from '../../src/charts/legend.ts';
import { wordsOf } from '../../src/i18n/speech.ts';
import { chartData } from '../../src/views/common/chart-view.ts';
import { parseSvg } from './svg-elements.ts';
import { fortnightly, RICH, seriesOf, viewOf } from './views.ts';

const legend = (view = RICH) => chartLegend(view, wordsOf('en').chart);

describe('the legend', () => {
  it('names everything that the picture shows', () => {
    expect(legend().map(({ label }) => label)).toEqual([
      'Robin',
      'Sam',
      'Plan',
      'Earlier plan',
      'Forecast',
      'Checkpoint',
      'Target',
      'Milestone',
    ]);
  });

  it('names the points of readings, if there are any', () => {
    const readings = fortnightly('2026-01-11', [1, 2]);
    const labels = legend(viewOf({ series: [seriesOf({ readings, raw: readings })] })).map(({ label }) => label);
    expect(labels).toEqual(['Both', 'Each reading']);
  });

  it('names nothing else', () => {
    const view = viewOf({ hold: { high: 3 }, series: [seriesOf({ readings: fortnightly('2026-01-11', [1, 2]) })] });
    expect(legend(view).map(({ label }) => label)).toEqual(['Both', 'Range to keep']);
  });

  it('has a different symbol for each entry, whatever its colour', () => {
    const signs = legend().map(({ swatch }) => parseSvg(swatch) && swatch.replaceAll(/var\([^)]*\)/g, ''));
    expect(new Set(signs).size).toBe(signs.length);
  });
});

describe('the data in the page', () => {
  it('can’t end its script element, whatever partners write', () => {
    const title = '</script><!--<script>';
    const json = chartData(viewOf({ title }), wordsOf('en').chart);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ view: { title } });
  });
});
