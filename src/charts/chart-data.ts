import type { Words } from '../i18n/messages.d.ts';
import type { BenchmarkChartView } from '../views/common/chart-view.ts';

/** What the page hands to the interactive chart. */
export interface ChartData {
  view: BenchmarkChartView;
  words: Words['chart'];
}

/** The data as JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function chartData(view: BenchmarkChartView, words: Words['chart']): string {
  const data: ChartData = { view, words };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
