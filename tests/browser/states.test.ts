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
/** The narrowest is what 1280 pixels are at a zoom of 400%, the next at 200%; the last is a phone's. */
const WIDTHS = [
  { width: 320, height: 640 },
  { width: 640, height: 450 },
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
] as const;

describe
  .runIf(hasChromium)
  .each([
    { state: 'first-day' },
    { state: 'one-session' },
    { state: 'one-of-four' },
    { state: 'extreme' },
    { state: 'ended' },
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
    'has no page that scrolls sideways at any width, or that axe objects to',
    async () => {
      const page = await browser.newPage();
      const objections: string[] = [];
      for (const path of pagesToShoot(site.folder, journal.folder)) {
        await page.goto(server.origin + path);
        for (const viewport of WIDTHS) {
          await page.setViewportSize(viewport);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) objections.push(`${path} at ${viewport.width}: ${overflow} px too wide`);
        }
        for (const objection of await axeObjections(page)) objections.push(`${path}: ${objection}`);
      }
      await page.close();
      expect(objections).toEqual([]);
    },
    SITE_MS,
  );
});
