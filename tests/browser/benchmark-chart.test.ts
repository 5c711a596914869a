import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const STEP_MS = 60_000;
const CHART_MARK = 'canvas';

describe.runIf(hasChromium)('a benchmark’s chart', () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  let scripts: string[];
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    scripts = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(`${server.origin}/benchmarks/long-run/`, { waitUntil: 'networkidle' });
  });
  afterEach(() => page.close());

  it(
    'is a picture until someone reaches for it, and doesn’t load the library before',
    async () => {
      expect(await page.locator('[data-benchmark-chart] svg:visible').count()).toBeGreaterThan(0);
      expect(await page.locator(CHART_MARK).count()).toBe(0);
      expect(scripts.length).toBeLessThanOrEqual(1);
    },
    STEP_MS,
  );

  it.each([320, 360, 768, 1440])(
    'has 13-pixel text at a width of %d, and shows one picture of three',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      const sizes = await page.locator('.chart-picture:visible text').evaluateAll((all) =>
        all.map((text) => {
          if (!(text instanceof SVGTextElement)) return 0;
          return Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0);
        }),
      );
      expect(sizes.length).toBeGreaterThan(5);
      for (const size of sizes) expect(size).toBeCloseTo(13, 1);
      expect(await page.locator('.chart-picture:visible').count()).toBe(1);
    },
    STEP_MS,
  );

  it(
    'shows values above the picture on a phone, not over it',
    async () => {
      await page.setViewportSize({ width: 360, height: 900 });
      const box = page.locator('[data-benchmark-chart] .chart-box');
      await box.hover();
      await page.locator(CHART_MARK).waitFor();
      await box.hover({ position: { x: 100, y: 100 } });
      const tip = await page.locator('.chart-tip:visible').boundingBox();
      const picture = await box.boundingBox();
      if (!tip || !picture) throw new Error('There’s no read-out.');
      expect(tip.y + tip.height).toBeLessThanOrEqual(picture.y + 1);
      expect(tip.y).toBeGreaterThanOrEqual(0);
      expect(tip.x + tip.width).toBeLessThanOrEqual(360);
      // Half a line would show next to it.
      const around = await page.locator('.chart :is(.chart-caption, .chart-legend)').all();
      expect(await Promise.all(around.map((each) => each.evaluate((it) => getComputedStyle(it).opacity)))).toEqual([
        '0',
        '0',
      ]);
      await page.mouse.move(0, 0);
      await expect.poll(() => around[0]?.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
    },
    STEP_MS,
  );

  it(
    'becomes interactive in the same box when the pointer arrives',
    async () => {
      const box = page.locator('[data-benchmark-chart] .chart-box');
      // Like hovering.
      await box.scrollIntoViewIfNeeded();
      const before = await box.boundingBox();
      await box.hover();
      await page.locator(CHART_MARK).waitFor();
      expect(await box.boundingBox()).toEqual(before);
    },
    STEP_MS,
  );

  it(
    'tells keyboard users each reading and its distance from the plan',
    async () => {
      const status = page.locator('[data-benchmark-chart] [role=status]');
      await page.locator('[data-benchmark-chart] .chart-box').focus();
      await page.locator(CHART_MARK).waitFor();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => status.textContent()).toMatch(/Robin.*2026.*km/);
      const first = await status.textContent();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => status.textContent()).not.toBe(first);
    },
    STEP_MS,
  );
});
