import { BasicPlatform, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { BenchmarkChartView } from '../../presentation/benchmark-chart-view.ts';
import { benchmarkChartConfiguration } from './configuration.ts';
import { FRAMES, type ChartFrame } from './frame.ts';
import { SvgContext } from './svg-context.ts';
import { STATIC_THEME } from './theme.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/**
 * A benchmark's chart as static SVG: the narrow and the wide picture, of which chart.css shows one. The same view gives
 * the same bytes on every machine. Both are hidden from assistive technology: the figure around them has the summary.
 */
export function chartSvg(view: BenchmarkChartView): string {
  return FRAMES.map((frame) => pictureSvg(view, frame)).join('');
}

function pictureSvg(view: BenchmarkChartView, frame: ChartFrame): string {
  const { name, width, height } = frame;
  const context = new SvgContext();
  const canvas = { width, height, style: {}, getContext: () => context };
  Object.assign(context, { canvas });
  const configuration = benchmarkChartConfiguration(view, STATIC_THEME, frame);
  // Chart.js takes anything that has what its platform asks for; its types know only real canvases.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, { ...configuration, platform: BasicPlatform });
  const drawn = context.toString();
  chart.destroy();
  return `<svg class="chart-picture chart-picture-${name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn}</svg>`;
}
