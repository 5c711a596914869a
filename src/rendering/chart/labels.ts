import type { Chart, Plugin } from 'chart.js';
import type { BenchmarkChartView, ChartPoint } from '../../presentation/benchmark-chart-view.ts';
import type { ChartFrame } from './frame.ts';
import { bestPlace, type Box, type Stroke, type Surroundings } from './label-placement.ts';
import { dayPixel, pixel } from './pixels.ts';
import { currentPlans, formerPlans } from './plan-line.ts';
import { MARK_RADIUS } from './slot-style.ts';
import { fitText, textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { wantedLabels, type WantedLabel } from './wanted-labels.ts';

const LINE_HEIGHT = 1.3;
const LONGEST_SHARE = 0.42;
/** The halo's width on either side. */
const HALO = 2;

/** The words on the picture; none on another, none cut off at the edge, and none at all where there is no place for it. */
export function chartLabels(view: BenchmarkChartView, theme: ChartTheme, frame: ChartFrame): Plugin<'line'> {
  const { fontSize } = frame;
  const height = fontSize * LINE_HEIGHT;
  const fitted = (label: WantedLabel, longest: number): { label: WantedLabel; width: number } => {
    const text = fitText(label.text, longest, fontSize, label.bold);
    return { label: { ...label, text }, width: textWidth(text, fontSize, label.bold) + HALO * 2 };
  };
  return {
    id: 'labels',
    afterDatasetsDraw(chart) {
      const { bounds, taken, strokes } = surroundings(chart, view, frame);
      const unit = fitted(
        { text: view.unit, colour: theme.soft, bold: false, places: () => [] },
        frame.width - HALO * 2,
      );
      const unitPlace = { x: -HALO, y: 0, width: unit.width, height };
      write(chart.ctx, unit.label, unitPlace, theme, fontSize);
      const occupied = [...taken, unitPlace];
      for (const wanted of wantedLabels(chart, view, theme)) {
        const { label, width } = fitted(wanted, frame.width * LONGEST_SHARE);
        const place = bestPlace(label.places(width, height), { bounds, taken: occupied, strokes });
        if (place === undefined) continue;
        occupied.push(place);
        write(chart.ctx, label, place, theme, fontSize);
      }
    },
  };
}

function surroundings(chart: Chart, view: BenchmarkChartView, frame: ChartFrame): Surroundings {
  const { left, top, bottom } = chart.chartArea;
  const today = dayPixel(chart, view.today);
  const plans = [...currentPlans(view), ...formerPlans(view)].map(({ points }) => points);
  const lines = [...view.series.map(({ readings }) => readings), ...plans];
  return {
    // The bottom line is the axis, which words should not touch.
    bounds: { x: left, y: 0, width: frame.width - left, height: bottom - 3 },
    taken: view.marks.map(({ point }): Box => {
      const { x, y } = pixel(chart, point);
      return { x: x - MARK_RADIUS, y: y - MARK_RADIUS, width: MARK_RADIUS * 2, height: MARK_RADIUS * 2 };
    }),
    strokes: [...lines.flatMap((points) => strokesOf(chart, points)), { x1: today, y1: top, x2: today, y2: bottom }],
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
