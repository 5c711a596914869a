import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../support/build-site.ts';
import { hasChromium } from '../support/chromium.ts';
import { buildExampleIn } from '../support/example-in.ts';
import { BUILD_MS, KINDS_OF_PAGE } from '../support/example-site.ts';
import {
  DESKTOP,
  Looks,
  NARROWEST,
  objectionsIn,
  overflowAtSizes,
  PHONE,
  type Size,
  ZOOMED,
} from '../support/looks.ts';
import { onePerKind, sampleOf } from '../support/properties.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium } from '../support/shared.ts';

const PAGE_MS = 60_000;
/**
 * `npm test` runs axe on a sample of this many kinds of page, because most of its rules check what's the same in every
 * language. In languages with English layout, it checks as many for horizontal scrolling; in Arabic twice as many.
 */
const SOME = 4;
const SESSION_WITH_REMARKS = '/check-ins/2026-11-15/';

/** Builds the example in a language, and opens it in a browser. */
function openedIn(locale: string) {
  let site: BuiltSite;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    site = await buildExampleIn(locale);
    [server, browser] = await Promise.all([serveFolder(site.folder), openChromium()]);
    page = await browser.newPage();
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
  });
  /** Opens a page, and returns what's found on it. */
  return async <Found>(path: string, viewport: Size, find: (page: Page) => Promise<Found>): Promise<Found> => {
    await page.setViewportSize(viewport);
    await page.goto(server.origin + path);
    return find(page);
  };
}

describe.runIf(hasChromium)('a journal in Arabic', () => {
  const onPage = openedIn('ar');

  it.each(sampleOf(onePerKind(KINDS_OF_PAGE), 2 * SOME))(
    'doesn’t scroll sideways at any width: %s',
    async (path) => {
      const wide = await onPage(path, PHONE, (page) => overflowAtSizes(page, [NARROWEST, PHONE, ZOOMED, DESKTOP]));
      expect(wide).toEqual([]);
    },
    PAGE_MS,
  );

  it.each(Looks.ofSizes(PHONE, DESKTOP).takeTurns(sampleOf(KINDS_OF_PAGE, SOME)))(
    '$page has nothing that axe objects to, $named',
    async ({ page: path, looks }) => {
      expect(await onPage(path, PHONE, (page) => objectionsIn(page, looks))).toEqual([]);
    },
    PAGE_MS,
  );

  it(
    'shows the first partner’s entries on the right of the timeline’s spine, and the second’s on the left',
    async () => {
      const middles = await onPage('/timeline/', DESKTOP, (page) =>
        page.evaluate(() =>
          ['.moment-start', '.moment-end'].map((side) => {
            const { left, right } = document.querySelector(side)?.getBoundingClientRect() ?? { left: 0, right: 0 };
            return (left + right) / 2;
          }),
        ),
      );
      const [first = 0, second = 0] = middles;
      expect(first).toBeGreaterThan(DESKTOP.width / 2);
      expect(second).toBeLessThan(DESKTOP.width / 2);
    },
    PAGE_MS,
  );

  it(
    'puts remarks in the margin next to left-to-right text, not over it',
    async () => {
      const overlaps = await onPage(SESSION_WITH_REMARKS, DESKTOP, (page) =>
        page.evaluate(() => {
          const boxes = (selector: string) =>
            [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
          const texts = boxes('.remarked :is(p, li):not(.thread *)');
          const threads = boxes('.remarked .thread');
          const isOver = (one: DOMRect, other: DOMRect) =>
            one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
          return {
            threads: threads.length,
            over: threads.filter((box) => texts.some((text) => isOver(box, text))).length,
          };
        }),
      );
      expect(overlaps.threads).toBeGreaterThan(0);
      expect(overlaps.over).toBe(0);
    },
    PAGE_MS,
  );

  it(
    'shows an amount in English with its number before its unit',
    async () => {
      const order = await onPage(SESSION_WITH_REMARKS, DESKTOP, (page) =>
        page.evaluate(() => {
          const cell = [...document.querySelectorAll('.readings strong')].find((each) =>
            each.textContent?.includes('km'),
          );
          const node = cell?.firstChild;
          const text = node?.textContent ?? '';
          const leftOf = (at: number) => {
            const range = document.createRange();
            if (!node) return 0;
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            return range.getBoundingClientRect().left;
          };
          return { number: leftOf(text.search(/\d/)), unit: leftOf(text.indexOf('km')) };
        }),
      );
      expect(order.number).toBeGreaterThan(0);
      expect(order.number).toBeLessThan(order.unit);
    },
    PAGE_MS,
  );
});

describe.runIf(hasChromium)('a journal in Japanese', () => {
  const onPage = openedIn('ja');

  it.each(sampleOf(KINDS_OF_PAGE, SOME))(
    'doesn’t scroll sideways on the narrowest phone: %s',
    async (path) => {
      expect(await onPage(path, NARROWEST, (page) => overflowAtSizes(page, [NARROWEST]))).toEqual([]);
    },
    PAGE_MS,
  );

  it('is in Japanese, in Japanese typefaces without slanting', async () => {
    const heading = await onPage('/goals/', PHONE, (page) =>
      page.locator('h1').evaluate((element) => {
        const { fontStyle, letterSpacing, fontFamily } = getComputedStyle(element);
        return { text: element.textContent, fontStyle, letterSpacing, isOurs: fontFamily.includes('Japanese letters') };
      }),
    );
    expect(heading).toEqual({ text: '目標', fontStyle: 'normal', letterSpacing: 'normal', isOurs: true });
  });
});
