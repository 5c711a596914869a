import type { ChartDataset, Point } from 'chart.js';
import type { BenchmarkChartView, ChartPoint, ChartSeries } from '../../presentation/benchmark-chart-view.ts';
import { currentPlans, formerPlans, type PlanLine } from './plan-line.ts';
import {
  FORMER_STYLE,
  LINE_WIDTH,
  MARK_STYLE,
  PLAN_STYLE,
  readingStyle,
  SLOT_STYLE,
  type PointStyle,
} from './slot-style.ts';
import type { ChartTheme } from './theme.ts';

type LineDataset = ChartDataset<'line', Point[]>;

/** On a dense line not every reading gets a point. */
const MOST_POINTS = 26;

/** Everything that Chart.js draws as lines and points: the series in the view's order first, then marks, plans, former plans. */
export function chartDatasets(view: BenchmarkChartView, theme: ChartTheme): LineDataset[] {
  return [
    ...view.series.map((series) => readings(series, theme)),
    ...(view.marks.length > 0 ? [marks(view, theme)] : []),
    ...currentPlans(view).map((line) => plan(line, theme.slots[line.slot].plan, PLAN_STYLE, 2)),
    ...formerPlans(view).map((line) => plan(line, theme.slots[line.slot].former, FORMER_STYLE, 3)),
  ];
}

function readings({ label, slot, readings: points }: ChartSeries, theme: ChartTheme): LineDataset {
  const slotStyle = SLOT_STYLE[slot];
  const { line } = theme.slots[slot];
  const style = readingStyle(slotStyle);
  const every = Math.ceil(points.length / MOST_POINTS);
  const isShown = (index: number): boolean => (points.length - 1 - index) % every === 0;
  return {
    ...UNCLIPPED,
    ...pointOptions(
      points.map((_, index) => (isShown(index) ? style : { ...style, radius: 0 })),
      points.map(() => line),
      theme,
    ),
    label,
    data: points.map(toPoint),
    order: 1,
    borderColor: line,
    borderWidth: LINE_WIDTH,
    borderDash: slotStyle.dash,
    borderJoinStyle: 'round',
    pointHoverRadius: style.radius + 2.5,
  };
}

function plan(line: PlanLine, colour: string, style: typeof PLAN_STYLE, order: number): LineDataset {
  return {
    ...UNCLIPPED,
    data: line.points.map(toPoint),
    order,
    borderColor: colour,
    borderWidth: style.width,
    borderDash: style.dash,
    pointRadius: 0,
    pointHoverRadius: 0,
  };
}

function marks(view: BenchmarkChartView, theme: ChartTheme): LineDataset {
  const parts = view.marks.flatMap(({ kind, point, slot }) =>
    MARK_STYLE[kind].map((style) => ({ style, point, colour: theme.slots[slot].line })),
  );
  return {
    ...UNCLIPPED,
    ...pointOptions(
      parts.map(({ style }) => style),
      parts.map(({ colour }) => colour),
      theme,
    ),
    data: parts.map(({ point }) => toPoint(point)),
    order: 0,
    showLine: false,
  };
}

function pointOptions(styles: readonly PointStyle[], colours: readonly string[], theme: ChartTheme) {
  const paint = (of: 'fill' | 'rim') =>
    styles.map((style, index) => (style[of] === 'paper' ? theme.paper : (colours[index] ?? theme.ink)));
  const [fill, rim] = [paint('fill'), paint('rim')];
  return {
    pointStyle: styles.map(({ shape }) => shape),
    pointRotation: styles.map(({ rotation }) => rotation),
    pointRadius: styles.map(({ radius }) => radius),
    pointBackgroundColor: fill,
    pointBorderColor: rim,
    pointBorderWidth: styles.map(({ rimWidth }) => rimWidth),
    // Chart.js would compute these from the colours, which it cannot when they are custom properties.
    pointHoverBackgroundColor: fill,
    pointHoverBorderColor: rim,
  };
}

const UNCLIPPED = { clip: false, fill: false, tension: 0 } as const;

function toPoint({ day, value }: ChartPoint): Point {
  return { x: day, y: value };
}
