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

/** A size of the window, in a colour scheme. */
interface Look {
  size: Size;
  colorScheme: 'light' | 'dark';
}

/** Some of the looks that there are, and how a test's name tells them. */
export class Looks {
  readonly all: readonly Look[];

  private constructor(all: readonly Look[]) {
    this.all = all;
  }

  /** Each size, in light and in dark: the next look is in another scheme than the one before, and, where it can be, in another size. */
  static ofSizes(...sizes: readonly Size[]): Looks {
    const looks = (isOdd: boolean) =>
      sizes.map((size, place): Look => ({ size, colorScheme: (place % 2 === 1) === isOdd ? 'light' : 'dark' }));
    return new Looks([...looks(false), ...looks(true)]);
  }

  /** In `npm test` each size once, in turn in light and in dark; in `npm run test:long` all. */
  get eachSize(): Looks {
    return IS_LONG ? this : new Looks(this.all.slice(0, this.all.length / 2));
  }

  /**
   * Pages with the looks to have them in: in `npm test` one each, the next page in the next look, so that together they have had
   * them all; in `npm run test:long` each page in all of them.
   */
  takeTurns(pages: readonly string[]): { page: string; looks: Looks; named: string }[] {
    return pages.map((page, place) => {
      const look = this.all[place % this.all.length];
      const looks = IS_LONG || look === undefined ? this : new Looks([look]);
      return { page, looks, named: String(looks) };
    });
  }

  toString(): string {
    return this.all.map(({ size, colorScheme }) => `${size.width} pixels wide and ${colorScheme}`).join(', ');
  }
}

/** What axe objects to on the page that is open, in some looks; each line says in which. */
export async function objectionsIn(page: Page, { all }: Looks): Promise<string[]> {
  const found: string[] = [];
  for (const { size, colorScheme } of all) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const objections = await axeObjections(page);
    found.push(...objections.map((objection) => `${size.width} pixels wide, ${colorScheme}: ${objection}`));
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
