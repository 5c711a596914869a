// Charts are pictures until a reader reaches for one: only then is Chart.js fetched.
const REACHING = ['pointerenter', 'focusin', 'touchstart'];

for (const figure of charts()) bindChart(figure);
// The partners' journal puts its pages in place of one another, and says so by this event.
document.addEventListener('page-put', () => {
  for (const figure of charts()) bindChart(figure);
});

function charts(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-benchmark-chart]');
}

function bindChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  // Without this script there is nothing to do by keyboard, hence no stop for it in the HTML.
  if (box) box.tabIndex = 0;
  const reach = (): void => {
    for (const type of REACHING) figure.removeEventListener(type, reach);
    // Offline, say: the picture stays, and the next reach tries again.
    void import('./interactive-chart.ts').then(({ makeInteractive }) => makeInteractive(figure)).catch(listen);
  };
  const listen = (): void => {
    for (const type of REACHING) figure.addEventListener(type, reach, { passive: true });
  };
  listen();
}
