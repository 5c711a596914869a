import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/engine/serving/http.ts';
import { preview } from '../../src/engine/serving/preview.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { hasFirefox, launchFirefox } from '../support/firefox.ts';
import { inkOfSheets } from '../support/printed-sheets.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { sampleOf } from '../support/properties.ts';
import { sharedSite } from '../support/shared.ts';
import { SHELL } from './sealed-reader.ts';

const STEP_MS = 60_000;

/**
 * A page of each kind with something that Firefox once printed blank: framed blocks, a chart, facts, a long list of
 * cards.
 */
const PRINTED = [
  '/',
  '/check-ins/2026-11-15/',
  '/benchmarks/long-run/',
  '/retrospectives/2026/',
  '/agreement/',
  '/timeline/',
];
/** As a share of a sheet. Gaps between paragraphs are smaller; a missing chart or missing facts leave a larger one. */
const MAX_GAP = 0.08;
/** The first sheet is printed at least this far down; the header alone ends above it. */
const MIN_END_OF_FIRST = 0.5;
/** A single line on a sheet ends above it. */
const MIN_END = 0.08;

describe.runIf(hasFirefox)('in Firefox', { timeout: STEP_MS }, () => {
  let browser: Browser;
  let page: Page;
  let server: FolderServer;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), launchFirefox()]);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(sampleOf(PRINTED, 3))(
    '%s is printed completely: no header alone, no blank sheet, no gap where something should be',
    async (path) => {
      await page.goto(server.origin + path);
      const sheets = inkOfSheets(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
      const gaps = sheets.flatMap((ink, sheet) =>
        ink.slice(1).flatMap(({ from }, place) => {
          const before = ink[place]?.to ?? 0;
          return from - before > MAX_GAP ? [`sheet ${sheet + 1}, from ${before.toFixed(2)} to ${from.toFixed(2)}`] : [];
        }),
      );
      expect(gaps).toEqual([]);
      const ends = sheets.map((ink) => ink.at(-1)?.to ?? 0);
      expect(ends[0]).toBeGreaterThan(MIN_END_OF_FIRST);
      expect(Math.min(...ends)).toBeGreaterThan(MIN_END);
    },
  );

  it('filters the timeline with :has, and says how many entries are left', async () => {
    await page.goto(`${server.origin}/timeline/`);
    const shown = () => page.$$eval('.moment', (all) => all.filter((moment) => moment.checkVisibility()).length);
    const all = await shown();
    await page.click('.filters summary');
    await page.click('label:has(input[value="kind-milestone"])');
    const said = await page.$eval('label:has(input[value="kind-milestone"]) small', (count) => count.textContent);
    expect(await shown()).toBe(Number(said));
    expect(await shown()).toBeLessThan(all);
    await page.click('.filters-reset');
    expect(await shown()).toBe(all);
  });

  it('loads a chart when it gets the focus, and reads out values on arrow keys', async () => {
    await page.goto(`${server.origin}/benchmarks/long-run/`);
    expect(await page.$('canvas')).toBeNull();
    await page.focus('[data-benchmark-chart] .chart-box');
    await page.waitForSelector('canvas', { visible: true });
    const said = () => page.$eval('[data-benchmark-chart] [role=status]', (status) => status.textContent);
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toMatch(/Robin.*2026.*km/);
    const first = await said();
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).not.toBe(first);
  });

  describe('the partners’ journal', () => {
    let sealed: RunningServer | undefined;
    beforeAll(async () => {
      const quiet = { out: () => undefined, error: () => undefined };
      sealed = await preview({ outDir: await sharedSite('sealed-below-journal'), port: 0 }, quiet);
    }, BUILD_MS);
    afterAll(() => sealed?.close());

    it('has a form that’s checked while it’s filled in', async () => {
      await page.goto(`${(sealed?.address ?? '') + SHELL}#write`);
      await page.locator('#passphrase').fill(PASSPHRASES.sam);
      await page.click('#unlock [type=submit]');
      await page.waitForSelector('[name="wins/0/what"]', { visible: true });
      const verdict = () => page.$eval('#write-verdict', (status) => status.textContent);
      await expect.poll(verdict, { timeout: STEP_MS }).toBe('Nothing’s written yet.');
      await page.type('[name="wins/0/what"]', 'Slept well');
      await expect.poll(verdict, { timeout: STEP_MS }).toBe('Everything looks fine.');
      await page.type('[data-number]', 'ten');
      await page.keyboard.press('Tab');
      await page.waitForSelector('[data-number][aria-invalid=true]');
      expect(await page.$eval('#write-text', (text) => text.textContent)).toContain('- Slept well');
      await page.click('.lock-bar button');
    });

    it('opens with a passphrase, and automatically on a remembered device', async () => {
      await page.goto((sealed?.address ?? '') + SHELL);
      await page.locator('#passphrase').fill(PASSPHRASES.sam);
      await page.click('#remember');
      await page.click('#unlock [type=submit]');
      await page.waitForSelector('.lock-bar');
      expect(await page.title()).toBe('The Ferry and the Bridge');
      await page.reload();
      await page.waitForSelector('.lock-bar');
      expect(await page.title()).toBe('The Ferry and the Bridge');
      await page.click('.lock-bar button:last-child');
      await page.waitForSelector('#passphrase');
      await page.reload();
      await page.waitForSelector('#unlock [type=submit]:enabled', { visible: true });
      expect(await page.$('.lock-bar')).toBeNull();
    });
  });
});
