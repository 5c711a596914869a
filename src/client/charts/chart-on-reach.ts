// Charts are pictures until a user interacts with one: only then is Chart.js loaded.
const REACHING = ['pointerenter', 'focusin', 'touchstart'];

for (const figure of charts()) bindChart(figure);
// The partners' journal replaces its pages in place, and announces that with this event.
document.addEventListener('page-put', () => {
  for (const figure of charts()) bindChart(figure);
});

function charts(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-benchmark-chart]');
}

function bindChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  // Without this script the keyboard has no function here, so the HTML has no tab stop.
  if (box) box.tabIndex = 0;
  const reach = (): void => {
    for (const type of REACHING) figure.removeEventListener(type, reach);
    // If loading fails, offline for example, the picture stays, and the next interaction tries again.
    void import('./interactive-chart.ts').then(({ makeInteractive }) => makeInteractive(figure)).catch(listen);
  };
  const listen = (): void => {
    for (const type of REACHING) figure.addEventListener(type, reach, { passive: true });
  };
  listen();
}
