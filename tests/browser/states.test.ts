import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesToShoot } from '../shots/pages-to-shoot.ts';
import { type State, STATES } from '../shots/states.ts';
import { axeObjections } from '../support/axe.ts';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const SITE_MS = 240_000;
const PHONE = { width: 390, height: 844 };
/** What 1280 pixels are at a zoom of 400%. */
const NARROWEST = { width: 320, height: 640 };
const DESKTOP = { width: 1280, height: 900 };

describe
  .runIf(hasChromium)
  .each([
    { state: 'first-day' },
    { state: 'one-session' },
    { state: 'one-of-four' },
    { state: 'extreme' },
    { state: 'ended' },
    { state: 'german' },
    { state: 'arabic' },
  ])('a journal in the state "$state"', ({ state }) => {
  let journal: State;
  let site: BuiltSite;
  let server: FolderServer;
  let browser: Browser;
  beforeAll(async () => {
    const make = STATES[state];
    if (make === undefined) throw new RangeError(`There is no state "${state}".`);
    journal = make();
    site = await buildSound({ content: journal.folder, today: journal.today });
    [server, browser] = await Promise.all([serveFolder(site.folder), launchChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
    journal.remove();
  });

  it(
    'has no page that scrolls sideways, at any width',
    async () => {
      const page = await browser.newPage();
      const wide: string[] = [];
      for (const viewport of [NARROWEST, PHONE, DESKTOP])
        for (const path of pagesToShoot(site.folder, journal.folder)) {
          await page.setViewportSize(viewport);
          await page.goto(server.origin + path);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) wide.push(`${path} at ${viewport.width}: ${overflow} px`);
        }
      await page.close();
      expect(wide).toEqual([]);
    },
    SITE_MS,
  );

  it(
    'gives axe nothing to object to',
    async () => {
      const objections: string[] = [];
      for (const path of pagesToShoot(site.folder, journal.folder)) {
        const page = await browser.newPage({ viewport: PHONE });
        await page.goto(server.origin + path);
        for (const objection of await axeObjections(page)) objections.push(`${path}: ${objection}`);
        await page.close();
      }
      expect(objections).toEqual([]);
    },
    SITE_MS,
  );
});
