import type { ChartConfiguration, Point } from 'chart.js';
import type { BenchmarkChartView } from '../../presentation/benchmark-chart-view.ts';
import { chartDatasets } from './datasets.ts';
import type { ChartFrame } from './frame.ts';
import { chartGeometry } from './geometry.ts';
import { chartLabels } from './labels.ts';
import type { ChartTheme } from './theme.ts';
import { chartUnderlay } from './underlay.ts';

export type BenchmarkChartConfiguration = ChartConfiguration<'line', Point[]>;

/**
 * The one Chart.js configuration of a benchmark's chart, for the static picture and for the canvas alike.
 * @example new Chart(canvas, benchmarkChartConfiguration(view, theme, WIDE))
 */
export function benchmarkChartConfiguration(
  view: BenchmarkChartView,
  theme: ChartTheme,
  frame: ChartFrame,
): BenchmarkChartConfiguration {
  const { plot, days, timeTicks, values } = chartGeometry(view, frame);
  const { ticks } = values;
  const font = { family: theme.fontFamily, size: frame.fontSize };
  return {
    type: 'line',
    data: { datasets: chartDatasets(view, theme) },
    plugins: [chartUnderlay(view, theme, plot), chartLabels(view, theme, frame)],
    options: {
      // Pictures do not move: nothing to turn off for those who prefer less motion.
      animation: false,
      responsive: false,
      // Readers' pointers and keys are our own (src/client): Chart.js would react to plans as well.
      events: [],
      parsing: false,
      layout: { autoPadding: false, padding: { top: plot.top, right: frame.width - plot.right, bottom: 0, left: 0 } },
      scales: {
        x: {
          type: 'linear',
          min: days.from,
          max: days.to,
          grid: { drawOnChartArea: false, tickLength: 5, tickColor: theme.rule },
          border: { color: theme.soft },
          ticks: {
            color: theme.soft,
            font,
            maxRotation: 0,
            autoSkip: false,
            padding: 2,
            callback: (_, index) => timeTicks[index]?.label,
          },
          afterBuildTicks: (scale) => (scale.ticks = timeTicks.map(({ day }) => ({ value: day }))),
          afterFit: (scale) => (scale.height = frame.height - plot.bottom),
        },
        y: {
          type: 'linear',
          min: ticks[0],
          max: ticks.at(-1),
          grid: { color: theme.rule, drawTicks: false },
          border: { display: false },
          ticks: {
            color: theme.soft,
            font,
            autoSkip: false,
            padding: 0,
            crossAlign: 'far',
            callback: (_, index) => values.labels[index],
          },
          afterBuildTicks: (scale) => (scale.ticks = ticks.map((value) => ({ value }))),
          afterFit: (scale) => (scale.width = plot.left),
        },
      },
    },
  };
}
