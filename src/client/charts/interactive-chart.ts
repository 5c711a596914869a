import { Chart, LinearScale, LineController, LineElement, type Point, PointElement } from 'chart.js';
import { type ChartSize, CHART_SIZES, WIDE } from '../../charts/axes.ts';
import { benchmarkChartConfiguration } from '../../charts/configuration.ts';
import { type ReadingText, readingText } from '../../charts/reading-text.ts';
import { chartTheme, type ChartTheme } from '../../charts/style.ts';
import type { ChartData, ChartPoint } from '../../views/common/chart-view.ts';

/**
 * Returns the chart's theme as the browser computes it inside an element. Asking for `color` rather than for the
 * property itself also resolves color-mix() and light-dark(), which a canvas wouldn't understand.
 */
export function computedTheme(element: HTMLElement): ChartTheme {
  const probe = document.createElement('span');
  element.append(probe);
  const style = getComputedStyle(probe);
  const theme = chartTheme((property) => {
    probe.style.color = `var(${property})`;
    return style.color;
  }, style.fontFamily);
  probe.remove();
  return theme;
}

const GAP = 14;

/** The small card next to the reading that is pointed at. */
export class ChartTip {
  readonly element = document.createElement('div');
  /** What the card says, as one sentence for screen readers. */
  text = '';

  constructor() {
    this.element.className = 'chart-tip';
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
  }

  /**
   * Shows the readings of a day.
   * @param texts of one day; an empty list hides the card
   * @param at the reading's position in the box, in pixels
   * @param box which the card stays within; in a narrow one, a card would cover half of the picture, so it's shown
   * above it, or below if there's no room above
   */
  show(
    texts: readonly ReadingText[],
    at: { x: number; y: number } | undefined,
    box: HTMLElement,
    isNarrow: boolean,
  ): void {
    const [first] = texts;
    this.element.hidden = first === undefined || at === undefined;
    this.text = texts.map(({ partner, date, value, more }) => [partner, date, value, ...more].join(', ')).join('; ');
    if (first === undefined || at === undefined) return;
    this.element.replaceChildren(line(first.date), ...texts.flatMap(reading));
    this.element.classList.toggle('chart-tip-outside', isNarrow);
    const { offsetWidth, offsetHeight } = this.element;
    const { clientWidth: width, clientHeight: height } = box;
    if (isNarrow) {
      const hasRoom = box.getBoundingClientRect().top >= offsetHeight;
      this.element.style.translate = `0 ${hasRoom ? -offsetHeight : height}px`;
      return;
    }
    const right = at.x + GAP;
    const left = right + offsetWidth <= width ? right : at.x - GAP - offsetWidth;
    const top = at.y - offsetHeight - GAP / 2;
    // Moved by `translate`, which browsers don't count as a layout shift.
    this.element.style.translate = `${Math.max(0, left)}px ${Math.max(0, top)}px`;
  }
}

function reading({ partner, value, more }: ReadingText): HTMLElement[] {
  const name = document.createElement('strong');
  name.textContent = value;
  return [line(`${partner} `, name), ...(more.length === 0 ? [] : [line(more.join('\u00a0· '))])];
}

function line(...content: (string | Node)[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...content);
  return element;
}

/** A reading, by its indexes in the view. */
export interface ReadingPlace {
  series: number;
  index: number;
}

/** The readings that a user is looking at: one when navigating by keyboard, all of a day when pointing. */
export class ReadingWalk {
  current: ReadingPlace[] = [];
  readonly #lines: readonly (readonly ChartPoint[])[];

  /** @param lines each series' readings, in date order */
  constructor(lines: readonly (readonly ChartPoint[])[]) {
    this.#lines = lines;
  }

  /**
   * Handles left and right along a line, up and down between lines, Home and End, Escape; returns undefined for any
   * other key.
   */
  press(key: string): ReadingPlace[] | undefined {
    const at = this.current[0];
    const last = (series: number): number => (this.#lines[series]?.length ?? 0) - 1;
    const series = at?.series ?? this.#lines.findIndex((line) => line.length > 0);
    if (key === 'Escape') return this.leave();
    if (key === 'Home') return this.#stop(series, 0);
    if (key === 'End') return this.#stop(series, last(series));
    if (key === 'ArrowLeft') return this.#stop(series, at ? at.index - 1 : last(series));
    if (key === 'ArrowRight') return this.#stop(series, at ? at.index + 1 : 0);
    if (key === 'ArrowUp') return this.#change(-1);
    if (key === 'ArrowDown') return this.#change(1);
    return undefined;
  }

  /** Selects every reading of the nearest day that has any. */
  goTo(day: number): ReadingPlace[] {
    const days = this.#lines.flat().map((point) => point.day);
    const nearest = days.reduce(
      (best, other) => (Math.abs(other - day) < Math.abs(best - day) ? other : best),
      Infinity,
    );
    this.current = this.#lines.flatMap((line, series) =>
      line.flatMap((point, index) => (point.day === nearest ? [{ series, index }] : [])),
    );
    return this.current;
  }

