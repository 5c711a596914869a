import type { Plugin } from 'chart.js';
import { withMinus } from '../i18n/numbers.ts';
import type { BenchmarkChartView, ChartMark, ChartPoint, ChartSeries } from '../views/common/chart-view.ts';
import { type ChartGeometry, type ChartSize, chartGeometry, LABEL_GAP, LABEL_HALO, pixelIn } from './axes.ts';
import {
  type Box,
  type Place,
  placeLabels,
  placesAlong,
  placesAround,
  placesAtEnd,
  type Stroke,
  type Surroundings,
} from './label-placement.ts';
import { currentPlans, formerPlans } from './plan-line.ts';
import { type ChartTheme, MARK_RADIUS, RAW_STYLE, readingStyle, SLOT_STYLE } from './style.ts';
import { fitLabel, estimatedWidth } from './text-width.ts';

/** A text to be shown if there is a place for it. */
interface WantedLabel {
  text: string;
  colour: (theme: ChartTheme) => string;
  bold?: boolean;
  /** Returns its possible places, the best first. */
  places: (width: number, height: number) => Place[];
}

/** A text of a picture, and its place. */
export interface PlacedLabel extends Pick<WantedLabel, 'colour' | 'bold'> {
  place: Place & { text: string };
}

const soft = (theme: ChartTheme): string => theme.soft;
/** Which marks get their label first, if there isn't room for all. */
const MARK_ORDER: ChartMark['kind'][] = ['target', 'checkpoint', 'milestone'];

/** Returns the labels of a chart, the most important first: today, the hold's bounds, the names of lines, the marks. */
function wantedLabels(view: BenchmarkChartView, geometry: ChartGeometry): WantedLabel[] {
  return [
    ...todayLabel(view, geometry),
    ...holdLabels(view, geometry),
    // With a single line, the legend is enough.
    ...(view.series.length > 1 ? view.series.flatMap((series) => nameLabel(series, geometry)) : []),
    ...distinctMarks(view.marks).map(({ label, point }): WantedLabel => {
      const { x, y } = pixelIn(geometry, point);
      return {
        text: label,
        colour: soft,
        places: (width, height) => placesAround(x, y, width, height, LABEL_GAP),
      };
    }),
  ];
}

function todayLabel(view: BenchmarkChartView, geometry: ChartGeometry): WantedLabel[] {
  const line = todayStroke(view, geometry);
  if (line === undefined) return [];
  const { x1: x } = line;
  const text = new Intl.RelativeTimeFormat(view.locale, { numeric: 'auto' }).format(0, 'day');
  const top = geometry.plot.top - 2;
  return [
    {
      text,
      colour: (theme) => theme.today,
      places: (width, height) => [
        { x: x - width / 2, y: 0, width, height, anchor: 'center' },
        { x: x + 4, y: top, width, height, anchor: 'left' },
        { x: x - width - 4, y: top, width, height, anchor: 'right' },
      ],
    },
  ];
}

/**
 * Returns the labels of a hold's bounds, in symbols, which are the same in every language. The unit is above the axis.
 * If readings leave no room at the bound, the label goes above the plot.
 */
function holdLabels(view: BenchmarkChartView, geometry: ChartGeometry): WantedLabel[] {
  return holdEdges(view, geometry).map(({ value, edge, isUpper }) => ({
    text: `${isUpper ? '≤' : '≥'} ${withMinus(new Intl.NumberFormat(view.locale).format(value))}`,
    colour: soft,
    places: (width, height) => [
      ...placesAlong(edge, width, height, isUpper ? -1 : 1),
      ...placesAlong({ ...edge, y1: -1, y2: -1 }, width, height, 1),
    ],
  }));
}

function nameLabel({ label, slot, readings }: ChartSeries, geometry: ChartGeometry): WantedLabel[] {
  const last = readings.at(-1);
  if (last === undefined) return [];
  const { x, y } = pixelIn(geometry, last);
  return [
    {
      text: label,
      colour: (theme) => theme.slots[slot].line,
      bold: true,
      places: (width, height) => placesAtEnd(x, y, width, height, LABEL_GAP),
    },
  ];
}

/** Merges the marks of several partners at the same point. */
function distinctMarks(marks: readonly ChartMark[]): ChartMark[] {
  const planned = new Set(marks.flatMap(({ kind, label }) => (kind === 'milestone' ? [] : [label])));
  const telling = marks.filter(({ kind, label }) => kind !== 'milestone' || !planned.has(label));
  const named = new Map(telling.map((mark) => [`${mark.point.day} ${mark.point.value} ${mark.label}`, mark]));
  return [...named.values()].toSorted((a, b) => MARK_ORDER.indexOf(a.kind) - MARK_ORDER.indexOf(b.kind));
}

const LINE_HEIGHT = 1.3;
/** Shares of the width that a label may take: the second is used if the first doesn't fit anywhere. */
const SHARES = [0.55, 0.36];

/**
 * Computes which texts are on a picture and where, before anything is drawn. They don't overlap each other, a mark or a
 * line, and aren't cut off at the edge; a text without a place is left out.
 */
