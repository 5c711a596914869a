import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const STEP_MS = 60_000;

describe.runIf(hasChromium)('the filters of the timeline, with JavaScript off', () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), openChromium()]);
    page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${server.origin}/timeline/`);
    await page.locator('.filters summary').click();
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const shown = () => page.locator('.moment:visible').count();
  const choose = (value: string) => page.locator(`input[value="${value}"]`).check();
  const countOf = async (value: string) =>
    Number(await page.locator(`label:has(input[value="${value}"]) small`).innerText());

  it(
    'show as many entries as they say, for every kind',
    async () => {
      const all = await shown();
      for (const kind of ['kind-session', 'kind-milestone', 'kind-review']) {
        await choose(kind);
        expect(await shown(), kind).toBe(await countOf(kind));
        expect(await shown(), kind).toBeLessThan(all);
      }
    },
    STEP_MS,
  );

  it(
    'combine, and hide filtered entries from everyone',
    async () => {
      await choose('kind-milestone');
      await choose('partner-2');
      const both = await shown();
      expect(both).toBeGreaterThan(0);
      expect(both).toBeLessThan(await countOf('kind-milestone'));
      expect(await page.locator('.moment[data-matches~="kind-session"]:visible').count()).toBe(0);
    },
    STEP_MS,
  );

  it(
    'say so when nothing is left, and show everything again on request',
    async () => {
      await choose('kind-pause');
      await choose('goal-1');
      expect(await shown()).toBe(0);
      expect(await page.locator('.nothing-left').isVisible()).toBe(true);
      await page.locator('.filters-reset').click();
      expect(await shown()).toBeGreaterThan(50);
      expect(await page.locator('.nothing-left').isVisible()).toBe(false);
    },
    STEP_MS,
  );
});
