import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS, KINDS_OF_PAGE } from '../support/example-site.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { onePerKind } from '../support/properties.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

/** A4 without the margins of styles/print.css, in CSS pixels. */
const SHEET = { width: 658, height: 994 };

describe.runIf(hasChromium)('on paper', { timeout: 60_000 }, () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), openChromium()]);
    page = await browser.newPage({ viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(onePerKind(KINDS_OF_PAGE))(
    '%s has nothing that Firefox can’t print, names the partners at the top of its first page, and has nothing below its end',
    async (path) => {
      await page.goto(server.origin + path);
      // Firefox doesn't break pages inside a flex or grid item, and prints nothing inside a container.
      const unprinted = await page.evaluate(() => {
        const styled = [...document.querySelectorAll('*')].map((element) => ({ element, ...style(element) }));
        function style(element: Element) {
          const { containerType, display } = getComputedStyle(element);
          return { containerType, display };
        }
        return [
          ...styled.filter(({ containerType }) => containerType !== 'normal'),
          ...styled.filter(
            ({ element, display }) => element.contains(document.querySelector('main')) && /flex|grid/.test(display),
          ),
        ].map(({ element, containerType, display }) => `${element.localName}: ${containerType} ${display}`);
      });
      expect(unprinted).toEqual([]);
      const [header, footer] = await Promise.all(
        ['.masthead', '.site-footer'].map((selector) => page.locator(selector).boundingBox()),
      );
      expect(footer).not.toBeNull();
      expect((footer?.y ?? Infinity) + (footer?.height ?? 0)).toBeLessThanOrEqual(
        (header?.y ?? 0) + (header?.height ?? 0),
      );
    },
  );

  it('shows a chart as wide as the sheet, and facts next to their terms', async () => {
    await page.goto(`${server.origin}/benchmarks/sleep/`);
    expect(await page.locator('.chart-picture-wide').first().isVisible()).toBe(true);
    expect(await page.locator('.chart-picture-narrow').first().isVisible()).toBe(false);
    await page.goto(`${server.origin}/agreement/`);
    const fact = page.locator('.facts > div').first();
    const [term, detail] = await Promise.all([
      fact.locator('dt').boundingBox(),
      fact.locator('dd').first().boundingBox(),
    ]);
    expect(detail?.x).toBeGreaterThan((term?.x ?? 0) + (term?.width ?? 0) - 1);
  });
});