export function chartLabelPlaces(
  view: BenchmarkChartView,
  size: ChartSize,
  geometry = chartGeometry(view, size),
): PlacedLabel[] {
  const { fontSize } = size;
  const height = fontSize * LINE_HEIGHT;
  const fitted = ({ text, bold = false }: Pick<WantedLabel, 'text' | 'bold'>, longest: number) => {
    const short = fitLabel(text, longest, fontSize, bold);
    return { text: short, width: estimatedWidth(short, fontSize, bold) + LABEL_HALO * 2 };
  };
  const unit = fitted({ text: view.unit }, size.width - LABEL_HALO * 2);
  const unitPlace = { x: -LABEL_HALO, y: 0, width: unit.width, height, anchor: 'left', text: unit.text } as const;
  const around = chartSurroundings(view, size, geometry);
  const wanted = wantedLabels(view, geometry);
  const places = placeLabels(
    wanted.map((label) =>
      SHARES.map((share) => fitted(label, size.width * share))
        .filter(({ text }, index, all) => index === 0 || text !== all[0]?.text)
        .flatMap(({ text, width }) => label.places(width, height).map((place) => ({ ...place, text }))),
    ),
    { ...around, taken: [unitPlace, ...around.taken] },
  );
  return [
    { place: unitPlace, colour: soft },
    ...wanted.flatMap(({ colour, bold = false }, index) => {
      const place = places[index];
      return place ? [{ place, colour, bold }] : [];
    }),
  ];
}

/** Returns what the labels of a picture must avoid. */
export function chartSurroundings(
  view: BenchmarkChartView,
  size: ChartSize,
  geometry = chartGeometry(view, size),
): Surroundings {
  const { plot, values } = geometry;
  const today = todayStroke(view, geometry);
  const plans = [...currentPlans(view), ...formerPlans(view)].map(({ points }) => points);
  const lines = [...view.series.map(({ readings }) => readings), ...plans];
  const around = (points: readonly ChartPoint[], radius: number): Box[] =>
    points.map((point) => {
      const { x, y } = pixelIn(geometry, point);
      return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
    });
  return {
    // The bottom line is the axis, which texts should not touch.
    bounds: { x: plot.left, y: 0, width: size.width - plot.left, height: plot.bottom - 3 },
    taken: [
      ...around(
        view.marks.map(({ point }) => point),
        MARK_RADIUS,
      ),
      ...view.series.flatMap(({ raw = [] }) => around(raw, RAW_STYLE.radius)),
      ...view.series.flatMap(({ readings, slot }) => around(readings, readingStyle(SLOT_STYLE[slot]).radius)),
    ],
    strokes: [
      ...lines.flatMap((points) => strokesOf(points.map((point) => pixelIn(geometry, point)))),
      ...holdEdges(view, geometry).map(({ edge }) => edge),
      ...(today ? [today] : []),
    ],
    hairlines: values.ticks.map((value) => {
      const { y } = pixelIn(geometry, { day: 0, value });
      return { x1: plot.left, y1: y, x2: plot.right, y2: y };
    }),
  };
}

function strokesOf(pixels: readonly { x: number; y: number }[]): Stroke[] {
  return pixels.slice(1).map(({ x, y }, index) => {
    const before = pixels[index] ?? { x, y };
    return { x1: before.x, y1: before.y, x2: x, y2: y };
  });
}

function todayStroke({ today }: BenchmarkChartView, geometry: ChartGeometry): Stroke | undefined {
  if (today === undefined) return undefined;
  const { left, right, top, bottom } = geometry.plot;
  const { x } = pixelIn(geometry, { day: today, value: 0 });
  return x < left || x > right ? undefined : { x1: x, y1: top, x2: x, y2: bottom };
}

function holdEdges({ hold }: BenchmarkChartView, geometry: ChartGeometry) {
  const { left, right } = geometry.plot;
  const bounds = [
    { value: hold?.high, isUpper: true },
    { value: hold?.low, isUpper: false },
  ];
  return bounds.flatMap(({ value, isUpper }) => {
    if (value === undefined) return [];
    const { y } = pixelIn(geometry, { day: 0, value });
    return [{ value, isUpper, edge: { x1: left, y1: y, x2: right, y2: y } }];
  });
}

/** Returns a plugin that writes the texts of a picture. */
export function chartLabels(labels: readonly PlacedLabel[], theme: ChartTheme, fontSize: number): Plugin<'line'> {
  return {
    id: 'labels',
    afterDatasetsDraw({ ctx }) {
      for (const label of labels) write(ctx, label, theme, fontSize);
    },
  };
}

/** Writes a text, which may be smaller than its place: it's aligned to the place's anchor. */
function write(
  ctx: CanvasRenderingContext2D,
  { colour, bold, place }: PlacedLabel,
  theme: ChartTheme,
  size: number,
): void {
  const inner = place.width - LABEL_HALO * 2;
  const x = place.x + LABEL_HALO + { left: 0, center: inner / 2, right: inner }[place.anchor];
  const y = place.y + place.height / 2;
  ctx.save();
  ctx.font = `${bold ? '600 ' : ''}${size}px ${theme.fontFamily}`;
  ctx.textAlign = place.anchor;
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  // A background-coloured halo separates the text from the grid.
  ctx.lineWidth = LABEL_HALO * 1.5;
  ctx.strokeStyle = theme.paper;
  ctx.strokeText(place.text, x, y);
  ctx.fillStyle = colour(theme);
  ctx.fillText(place.text, x, y);
  ctx.restore();
}
