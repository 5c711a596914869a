import type { Page } from 'playwright-core';
import { axeObjections } from './axe.ts';
import { IS_LONG } from './properties.ts';

export interface Size {
  width: number;
  height: number;
}

/** What 1280 pixels are at a zoom of 400%. */
export const NARROWEST: Size = { width: 320, height: 640 };
/** What they are at 200%. */
export const ZOOMED: Size = { width: 640, height: 450 };
export const PHONE: Size = { width: 390, height: 844 };
export const DESKTOP: Size = { width: 1280, height: 900 };

/**
 * What axe objects to on the page that is open, at some sizes, in light and in dark; each line says where. `npm test` looks at
 * colours once in each scheme, dark at the second size; `npm run test:long` at all in all of them.
 */
export async function objectionsAtSizes(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const [place, size] of sizes.entries()) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      const isDarkPlace = place === Math.min(1, sizes.length - 1);
      if (colorScheme === 'dark' && !isDarkPlace && !IS_LONG) continue;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const rules = colorScheme === 'dark' ? 'colours' : place === 0 ? 'all' : 'all but colours';
      const objections = await axeObjections(page, IS_LONG ? 'all' : rules);
      found.push(...objections.map((objection) => `${size.width} pixels wide, ${colorScheme}: ${objection}`));
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** At which sizes the page that is open scrolls sideways, and by how much. */
export async function overflowAtSizes(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) found.push(`${size.width} pixels wide: ${overflow} pixels too wide`);
  }
  return found;
}

/**
 * The numbers of the page that is open which nobody can read whole: whose box is beyond the window's sides, or those of something
 * around it that cuts it off or has to be scrolled. Tables and code that partners wrote may scroll, and what is folded away or
 * said to screen readers alone is not looked at.
 */
export async function cutNumbers(page: Page, { width, height }: Size): Promise<string[]> {
  await page.setViewportSize({ width, height });
  return page.evaluate(() => {
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const around = text.parentElement;
      if (!around?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (around.closest('.sr-only, .chart-unseen, .table-scroll, pre, script, style')) continue;
      for (const { index, 0: number } of (text.nodeValue ?? '').matchAll(/\p{Nd}[\p{Nd}.,:/-]*/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + number.length);
        for (const { left, right, width } of range.getClientRects()) {
          const sides: [string, number, number][] = [['the window', 0, window.innerWidth]];
          for (let box: Element | null = around; box; box = box.parentElement) {
            const { overflowX } = getComputedStyle(box);
            if (overflowX === 'visible' || box === document.documentElement || box === document.body) continue;
            const edges = box.getBoundingClientRect();
            sides.push([`<${box.localName} class="${box.getAttribute('class') ?? ''}">`, edges.left, edges.right]);
          }
          const cuts = sides.find(([, start, end]) => width > 0 && (left < start - 1 || right > end + 1));
          if (cuts) found.push(`“${number}” of “${(text.nodeValue ?? '').trim()}” is cut by ${cuts[0]}`);
        }
      }
    }
    return [...new Set(found)];
  });
}
