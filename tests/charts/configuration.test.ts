import { describe, expect, it } from 'vitest';
import { chartGeometry, WIDE } from '../../src/charts/axes.ts';
import { benchmarkChartConfiguration } from '../../src/charts/configuration.ts';
import { STATIC_THEME } from '../../src/charts/style.ts';
import type { BenchmarkChartView } from '../../src/views/common/chart-view.ts';
import { at, fortnightly, RICH, seriesOf, viewOf } from './views.ts';

function datasets(view: BenchmarkChartView) {
  return benchmarkChartConfiguration(view, STATIC_THEME, WIDE).data.datasets;
}

/** Returns the dash patterns of the lines without points: plans, then former plans. */
function plans(view: BenchmarkChartView) {
  return datasets(view).filter(({ pointRadius }) => pointRadius === 0);
}

function days(view: BenchmarkChartView): { from: number; to: number } {
  return chartGeometry(view, WIDE).days;
}

const READINGS = fortnightly('2026-01-11', [8, 10, 12, 14]);
const TARGET = at('2026-10-04', 42.2);
const PLAN = [at('2026-01-05', 8), TARGET];

describe('a chart’s configuration', () => {
  it('has each partner’s readings first, in the view’s order', () => {
    expect(
      datasets(RICH)
        .slice(0, 2)
        .map(({ label }) => label),
    ).toEqual(['Robin', 'Sam']);
    expect(datasets(RICH)[0]?.data[0]).toEqual({ x: at('2026-01-11', 8).day, y: 8 });
  });

  it('draws a plan that two partners share once, in both colours', () => {
    const shared = [1, 2].map((slot) => seriesOf({ slot: slot === 1 ? 1 : 2, plan: PLAN }));
    expect(plans(viewOf({ series: shared })).map(({ borderColor }) => borderColor)).toEqual(['var(--chart-plan-0)']);
  });

  it('draws different plans in each partner’s colour', () => {
    const own = [seriesOf({ slot: 1, plan: PLAN }), seriesOf({ slot: 2, plan: [at('2026-01-05', 5), TARGET] })];
    const colours = plans(viewOf({ series: own })).map(({ borderColor }) => borderColor);
    expect(colours).toEqual(['var(--chart-plan-1)', 'var(--chart-plan-2)']);
  });

  it('draws a former plan dotted, from the day on which a review changed it', () => {
    const bend = at('2026-04-12', 21);
    const series = seriesOf({
      plan: [at('2026-01-05', 8), bend, TARGET],
      formerPlans: [{ until: bend.day, points: [at('2026-01-05', 8), bend, at('2026-09-06', 42.2)] }],
    });
    const [current, former] = plans(viewOf({ series: [series] }));
    expect(former?.borderDash).not.toEqual(current?.borderDash);
    expect(former?.data.map((point) => point.x)).toEqual([bend.day, at('2026-09-06', 0).day]);
  });

  it('draws readings as small points behind the line of actuals, and has room for them', () => {
    const raw = fortnightly('2026-01-11', [4, 90]);
    const view = viewOf({ series: [seriesOf({ slot: 1, readings: READINGS, raw })] });
    const points = datasets(view)[1];
    expect(points).toMatchObject({
      showLine: false,
      pointBackgroundColor: 'var(--chart-plan-1)',
    });
    expect(points?.data.map(({ y }) => y)).toEqual([4, 90]);
    expect(points?.order).toBeGreaterThan(datasets(view)[0]?.order ?? 0);
    expect(chartGeometry(view, WIDE).values.ticks.at(-1)).toBeGreaterThanOrEqual(90);
  });

  it('doesn’t have a plan for a hold', () => {
    expect(plans(viewOf({ hold: { high: 20 }, series: [seriesOf({ readings: READINGS })] }))).toEqual([]);
  });

  it('spans every reading, plan and mark', () => {
    const view = viewOf({
      series: [seriesOf({ readings: READINGS, plan: PLAN })],
      marks: [{ kind: 'milestone', point: at('2026-11-30', 50), label: 'After the end', slot: 0 }],
    });
    expect(days(view).from).toBeLessThan(at('2026-01-05', 0).day);
    expect(days(view).to).toBeGreaterThan(at('2026-11-30', 0).day);
    expect(chartGeometry(view, WIDE).values.ticks.at(-1)).toBeGreaterThanOrEqual(50);
  });

  it('isn’t stretched by a forecast of years', () => {
    const forecast = { from: at('2026-02-22', 14), earliest: at('2029-01-01', 42.2), latest: at('2040-01-01', 42.2) };
    const { from, to } = days(viewOf({ series: [seriesOf({ readings: READINGS, plan: PLAN, forecast })] }));
    const planned = TARGET.day - at('2026-01-05', 0).day;
    expect(to).toBeGreaterThan(TARGET.day);
    expect(to - from).toBeLessThan(planned * 1.5);
  });

  it('shows today if it’s near the readings, and not if it’s long past', () => {
    const series = [seriesOf({ readings: READINGS, plan: PLAN })];
    const near = at('2026-11-01', 0).day;
    const far = at('2028-11-01', 0).day;
    expect(days(viewOf({ series, today: near })).to).toBeGreaterThan(near);
    expect(days(viewOf({ series, today: far })).to).toBeLessThan(at('2026-11-01', 0).day);
  });

  it('leaves some room on both sides of a single day', () => {
    const day = at('2026-07-12', 12);
    const { from, to } = days(viewOf({ series: [seriesOf({ readings: [day] })] }));
    expect(from).toBeLessThanOrEqual(day.day - 6);
    expect(to).toBeGreaterThanOrEqual(day.day + 6);
  });

  it('is centred on today if there’s nothing else to show', () => {
    const { from, to } = days(viewOf({ series: [] }));
    expect((from + to) / 2).toBeCloseTo(at('2026-07-12', 0).day);
  });

  it('doesn’t put a point on every reading of a long line, but always on the last', () => {
    const [line] = datasets(
      viewOf({ series: [seriesOf({ readings: fortnightly('2016-01-03', [...Array(300).keys()]) })] }),
    );
    const radii = Array.isArray(line?.pointRadius) ? line.pointRadius : [];
    expect(radii.filter((radius) => radius !== 0).length).toBeLessThan(30);
    expect(radii.at(-1)).not.toBe(0);
  });
});
