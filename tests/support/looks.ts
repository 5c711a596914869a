import type { Page } from 'playwright-core';
import { axeObjections } from './axe.ts';
import { IS_LONG } from './properties.ts';

export interface Size {
  width: number;
  height: number;
}

/** The narrowest window in which tables have columns. */
export const TABLET: Size = { width: 768, height: 1024 };
/** A window of 1280 pixels at 400% zoom. */
export const NARROWEST: Size = { width: 320, height: 640 };
/** The same at 200%. */
export const ZOOMED: Size = { width: 640, height: 450 };
export const PHONE: Size = { width: 390, height: 844 };
export const DESKTOP: Size = { width: 1280, height: 900 };

/** A window size and a colour scheme. */
interface Look {
  size: Size;
  colorScheme: 'light' | 'dark';
}

/** Some of the looks, and how a test's name describes them. */
export class Looks {
  readonly all: readonly Look[];

  private constructor(all: readonly Look[]) {
    this.all = all;
  }

  /**
   * Returns each size in light and in dark. Consecutive looks have different schemes and, if possible, different sizes.
   */
  static ofSizes(...sizes: readonly Size[]): Looks {
    const looks = (isOdd: boolean) =>
      sizes.map((size, place): Look => ({ size, colorScheme: (place % 2 === 1) === isOdd ? 'light' : 'dark' }));
    return new Looks([...looks(false), ...looks(true)]);
  }

  /** All looks in `npm run test:long`; otherwise each size once. */
  get eachSize(): Looks {
    return IS_LONG ? this : new Looks(this.all.slice(0, this.all.length / 2));
  }

  /**
   * Assigns looks to pages. In `npm test`, each page gets one look and the next page the next look, so that together
   * they have had all of them; in `npm run test:long`, each page gets all of them.
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

/** Returns axe's objections to the open page in some looks; each line says in which one. */
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

/** Returns the sizes at which the open page scrolls sideways, and by how much. */
export async function overflowAtSizes(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) found.push(`${size.width} pixels wide: ${overflow} pixels too wide`);
  }
  return found;
}

/** Returns the partners' names on the open page that are broken within a word. */
export async function brokenNames(page: Page, size: Size): Promise<string[]> {
  await page.setViewportSize(size);
  return page.evaluate(() =>
    [...document.querySelectorAll('.partner-mark')].flatMap((mark) => {
      const name = (mark.textContent ?? '').trim();
      const words = [...mark.childNodes].filter(({ textContent }) => (textContent ?? '').trim() !== '');
      const range = document.createRange();
      const lines = words.flatMap((word) => {
        range.selectNodeContents(word);
        return [...range.getClientRects()];
      });
      return !/\s/.test(name) && lines.length > 1 ? [name] : [];
    }),
  );
}

/** Returns the words on the open page that extend beyond their table cell, over the next one. */
export async function spilledCells(page: Page, size: Size): Promise<string[]> {
  await page.setViewportSize(size);
  return page.evaluate(() =>
    [...document.querySelectorAll('th, td')]
      .filter((cell) => cell.checkVisibility())
      .flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const { left, right } = cell.getBoundingClientRect();
        const spills = [...range.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
        return spills ? [(cell.textContent ?? '').trim()] : [];
      }),
  );
}

/**
 * Returns the numbers on the open page that can't be read completely: those that extend beyond the window, or beyond an
 * element around them that clips or scrolls. Tables and code that partners wrote may scroll; folded parts, and text
 * only for screen readers, are skipped.
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
