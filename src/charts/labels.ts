import type { Chart, Plugin } from 'chart.js';
import type { BenchmarkChartView, ChartMark, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import type { ChartSize } from './axes.ts';
import { currentPlans, formerPlans } from './plan-line.ts';
import { type ChartTheme, MARK_RADIUS, RAW_STYLE } from './style.ts';
import { fitLabel, estimatedWidth } from './text-width.ts';
import { dayPixel, pixel, valuePixel } from './underlay.ts';

/** A rectangle by its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A straight stroke of a drawn line. */
interface Stroke {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What is on the picture already. */
interface Surroundings {
  bounds: Box;
  /** Labels and marks: never covered. */
  taken: readonly Box[];
  /** Lines: crossed only where there is no better place. */
  strokes: readonly Stroke[];
}

/**
 * The first of the best places for a label: inside the bounds (to which it may be pushed sideways), on nothing that is
 * taken, across as few lines as can be.
 * @returns undefined when every place is out of bounds or taken: then no label is better than two that collide
 */
export function bestPlace(candidates: readonly Box[], { bounds, taken, strokes }: Surroundings): Box | undefined {
  let best: Box | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const box = pushedInside(candidate, bounds);
    if (!contains(bounds, box) || taken.some((other) => overlap(box, other))) continue;
    const crossed = strokes.filter((stroke) => crosses(stroke, box)).length;
    if (crossed < fewest) [best, fewest] = [box, crossed];
    if (crossed === 0) break;
  }
  return best;
}

/**
 * Places for a label around a point: above, below and beside it, near first.
 * @param gap between the point and the label
 */
function placesAround(x: number, y: number, width: number, height: number, gap: number): Box[] {
  const box = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const middle = y - height / 2;
  return [gap, gap * 2.5].flatMap((distance) => {
    const [above, below] = [y - distance - height, y + distance];
    return [
      box(x - width / 2, above),
      box(x - width + gap, above),
      box(x - gap, above),
      box(x - width / 2, below),
      box(x - gap, below),
      box(x - width + gap, below),
      box(x - distance - width, middle),
      box(x + distance, middle),
    ];
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pushedInside(box: Box, bounds: Box): Box {
  const furthest = bounds.x + bounds.width - box.width;
  return { ...box, x: Math.max(bounds.x, Math.min(box.x, furthest)) };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Liang and Barsky's clipping (1984): whether any of the stroke lies inside the box. */
function crosses({ x1, y1, x2, y2 }: Stroke, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges: [number, number][] = [
    [x1 - x2, x1 - box.x],
    [x2 - x1, box.x + box.width - x1],
    [y1 - y2, y1 - box.y],
    [y2 - y1, box.y + box.height - y1],
  ];
  for (const [direction, distance] of edges) {
    if (direction === 0 && distance < 0) return false;
    if (direction < 0) enter = Math.max(enter, distance / direction);
    if (direction > 0) leave = Math.min(leave, distance / direction);
  }
  return enter <= leave;
}

/** A label that should be on the picture if there is a place for it. */
interface WantedLabel {
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
function wantedLabels(chart: Chart, view: BenchmarkChartView, theme: ChartTheme): WantedLabel[] {
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
  if (view.today === undefined) return [];
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

const LINE_HEIGHT = 1.3;
const MAX_SHARE = 0.42;
/** The halo's width on either side. */
const HALO = 2;

/** The words on the picture; none on another, none cut off at the edge, and none at all where there is no place for it. */
export function chartLabels(view: BenchmarkChartView, theme: ChartTheme, size: ChartSize): Plugin<'line'> {
  const { fontSize } = size;
  const height = fontSize * LINE_HEIGHT;
  const fitted = (label: WantedLabel, longest: number): { label: WantedLabel; width: number } => {
    const text = fitLabel(label.text, longest, fontSize, label.bold);
    return { label: { ...label, text }, width: estimatedWidth(text, fontSize, label.bold) + HALO * 2 };
  };
  return {
    id: 'labels',
    afterDatasetsDraw(chart) {
      const { bounds, taken, strokes } = surroundings(chart, view, size);
      const unit = fitted(
        { text: view.unit, colour: theme.soft, bold: false, places: () => [] },
        size.width - HALO * 2,
      );
      const unitPlace = { x: -HALO, y: 0, width: unit.width, height };
      write(chart.ctx, unit.label, unitPlace, theme, fontSize);
      const occupied = [...taken, unitPlace];
      for (const wanted of wantedLabels(chart, view, theme)) {
        const { label, width } = fitted(wanted, size.width * MAX_SHARE);
        const place = bestPlace(label.places(width, height), { bounds, taken: occupied, strokes });
        if (place === undefined) continue;
        occupied.push(place);
        write(chart.ctx, label, place, theme, fontSize);
      }
    },
  };
}

function boxAround({ x, y }: { x: number; y: number }, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

function surroundings(chart: Chart, view: BenchmarkChartView, size: ChartSize): Surroundings {
  const { left, top, bottom } = chart.chartArea;
  const today = view.today === undefined ? [] : [dayPixel(chart, view.today)];
  const plans = [...currentPlans(view), ...formerPlans(view)].map(({ points }) => points);
  const lines = [...view.series.map(({ readings }) => readings), ...plans];
  return {
    // The bottom line is the axis, which words should not touch.
    bounds: { x: left, y: 0, width: size.width - left, height: bottom - 3 },
    taken: [
      ...view.marks.map(({ point }) => boxAround(pixel(chart, point), MARK_RADIUS)),
      ...view.series.flatMap(({ raw = [] }) => raw.map((point) => boxAround(pixel(chart, point), RAW_STYLE.radius))),
    ],
    strokes: [
      ...lines.flatMap((points) => strokesOf(chart, points)),
      ...today.map((x) => ({ x1: x, y1: top, x2: x, y2: bottom })),
    ],
  };
}

function strokesOf(chart: Chart, points: readonly ChartPoint[]): Stroke[] {
  const strokes: Stroke[] = [];
  let before: { x: number; y: number } | undefined;
  for (const point of points) {
    const { x, y } = pixel(chart, point);
    if (before !== undefined) strokes.push({ x1: before.x, y1: before.y, x2: x, y2: y });
    before = { x, y };
  }
  return strokes;
}

function write(
  ctx: CanvasRenderingContext2D,
  { text, colour, bold }: WantedLabel,
  box: Box,
  theme: ChartTheme,
  size: number,
): void {
  const [x, y] = [box.x + HALO, box.y + box.height / 2];
  ctx.save();
  ctx.font = `${bold ? '600 ' : ''}${size}px ${theme.fontFamily}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  // A halo of paper keeps the words legible across lines.
  ctx.lineWidth = HALO * 1.5;
  ctx.strokeStyle = theme.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
  ctx.restore();
}
