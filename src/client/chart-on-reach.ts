// Charts are pictures until a reader reaches for one: only then is Chart.js fetched.
const REACHING = ['pointerenter', 'focusin', 'touchstart'];

/** Makes the charts in this part of the page answer to a reader. */
export function bindCharts(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('[data-benchmark-chart]')) bindChart(figure);
}

function bindChart(figure: HTMLElement): void {
  const box = figure.querySelector<HTMLElement>('.chart-box');
  // Without this script there is nothing to do by keyboard, hence no stop for it in the HTML.
  if (box) box.tabIndex = 0;
  const reach = async (): Promise<void> => {
    for (const type of REACHING) figure.removeEventListener(type, reach);
    try {
      const { makeInteractive } = await import('./benchmark-chart.ts');
      makeInteractive(figure);
    } catch {
      // Offline, say: the picture stays, and the next reach tries again.
      listen();
    }
  };
  const listen = (): void => {
    for (const type of REACHING) figure.addEventListener(type, reach, { passive: true });
  };
  listen();
}
