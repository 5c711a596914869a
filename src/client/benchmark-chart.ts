import { Chart, LinearScale, LineController, LineElement, PointElement, type Point } from 'chart.js';
import type { ChartData } from '../rendering/chart/chart-data.ts';
import { benchmarkChartConfiguration } from '../rendering/chart/configuration.ts';
import { FRAMES, NARROW, type ChartFrame } from '../rendering/chart/frame.ts';
import { readingText } from '../rendering/chart/reading-text.ts';
import { ReadingWalk, type ReadingPlace } from './reading-walk.ts';
import { computedTheme } from './computed-theme.ts';
import { ChartTip } from './chart-tip.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** Turns the picture in a figure into a chart that answers to pointer and keys, in the same box, pixel on pixel. */
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
  let frame: ChartFrame = NARROW;

  const draw = (): void => {
    // The sealed journal puts another page in this one's place.
    if (!box.isConnected) return stop();
    frame = FRAMES.find(({ name }) => isShown(figure, name)) ?? NARROW;
    const configuration = benchmarkChartConfiguration(view, computedTheme(box), frame);
    const scale = box.clientWidth / frame.width;
    chart?.destroy();
    // Drawn in the picture's own units and scaled as the picture is: so it is the same picture.
    canvas.width = frame.width;
    canvas.height = frame.height;
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
    const scale = box.clientWidth / frame.width;
    tip.show(texts, first && { x: first.x * scale, y: first.y * scale }, box.clientWidth);
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
      (clientX - box.getBoundingClientRect().left) * (frame.width / box.clientWidth),
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
  const size = new ResizeObserver(draw);
  size.observe(box);
  const stop = (): void => {
    size.disconnect();
    scheme.removeEventListener('change', draw);
    chart?.destroy();
  };
  figure.classList.add('chart-live');
}

function isShown(figure: HTMLElement, name: ChartFrame['name']): boolean {
  return getComputedStyle(part(figure, `.chart-picture-${name}`)).display !== 'none';
}

function part(figure: HTMLElement, selector: string): HTMLElement {
  const found = figure.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`A chart's figure has no ${selector}.`);
  return found;
}