  leave(): ReadingPlace[] {
    this.current = [];
    return this.current;
  }

  #stop(series: number, index: number): ReadingPlace[] {
    const length = this.#lines[series]?.length ?? 0;
    this.current = length === 0 ? [] : [{ series, index: Math.max(0, Math.min(index, length - 1)) }];
    return this.current;
  }

  /** Moves to the next line that has readings, at the reading nearest in time. */
  #change(step: 1 | -1): ReadingPlace[] {
    const at = this.current[0];
    if (at === undefined) return this.press('ArrowRight') ?? [];
    const filled = [...this.#lines.keys()].filter((series) => this.#lines[series]?.length !== 0);
    const series = filled.at((filled.indexOf(at.series) + step) % filled.length) ?? at.series;
    const line = this.#lines[series] ?? [];
    const day = this.#lines[at.series]?.[at.index]?.day ?? 0;
    const distances = line.map((point) => Math.abs(point.day - day));
    return this.#stop(series, distances.indexOf(Math.min(...distances)));
  }
}

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** Turns the picture in a figure into a chart that responds to pointer and keyboard, in the same box, pixel for pixel. */
export function makeInteractive(figure: HTMLElement): void {
  const box = part(figure, '.chart-box');
  const status = part(figure, '[role=status]');
  // Written by our own build from these types.
  const { view, words } = JSON.parse(part(figure, 'script[type="application/json"]').textContent) as ChartData;
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.setAttribute('aria-hidden', 'true');
  // Chart.js sets a size in pixels unless there is one.
  canvas.style.width = '100%';
  canvas.style.height = '100%';
  const tip = new ChartTip();
  const walk = new ReadingWalk(view.series.map(({ readings }) => readings));
  let chart: Chart<'line', Point[]> | undefined;
  let size: ChartSize = WIDE;

  const draw = (): void => {
    // The sealed journal replaces its pages in place.
    if (!box.isConnected) return stop();
    size = CHART_SIZES.find(({ name }) => isShown(figure, name)) ?? WIDE;
    const scale = box.clientWidth / size.width;
    const configuration = benchmarkChartConfiguration(view, computedTheme(box), size, scale);
    chart?.destroy();
    // Drawn in the picture's own units and scaled in the same way, so that it's the same picture.
    canvas.width = size.width;
    canvas.height = size.height;
    chart = new Chart(canvas, {
      ...configuration,
      options: { ...configuration.options, devicePixelRatio: devicePixelRatio * scale },
    });
    show(walk.current);
  };

  const show = (places: readonly ReadingPlace[]): void => {
    if (chart === undefined) return;
    chart.setActiveElements(places.map(({ series, index }) => ({ datasetIndex: series, index })));
    chart.render();
    const texts = places.flatMap(({ series, index }) => {
      const [line, reading] = [view.series[series], view.series[series]?.readings[index]];
      return line && reading ? [readingText(view, line, reading, words)] : [];
    });
    const first = places[0] && chart.getDatasetMeta(places[0].series).data[places[0].index];
    const scale = box.clientWidth / size.width;
    tip.show(texts, first && { x: first.x * scale, y: first.y * scale }, box, size.name === 'narrow');
  };

  box.addEventListener('keydown', (event) => {
    const places = walk.press(event.key);
    if (places === undefined) return;
    event.preventDefault();
    show(places);
    status.textContent = tip.text;
  });
  const point = ({ clientX }: PointerEvent): void => {
    const day = chart?.scales['x']?.getValueForPixel(
      (clientX - box.getBoundingClientRect().left) * (size.width / box.clientWidth),
    );
    show(walk.goTo(day ?? 0));
  };
  box.addEventListener('pointermove', point);
  box.addEventListener('pointerdown', point);
  for (const type of ['pointerleave', 'blur']) box.addEventListener(type, () => show(walk.leave()));

  box.append(canvas, tip.element);
  box.setAttribute('role', 'application');
  box.setAttribute('aria-description', `${view.summary} ${words.keys}`);
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', draw);
  // Observing starts with a call, which draws for the first time.
  const boxSize = new ResizeObserver(draw);
  boxSize.observe(box);
  const stop = (): void => {
    boxSize.disconnect();
    scheme.removeEventListener('change', draw);
    chart?.destroy();
  };
  figure.classList.add('chart-live');
}

function isShown(figure: HTMLElement, name: ChartSize['name']): boolean {
  return getComputedStyle(part(figure, `.chart-picture-${name}`)).display !== 'none';
}

function part(figure: HTMLElement, selector: string): HTMLElement {
  const found = figure.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`A chart's figure has no ${selector}.`);
  return found;
}
