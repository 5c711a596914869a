import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import type { BuiltSite } from '../support/build-site.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { BUILD_MS, buildExample, KINDS_OF_PAGE } from '../support/example-site.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const PAGE_MS = 60_000;
const LATE_MS = 400;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const NARROWEST = { width: 320, height: 640 };

describe.runIf(hasChromium)('every kind of page, in a browser', () => {
  let site: BuiltSite;
  let server: FolderServer;
  let browser: Browser;
  beforeAll(async () => {
    site = await buildExample();
    [server, browser] = await Promise.all([serveFolder(site.folder), launchChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
  });

  it.each(KINDS_OF_PAGE)(
    '%s opens without a word on the console, and nothing is missing',
    async (path) => {
      const page = await browser.newPage({ viewport: DESKTOP });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
      page.on('response', (response) => {
        const isAskedFor = response.url().endsWith(path);
        if (response.status() >= 400 && !isAskedFor) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      await page.close();
      expect(complaints).toEqual([]);
    },
    PAGE_MS,
  );

  describe.each([
    { size: 'a phone', viewport: PHONE, colorScheme: 'light' as const },
    { size: 'a phone', viewport: PHONE, colorScheme: 'dark' as const },
    { size: 'a desktop', viewport: DESKTOP, colorScheme: 'light' as const },
    { size: 'a desktop', viewport: DESKTOP, colorScheme: 'dark' as const },
  ])('on $size, $colorScheme', ({ viewport, colorScheme }) => {
    it.each(KINDS_OF_PAGE)(
      '%s gives axe nothing to object to',
      async (path) => {
        const page = await browser.newPage({ viewport, colorScheme });
        await page.goto(server.origin + path);
        const objections = await axeObjections(page);
        await page.close();
        expect(objections).toEqual([]);
      },
      PAGE_MS,
    );
  });

  it.each(KINDS_OF_PAGE)(
    '%s does not scroll sideways on the narrowest phone',
    async (path) => {
      const page = await browser.newPage({ viewport: NARROWEST });
      await page.goto(server.origin + path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await page.close();
      expect(overflow).toBeLessThanOrEqual(0);
    },
    PAGE_MS,
  );

  it.each(KINDS_OF_PAGE)(
    '%s does not move anything once it is shown, however late its typefaces come',
    async (path) => {
      const page = await browser.newPage({ viewport: PHONE });
      await page.route('**/*.woff2', async (route) => {
        // Longer than a browser waits with a text for its typeface.
        await new Promise((later) => setTimeout(later, LATE_MS));
        await route.continue();
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((measured) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              // `value` is the layout shift API's own; TypeScript's DOM types do not know it.
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => measured(sum), 100);
          }),
      );
      await page.close();
      expect(shift).toBeLessThan(0.01);
    },
    PAGE_MS,
  );

  it.each(['/', '/timeline/'])(
    '%s has the colours of another scheme at once, when the reader changes it',
    async (path) => {
      const page = await browser.newPage({ viewport: DESKTOP, colorScheme: 'light' });
      await page.goto(server.origin + path);
      // A text that still has its old colour on the new background, or the other way round, can't be read.
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
        // Nothing can move from a colour that was never computed.
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
