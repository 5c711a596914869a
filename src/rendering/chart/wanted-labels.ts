import type { Chart } from 'chart.js';
import type { BenchmarkChartView, ChartMark, ChartSeries } from '../../presentation/benchmark-chart-view.ts';
import { placesAround, type Box } from './label-placement.ts';
import { dayPixel, pixel, valuePixel } from './pixels.ts';
import type { ChartTheme } from './theme.ts';

/** A label that should be on the picture if there is a place for it. */
export interface WantedLabel {
  text: string;
  colour: string;
  bold: boolean;
  /** Where it may stand, best first. */
  places: (width: number, height: number) => Box[];
}

const MARK_GAP = 8;
/** Which marks get their label first, where there is not room for all. */
const MARK_ORDER: ChartMark['kind'][] = ['target', 'checkpoint', 'milestone'];

/** The labels of a chart, most wanted first: today, the hold's bounds, whose line is whose, what the marks are. */
export function wantedLabels(chart: Chart, view: BenchmarkChartView, theme: ChartTheme): WantedLabel[] {
  return [
    ...todayLabel(chart, view, theme),
    ...holdLabels(chart, view, theme),
    // The legend is enough for one line alone.
    ...(view.series.length > 1 ? view.series.flatMap((series) => nameLabel(chart, series, theme)) : []),
    ...distinctMarks(view.marks).map(({ label, point }): WantedLabel => {
      const { x, y } = pixel(chart, point);
      const places: WantedLabel['places'] = (width, height) => placesAround(x, y, width, height, MARK_GAP);
      return { text: label, colour: theme.soft, bold: false, places };
    }),
  ];
}

function todayLabel(chart: Chart, view: BenchmarkChartView, theme: ChartTheme): WantedLabel[] {
  const { left, right, top } = chart.chartArea;
  const x = dayPixel(chart, view.today);
  if (x < left || x > right) return [];
  const text = new Intl.RelativeTimeFormat(view.locale, { numeric: 'auto' }).format(0, 'day');
  const places: WantedLabel['places'] = (width, height) => [
    { x: x - width / 2, y: 0, width, height },
    { x: x + 4, y: top - 2, width, height },
    { x: x - width - 4, y: top - 2, width, height },
  ];
  return [{ text, colour: theme.today, bold: false, places }];
}

/** In signs rather than words: they read the same in every language. */
function holdLabels(chart: Chart, { hold, unit, locale }: BenchmarkChartView, theme: ChartTheme): WantedLabel[] {
  const { left, right } = chart.chartArea;
  const bounds = [
    { sign: '≤', value: hold?.high, outside: -1 },
    { sign: '≥', value: hold?.low, outside: 1 },
  ];
  return bounds.flatMap(({ sign, value, outside }): WantedLabel[] => {
    if (value === undefined) return [];
    const line = valuePixel(chart, value);
    const places: WantedLabel['places'] = (width, height) =>
      [outside, -outside].flatMap((side) => {
        const y = side < 0 ? line - height - 1 : line + 1;
        return [right - width, left, (left + right - width) / 2].map((x) => ({ x, y, width, height }));
      });
    const text = `${sign} ${new Intl.NumberFormat(locale).format(value)} ${unit}`;
    return [{ text, colour: theme.soft, bold: false, places }];
  });
}

function nameLabel(chart: Chart, { label, slot, readings }: ChartSeries, theme: ChartTheme): WantedLabel[] {
  const last = readings.at(-1);
  if (last === undefined) return [];
  const { x, y } = pixel(chart, last);
  const places: WantedLabel['places'] = (width, height) => {
    const around = placesAround(x, y, width, height, MARK_GAP);
    // Beside the end of a line is where its name is looked for.
    return [...around.filter((box) => box.x > x), ...around];
  };
  return [{ text: label, colour: theme.slots[slot].line, bold: true, places }];
}

/** The same moment of several partners is named once. */
function distinctMarks(marks: readonly ChartMark[]): ChartMark[] {
  const planned = new Set(marks.flatMap(({ kind, label }) => (kind === 'milestone' ? [] : [label])));
  const telling = marks.filter(({ kind, label }) => kind !== 'milestone' || !planned.has(label));
  const named = new Map(telling.map((mark) => [`${mark.point.day} ${mark.point.value} ${mark.label}`, mark]));
  return [...named.values()].toSorted((a, b) => MARK_ORDER.indexOf(a.kind) - MARK_ORDER.indexOf(b.kind));
}
