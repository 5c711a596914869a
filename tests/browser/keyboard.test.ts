import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS, KINDS_OF_PAGE } from '../support/example-site.ts';
import { DESKTOP, PHONE, type Size } from '../support/looks.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { onePerKind } from '../support/properties.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const STEP_MS = 60_000;

describe.runIf(hasChromium)('with only the keyboard, a reader', { timeout: STEP_MS }, () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveFolder(await sharedSite('example')), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (path: string, viewport: Size = DESKTOP) => {
    page = await browser.newPage({ viewport });
    onTestFinished(() => page.close());
    await page.goto(server.origin + path);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** The text of the focused element. */
  const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  /** Presses Tab until something is focused, like a user who doesn't know how many stops there are. */
  const tabTo = async (words: string) => {
    for (let stops = 0; stops < 40; stops++) {
      await press('Tab');
      if ((await focused()) === words) return;
    }
    throw new Error(`No Tab led to "${words}".`);
  };

  it('skips what’s above the content', async () => {
    await open('/check-ins/2026-09-27/');
    await press('Tab');
    expect(await focused()).toBe('Skip to content');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await press('Enter', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('opens the menu on a phone, moves through it, and comes back with Escape', async () => {
    await open('/', PHONE);
    const menu = page.locator('#site-navigation');
    expect(await menu.isVisible()).toBe(false);
    await tabTo('Menu');
    await press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await press('Tab');
    expect(await focused()).toBe('Close');
    await tabTo('Agreement');
    await press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused()).toBe('Menu');
  });

  it('follows a link in the phone’s menu', async () => {
    await open('/', PHONE);
    await tabTo('Menu');
    await press('Enter');
    await tabTo('Goals');
    await press('Enter');
    await page.waitForURL('**/goals/');
    expect(await page.locator('#site-navigation').isVisible()).toBe(false);
  });

  it('opens the additional links on a desktop, and comes back with Escape', async () => {
    await open('/');
    const further = page.locator('#further-navigation');
    await tabTo('More');
    expect(await further.isVisible()).toBe(false);
    await press('Enter', 'Tab');
    expect(await focused()).toBe('How we are');
    await press('Escape');
    expect(await further.isVisible()).toBe(false);
    expect(await focused()).toBe('More');
  });

  it('filters the timeline, and shows everything again', async () => {
    await open('/timeline/');
    const shown = () => page.locator('.moment:visible').count();
    const all = await shown();
    await page.locator('.filters > summary').focus();
    await press('Enter', 'Tab', 'ArrowRight');
    const narrowed = await shown();
    expect(narrowed).toBeGreaterThan(0);
    expect(narrowed).toBeLessThan(all);
    await press('ArrowLeft');
    expect(await shown()).toBe(all);
  });

  describe('each page in the same window', () => {
    let page: Page;
    beforeAll(async () => {
      page = await browser.newPage({ viewport: DESKTOP });
    });

    it.each(onePerKind(KINDS_OF_PAGE))('shows the focus at every stop on %s', async (path) => {
      await page.goto(server.origin + path);
      // The first Tab tells the browser that the keyboard is being used.
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const stops = [
          ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
        ];
        return stops
          .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled'))
          .filter((stop) => {
            stop.focus();
            // A chip's radio button is on top of it, invisible.
            const { outlineStyle, outlineWidth } = getComputedStyle(stop.closest('.chip') ?? stop);
            return document.activeElement !== stop || outlineStyle === 'none' || parseFloat(outlineWidth) < 2;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 200));
      });
      expect(unseen).toEqual([]);
    });
  });
});
