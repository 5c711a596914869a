import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS, KINDS_OF_PAGE } from '../support/example-site.ts';
import {
  brokenNames,
  cutNumbers,
  DESKTOP,
  Looks,
  NARROWEST,
  objectionsIn,
  overflowAtSizes,
  PHONE,
  spilledCells,
  TABLET,
} from '../support/looks.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { onePerKind, sampleOf } from '../support/properties.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const PAGE_MS = 60_000;
const LATE_MS = 400;

describe.runIf(hasChromium)('every kind of page, in a browser', { timeout: PAGE_MS }, () => {
  let server: FolderServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe('in the same window, one after another', () => {
    let page: Page;
    let asked: string;
    /** Console messages and missing files. */
    let complaints: string[];
    beforeAll(async () => {
      page = await browser.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      page.on('response', (response) => {
        if (response.status() >= 400 && response.url() !== asked)
          complaints.push(`${response.status()}: ${response.url()}`);
      });
    });
    beforeEach(async () => {
      // If the window grew while the previous page was open, that page would request larger images and then abandon
      // them.
      await page.goto('about:blank');
      complaints = [];
    });

    it.each(Looks.ofSizes(DESKTOP, PHONE).takeTurns(onePerKind(KINDS_OF_PAGE)))(
      '$page misses no files, logs nothing to the console, has nothing cut off on the narrowest phone and no name broken on a tablet, and has nothing that axe objects to, $named',
      async ({ page: path, looks }) => {
        asked = server.origin + path;
        await page.setViewportSize(DESKTOP);
        await page.goto(asked);
        const objections = await objectionsIn(page, looks);
        expect({ complaints, objections }).toEqual({ complaints: [], objections: [] });
        expect(await overflowAtSizes(page, [NARROWEST]), 'scrolls sideways').toEqual([]);
        expect(await cutNumbers(page, NARROWEST), 'numbers cut off').toEqual([]);
        expect(await brokenNames(page, TABLET), 'names broken').toEqual([]);
        expect(await spilledCells(page, TABLET), 'words over the next column').toEqual([]);
      },
    );
  });

  describe('with typefaces that load late', () => {
    let page: Page;
    let late: number;
    beforeAll(async () => {
      page = await browser.newPage({ viewport: PHONE });
      await page.route('**/*.woff2', async (route) => {
        late++;
        // Longer than a browser holds text back for its typeface.
        await new Promise((later) => setTimeout(later, LATE_MS));
        await route.continue();
      });
    });

    it.each(sampleOf(KINDS_OF_PAGE, 4))('doesn’t move anything after it’s shown: %s', async (path) => {
      late = 0;
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((measured) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              // `value` is part of the layout shift API, which TypeScript's DOM types don't know.
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => measured(sum), 100);
          }),
      );
      expect(shift).toBeLessThan(0.01);
      // If the window still had them from the previous page, this would prove nothing.
      expect(late).toBeGreaterThan(0);
    });
  });

  it.each(['/', '/timeline/', '/check-ins/2026-11-15/', '/benchmarks/sleep/'])(
    '%s requests only the small typefaces of an English page, together with its words',
    async (path) => {
      const page = await browser.newPage({ viewport: PHONE });
      const files: string[] = [];
      page.on('request', (request) => {
        const name = /([^/]+)\.[\w-]+\.woff2$/.exec(request.url())?.[1];
        if (name !== undefined) files.push(name);
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      // Everything in the layout has requested its faces.
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      // The timeline has German words, and missed due dates and pauses in italics.
      const further = path === '/timeline/' ? ['newsreader-italic', 'newsreader-rest'] : [];
      expect(files.toSorted()).toEqual(['inter-core', 'newsreader-core', ...further].toSorted());
      expect(await page.locator('link[rel=preload][as=font]').count()).toBe(2);
      await page.close();
    },
  );

  it.each(['/', '/timeline/'])(
    '%s takes the other scheme’s colours immediately when the reader switches',
    async (path) => {
      const page = await browser.newPage({ viewport: DESKTOP, colorScheme: 'light' });
      await page.goto(server.origin + path);
      // Text that still has its old colour on the new background, or the other way round, is unreadable.
      let tell: (elements: string[]) => void = () => undefined;
      const late = new Promise<string[]>((found) => (tell = found));
      await page.exposeFunction('found', (elements: string[]) => tell(elements));
      await page.evaluate(() => {
        const elements = [...document.querySelectorAll('body, body *')];
        const colours = () =>
          elements.map((element) => {
            const { color, backgroundColor } = getComputedStyle(element);
            return `${color} on ${backgroundColor}`;
          });
        // Transitions only start from a colour that has been computed.
        colours();
        matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
          const atOnce = colours();
          for (const animation of document.getAnimations()) animation.finish();
          const inTheEnd = colours();
          // Exposed to the page above.
          (window as unknown as { found: (elements: string[]) => void }).found(
            elements.flatMap(({ outerHTML }, index) =>
              atOnce[index] === inTheEnd[index]
                ? []
                : [`${atOnce[index]}, then ${inTheEnd[index]}: ${outerHTML.slice(0, 80)}`],
            ),
          );
        });
      });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await late).toEqual([]);
      await page.close();
    },
    PAGE_MS,
  );
});
