import { BasicPlatform, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { BenchmarkChartView } from '../views/common/chart-view.ts';
import { type ChartSize, CHART_SIZES } from './axes.ts';
import { benchmarkChartConfiguration } from './configuration.ts';
import { STATIC_THEME } from './style.ts';
import { estimatedWidth } from './text-width.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for use between tags and in attributes, in SVG and HTML. Characters that XML can't contain are removed. */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- they are what is to be left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  dx: number;
  dy: number;
}

// The initial state of a canvas.
const NEW_PEN: Pen = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  dx: 0,
  dy: 0,
};
const ANCHORS: Partial<Record<CanvasTextAlign, string>> = { center: 'middle', right: 'end', end: 'end' };
/** Offsets from a canvas's baseline to Inter's alphabetic one; in em, since chart.css sets the font size. */
const BASELINES: Partial<Record<CanvasTextBaseline, string>> = { middle: '.36em', top: '.97em', bottom: '-.24em' };

/**
 * The parts of a 2D context that Chart.js and our plugins use, writing SVG elements instead of painting. Colours are
 * passed on unchanged, so `var(...)` works. Consecutive elements of one style share a group, which keeps the output
 * short.
 */
export class SvgContext implements Pen {
  declare fillStyle: string;
  declare strokeStyle: string;
  declare lineWidth: number;
  declare lineJoin: CanvasLineJoin;
  declare globalAlpha: number;
  declare font: string;
  declare textAlign: CanvasTextAlign;
  declare textBaseline: CanvasTextBaseline;
  declare dash: readonly number[];
  declare dx: number;
  declare dy: number;
  lineDashOffset = 0;
  #saved: Pen[] = [];
  #path = '';
  #circle = '';
  #x = 0;
  #y = 0;
  /** The style of the latest fill, while no other shape has followed: its outline goes on the same element. */
  #filled = '';
  #halo = '';
  #elements: { style: string; shape: string }[] = [];

  constructor() {
    Object.assign(this, NEW_PEN);
  }

  save(): void {
    this.#saved.push({ ...pick(this) });
  }
  restore(): void {
    Object.assign(this, this.#saved.pop() ?? {});
  }
  translate(x: number, y: number): void {
    this.dx += x;
    this.dy += y;
  }
  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }
  // There are no pixels to scale or clear, labels are horizontal, and nothing is drawn that would have to be clipped.
  rotate(): void {}
  clip(): void {}
  setTransform(): void {}
  resetTransform(): void {}
  clearRect(): void {}

  beginPath(): void {
    this.#path = '';
    this.#circle = '';
    this.#filled = '';
  }
  moveTo(x: number, y: number): void {
    this.#x = round(x + this.dx);
    this.#y = round(y + this.dy);
    this.#path += `M${this.#x} ${this.#y}`;
  }
  lineTo(x: number, y: number): void {
    if (this.#path === '') return this.moveTo(x, y);
    // Relative steps are shorter than positions, and repeated shapes become the same text.
    const [fromX, fromY] = [this.#x, this.#y];
    this.#x = round(x + this.dx);
    this.#y = round(y + this.dy);
    this.#path += `l${round(this.#x - fromX)} ${round(this.#y - fromY)}`;
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.#path += `h${round(width)}v${round(height)}h${round(-width)}z`;
  }
  closePath(): void {
    if (this.#path !== '') this.#path += 'z';
  }
  /** Draws whole circles only, which is all that's needed. */
  arc(x: number, y: number, radius: number): void {
    this.#circle = `<circle cx="${round(x + this.dx)}" cy="${round(y + this.dy)}" r="${round(radius)}"/>`;
  }
  fill(): void {
    this.#filled = `fill="${this.fillStyle}"${this.globalAlpha < 1 ? ` fill-opacity="${this.globalAlpha}"` : ''}`;
    this.#add(this.#filled);
  }
  stroke(): void {
    if (this.#filled !== '') this.#elements.pop();
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
    const join = this.lineJoin === 'round' ? ' stroke-linejoin="round"' : '';
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${this.lineWidth}"`;
    this.#add(`${this.#filled || 'fill="none"'} stroke="${this.strokeStyle}"${width}${dash}${join}`);
    this.#filled = '';
  }

  measureText(text: string): { width: number } {
    return { width: estimatedWidth(text, this.#fontSize(), this.#isBold()) };
  }
  /** Always followed by `fillText` with the same text, which covers it. */
  strokeText(): void {
    this.#halo = ` stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}" stroke-linejoin="round" paint-order="stroke"`;
  }
  fillText(text: string, x: number, y: number): void {
    const size = this.#fontSize();
    const baseline = BASELINES[this.textBaseline];
    const anchor = ANCHORS[this.textAlign];
    const style =
      `fill="${this.fillStyle}" font-size="${size}"` +
      (this.#isBold() ? ' font-weight="600"' : '') +
      (anchor === undefined ? '' : ` text-anchor="${anchor}"`) +
      this.#halo;
    this.#halo = '';
    const dy = baseline === undefined ? '' : ` dy="${baseline}"`;
    const shape = `<text x="${round(x + this.dx)}" y="${round(y + this.dy)}"${dy}>${escapeXml(text)}</text>`;
    this.#elements.push({ style, shape });
  }

  /** Returns everything that was drawn, as SVG elements. */
  toString(): string {
    let text = '';
    let open: string | undefined;
    for (const { style, shape } of this.#elements) {
      if (style !== open) text += `${open === undefined ? '' : '</g>'}<g ${style}>`;
      open = style;
      text += shape;
    }
    if (open !== undefined) text += '</g>';
    // Outlines of one style don't cover each other, so they can be merged into one path.
    return text.replace(/<g fill="none"[^>]*>.*?<\/g>/g, (group) => group.replaceAll('"/><path d="', ''));
  }

  #add(style: string): void {
    this.#elements.push({ style, shape: this.#circle || `<path d="${this.#path}"/>` });
  }
  #fontSize(): number {
    return Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
  }
  #isBold(): boolean {
    return this.font.includes('600 ');
  }
}

function pick({
  fillStyle,
  strokeStyle,
  lineWidth,
  lineJoin,
  globalAlpha,
  font,
  textAlign,
  textBaseline,
  dash,
  dx,
  dy,
}: Pen): Pen {
  return { fillStyle, strokeStyle, lineWidth, lineJoin, globalAlpha, font, textAlign, textBaseline, dash, dx, dy };
}

/** Rounds to a tenth of a pixel, which is finer than the eye can see; adding 0 turns -0 into 0. */
function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

Chart.register(LineController, LineElement, PointElement, LinearScale);

/**
 * Draws a benchmark's chart as static SVG: a picture for each size, of which chart.css shows one. The same view gives
 * the same bytes on every machine. The pictures are hidden from assistive technology, because the figure around them
 * has the summary.
 */
export function chartSvg(view: BenchmarkChartView): string {
  return CHART_SIZES.map((size) => pictureSvg(view, size)).join('');
}

function pictureSvg(view: BenchmarkChartView, size: ChartSize): string {
  const { name, width, height } = size;
  const context = new SvgContext();
  const canvas = { width, height, style: {}, getContext: () => context };
  Object.assign(context, { canvas });
  const configuration = benchmarkChartConfiguration(view, STATIC_THEME, size);
  // Chart.js accepts anything that has what its platform uses; its types only know real canvases.
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, { ...configuration, platform: BasicPlatform });
  const drawn = context.toString();
  chart.destroy();
  return `<svg class="chart-picture chart-picture-${name}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${drawn}</svg>`;
}
