import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagesToShoot } from '../shots/pages-to-shoot.ts';
import { type State, STATES } from '../shots/states.ts';
import { axeObjections } from '../support/axe.ts';
import { type BuiltSite, buildSound } from '../support/build-site.ts';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { DESKTOP, NARROWEST, overflowAtSizes, PHONE, ZOOMED } from '../support/looks.ts';
import { IS_LONG, onePerKind, sampleOf } from '../support/properties.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium } from '../support/shared.ts';

const SITE_MS = 240_000;
/** In addition to the first page of a state, `npm test` runs axe on this many. Most are the same in every state. */
const TRIED_WITH_AXE = 1;
/** It has the longest words and the most of everything, so anything that can be too wide is too wide here. */
const WIDEST = 'extreme';
/** `npm test` opens one in this many pages of every other state, starting with a different page in each. */
const ONE_IN = 4;
const WIDTHS = IS_LONG ? [NARROWEST, ZOOMED, DESKTOP, PHONE] : [NARROWEST, ZOOMED];
/** The Arabic example is also in `languages.test.ts`. */
const LOOKED_AT = ['first-day', 'one-session', 'one-of-four', 'extreme', 'ended', ...(IS_LONG ? ['arabic'] : [])];

describe.runIf(hasChromium).each(LOOKED_AT.map((state, turn) => ({ state, turn })))(
  'a journal in the state "$state"',
  ({ state, turn }) => {
    let journal: State;
    let site: BuiltSite;
    let server: FolderServer;
    let browser: Browser;
    beforeAll(async () => {
      const make = STATES[state];
      if (make === undefined) throw new RangeError(`There’s no state "${state}".`);
      journal = make();
      site = await buildSound({ content: journal.folder, today: journal.today });
      [server, browser] = await Promise.all([serveFolder(site.folder), openChromium()]);
    }, BUILD_MS);
    afterAll(async () => {
      await browser.close();
      await server.close();
      site.remove();
      journal.remove();
    });

    it(
      IS_LONG || state === WIDEST
        ? 'has no page that scrolls sideways at any width, or that axe objects to'
        : `has no page, among one in ${ONE_IN}, that scrolls sideways at any width, or that axe objects to`,
      async () => {
        const page = await browser.newPage();
        const objections: string[] = [];
        const paths = onePerKind(pagesToShoot(site.folder, journal.folder)).filter(
          (path, place) => IS_LONG || state === WIDEST || path === '/' || place % ONE_IN === turn % ONE_IN,
        );
        const tried = new Set(['/', ...sampleOf(paths, TRIED_WITH_AXE)]);
        for (const path of paths) {
          await page.goto(server.origin + path);
          const found = await overflowAtSizes(page, WIDTHS);
          if (tried.has(path)) found.push(...(await axeObjections(page)));
          objections.push(...found.map((objection) => `${path}: ${objection}`));
        }
        await page.close();
        expect(objections).toEqual([]);
      },
      SITE_MS,
    );
  },
);
