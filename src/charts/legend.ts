import { drawPoint } from 'chart.js/helpers';
import type { Words } from '../i18n/messages.d.ts';
import type { BenchmarkChartView, ChartMark } from '../views/common/chart-view.ts';
import type { PartnerSlot } from '../views/common/partner.ts';
import { SvgContext } from './draw-svg.ts';
import { currentPlans, formerPlans } from './plan-line.ts';
import {
  FORMER_STYLE,
  LINE_WIDTH,
  MARK_STYLE,
  PLAN_STYLE,
  type PointStyle,
  RAW_STYLE,
  readingStyle,
  SLOT_STYLE,
  STATIC_THEME,
} from './style.ts';

/** An entry of the legend: the meaning of a stroke or symbol, and the symbol itself as SVG. */
export interface LegendEntry {
  label: string;
  swatch: string;
}

const WIDTH = 28;
const MIDDLE = 7;
const MARK_KINDS: ChartMark['kind'][] = ['checkpoint', 'target', 'milestone'];

/** Returns a legend for exactly what the picture shows. */
export function chartLegend(view: BenchmarkChartView, words: Words['chart']): LegendEntry[] {
  const { slots } = STATIC_THEME;
  const entries = view.series.map(({ label, slot }) => ({
    label,
    swatch: swatch((context) => {
      line(context, slots[slot].line, LINE_WIDTH, SLOT_STYLE[slot].dash);
      point(context, readingStyle(SLOT_STYLE[slot]), slot);
    }),
  }));
  const add = (label: string, draw: (context: SvgContext) => void): void => {
    entries.push({ label, swatch: swatch(draw) });
  };
  const raw = view.series.find((series) => series.raw);
  if (raw) add(words.raw, (context) => point(context, RAW_STYLE, raw.slot));
  const [plan, former] = [currentPlans(view)[0], formerPlans(view)[0]];
  if (plan) add(words.plan, (context) => line(context, slots[plan.slot].plan, PLAN_STYLE.width, PLAN_STYLE.dash));
  if (former) {
    add(words.formerPlan, (context) => line(context, slots[former.slot].former, FORMER_STYLE.width, FORMER_STYLE.dash));
  }
  const forecast = view.series.find((series) => series.forecast);
  if (forecast) add(words.forecast, (context) => area(context, slots[forecast.slot].line, MIDDLE));
  if (view.hold) add(words.hold, (context) => area(context, slots[0].line, 2));
  for (const kind of MARK_KINDS) {
    const mark = view.marks.find((candidate) => candidate.kind === kind);
    if (mark) add(words[kind], (context) => MARK_STYLE[kind].forEach((style) => point(context, style, mark.slot)));
  }
  return entries;
}

function swatch(draw: (context: SvgContext) => void): string {
  const context = new SvgContext();
  draw(context);
  return `<svg viewBox="0 0 ${WIDTH} ${MIDDLE * 2}" aria-hidden="true">${context.toString()}</svg>`;
}

function line(context: SvgContext, colour: string, width: number, dash: readonly number[]): void {
  context.beginPath();
  context.moveTo(0, MIDDLE);
  context.lineTo(WIDTH, MIDDLE);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

/** Draws a wedge or, if it starts at the top, a band. */
function area(context: SvgContext, colour: string, start: number): void {
  context.beginPath();
  context.moveTo(0, start);
  context.lineTo(WIDTH, 2);
  context.lineTo(WIDTH, MIDDLE * 2 - 2);
  context.lineTo(0, MIDDLE * 2 - start);
  context.closePath();
  context.globalAlpha = 0.25;
  context.fillStyle = colour;
  context.fill();
}

function point(context: SvgContext, style: PointStyle, slot: PartnerSlot): void {
  const colours = { colour: STATIC_THEME.slots[slot].line, paper: STATIC_THEME.paper };
  context.fillStyle = colours[style.fill];
  context.strokeStyle = colours[style.rim];
  context.lineWidth = style.rimWidth;
  const options = {
    pointStyle: style.shape,
    radius: style.radius,
    rotation: style.rotation,
    borderWidth: style.rimWidth,
  };
  // Chart.js draws its own points on our context with the same function.
  drawPoint(context as unknown as CanvasRenderingContext2D, options, WIDTH / 2, MIDDLE);
}
