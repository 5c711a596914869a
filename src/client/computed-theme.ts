import { chartTheme, type ChartTheme } from '../rendering/chart/theme.ts';

/**
 * The chart's theme as the browser computes it inside an element. Asking for `color` rather than for the property itself
 * also resolves color-mix() and light-dark(), which a canvas would not understand.
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
