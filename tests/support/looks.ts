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
 * What axe objects to on the page that is open, at some sizes, in light and in dark; each line says where. In `npm test` dark is
 * tried at the first size, with the rules about colours alone.
 */
export async function objectionsAtSizes(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const [place, size] of sizes.entries()) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark' && place > 0 && !IS_LONG) continue;
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const objections = await axeObjections(page, colorScheme === 'light' || IS_LONG ? 'all' : 'colours');
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
