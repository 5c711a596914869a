import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/build-site.ts';
import { hasChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const OURS = 'src/styles/fonts';
const THEIRS = 'node_modules/@fontsource-variable';
/** Each face with the one that it was cut out of. */
const FACES = [
  ['newsreader', `${THEIRS}/newsreader/files/newsreader-latin-wght-normal.woff2`],
  ['newsreader-core', `${THEIRS}/newsreader/files/newsreader-latin-wght-normal.woff2`],
  ['newsreader-italic', `${THEIRS}/newsreader/files/newsreader-latin-wght-italic.woff2`],
  ['inter', `${THEIRS}/inter/files/inter-latin-wght-normal.woff2`],
  ['inter-core', `${THEIRS}/inter/files/inter-latin-wght-normal.woff2`],
] as const;
/** Sizes that pages use, in pixels. Letters are set differently at small sizes than at large ones. */
const SIZES = [13, 15, 17, 20, 32];
const LINE = 'A line, in which pages are printed twice; it’s of “The Ferrywoman’s Account”.';

describe.runIf(hasChromium)('a typeface that was cut down', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openChromium();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  /** Returns the width of a line of text in a typeface's file at each size. */
  async function widthsIn(file: string): Promise<number[]> {
    const face = readFileSync(join(ROOT, file)).toString('base64');
    await page.setContent(`
      <style>@font-face { font-family: Tried; src: url(data:font/woff2;base64,${face}) }</style>
      ${SIZES.map((size) => `<p><span style="font: ${size}px Tried; white-space: nowrap">${LINE}</span></p>`).join('')}`);
    return page.evaluate(async () => {
      await document.fonts.load('16px Tried');
      return [...document.querySelectorAll('span')].map((line) => line.getBoundingClientRect().width);
    });
  }

  it.each(FACES)('sets a line as wide as the whole one, at every size: %s', async (name, whole) => {
    const [widths, expected] = [await widthsIn(`${OURS}/${name}.woff2`), await widthsIn(whole)];
    const wrong = SIZES.filter((_, place) => Math.abs((widths[place] ?? 0) / (expected[place] ?? 0) - 1) > 0.01);
    expect(wrong, JSON.stringify({ widths, expected })).toEqual([]);
  });

  it('shows bold text in its own bold letters', async () => {
    const server = await serveFolder(await sharedSite('example'));
    await page.goto(`${server.origin}/handbook/`, { waitUntil: 'networkidle' });
    const [bold, heaviest, regular] = await page
      .locator('main strong')
      .first()
      .evaluate((strong: HTMLElement) => {
        strong.style.whiteSpace = 'nowrap';
        return ['', '650', '400'].map((weight) => {
          strong.style.fontWeight = weight;
          return strong.getBoundingClientRect().width;
        });
      });
    await server.close();
    expect(bold).toBe(heaviest);
    expect(bold).not.toBe(regular);
  });
});
