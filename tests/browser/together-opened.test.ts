import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasChromium } from '../support/chromium.ts';
import { DESKTOP, Looks, objectionsIn } from '../support/looks.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { BASE, OPAQUE, sealedReader, SHELL } from './sealed-reader.ts';

const STEP_MS = 60_000;

describe.runIf(hasChromium)('the partners’ journal, opened', { timeout: STEP_MS }, () => {
  const { reader, freshPage, replacePage, unlock, problem, hasTitle, goTo, focused, hash } = sealedReader();
  beforeEach(() => unlock());

  it('follows links, back and forward, each with its title and the focus at its heading', async () => {
    await goTo('Goals');
    expect(await reader.page.locator('main h1').innerText()).toBe('Goals');
    expect(await focused()).toBe('H1');
    const goals = hash();
    await reader.page.locator('main').getByRole('link', { name: 'marathon' }).first().click();
    await reader.page.waitForFunction((before) => location.hash !== before, goals);
    await reader.page.goBack();
    await hasTitle('Goals');
    expect(hash()).toBe(goals);
    await reader.page.goBack();
    await hasTitle('The Ferry');
    await reader.page.goForward();
    await hasTitle('Goals');
    expect(await focused()).toBe('H1');
    expect(goals).toMatch(OPAQUE);
  });

  it('starts each page at its top, and returns to where the reader was', async () => {
    await goTo('Timeline');
    await reader.page.evaluate(() => scrollTo(0, 1500));
    await reader.page
      .locator('.moment a:visible')
      .nth(12)
      .evaluate((link: HTMLElement) => link.click());
    await reader.page.waitForFunction(() => !document.title.startsWith('Timeline'));
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    await reader.page.goBack();
    await hasTitle('Timeline');
    expect(await reader.page.evaluate(() => scrollY)).toBe(1500);
  });

  it('goes to an anchor on the page without changing the address', async () => {
    await reader.page.locator('.skip').focus();
    await reader.page.keyboard.press('Enter');
    expect(await focused()).toBe('MAIN');
    expect(hash()).toBe('');
  });

  it('shows what the public journal doesn’t contain', async () => {
    const hidden = 'Three quiet Sundays';
    await goTo('Timeline');
    expect(await reader.page.locator('main').innerText()).toContain(hidden);
    const open = await freshPage();
    await open.goto(`${reader.origin}${BASE}timeline/`);
    expect(await open.locator('main').innerText()).not.toContain(hidden);
    await open.context().close();
  });

  it('opens a deep link on another device that has never followed a link there', async () => {
    await goTo('Benchmarks');
    await reader.page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
    await hasTitle('Long run');
    const address = reader.page.url();
    await replacePage();
    await reader.page.goto(address);
    await unlock(PASSPHRASES.sam);
    expect(await reader.page.title()).toMatch(/^Long run/);
  });

  it('says that an address leads nowhere, and how to continue', async () => {
    reader.expected = /404/;
    await reader.page.evaluate(() => (location.hash = 'abcdefghijklmnopqrstuvwxyz'));
    expect(await problem()).toContain('doesn’t have this page');
    await reader.page.getByRole('link', { name: 'home page' }).click();
    await hasTitle('The Ferry');
  });

  it('says that a page is damaged, and shows none of it', async () => {
    await reader.page.route('**/sealed/*', async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body.writeUInt8(body.readUInt8(400) ^ 1, 400);
      await route.fulfill({ response, body });
    });
    await reader.page.getByRole('link', { name: 'Goals', exact: true }).first().click();
    expect(await problem()).toContain('damaged');
    expect(await reader.page.locator('main').innerText()).not.toContain('marathon');
  });

  it('shows pictures from memory, and requests none by its name', async () => {
    await reader.page.locator('main').getByRole('link', { name: 'Sam', exact: true }).first().click();
    await hasTitle('Sam');
    const picture = reader.page.locator('main img').first();
    await reader.page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('main img');
      return image !== null && image.complete && image.naturalWidth > 0;
    });
    expect(await picture.getAttribute('src')).toMatch(/^blob:/);
    expect(reader.requests.filter((url) => url.endsWith('.webp'))).toEqual([]);
  });

  it('makes charts usable with the keyboard', async () => {
    await goTo('Benchmarks');
    await reader.page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
    await hasTitle('Long run');
    await reader.page.locator('.chart-box').first().focus();
    await reader.page.locator('.chart-live').first().waitFor();
    const status = reader.page.locator('.chart [role=status]').first();
    await reader.page.keyboard.press('ArrowLeft');
    await expect.poll(() => status.innerText(), { timeout: 5000 }).toMatch(/\d/);
    await goTo('Goals');
  });

  it('saves readings as a table', async () => {
    await goTo('Benchmarks');
    await reader.page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
    await hasTitle('Long run');
    const saving = reader.page.waitForEvent('download');
    await reader.page.locator('a[href][download], main a:has-text("CSV")').first().click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('long-run.csv');
    expect(await text(await saved.createReadStream())).toMatch(/^date,/);
    expect(await reader.page.title()).toMatch(/^Long run/);
  });

  it('filters the timeline, and only it', async () => {
    await goTo('Timeline');
    const shown = () => reader.page.locator('.moment:visible').count();
    const all = await shown();
    await reader.page.locator('.filters summary').click();
    await reader.page.locator('input[value="kind-milestone"]').check();
    expect(await shown()).toBeGreaterThan(0);
    expect(await shown()).toBeLessThan(all);
    await goTo('Goals');
    expect(
      await reader.page.evaluate(() => document.adoptedStyleSheets.map((sheet) => sheet.cssRules.length)),
    ).not.toContain(0);
  });

  it('looks like the same page of the public journal', async () => {
    const looks = (of: Page) =>
      of
        .locator('.moment')
        .last()
        .evaluate((moment) => {
          const { fontFamily, fontSize, display, gridTemplateColumns } = getComputedStyle(moment);
          return { fontFamily, fontSize, display, gridTemplateColumns, width: moment.clientWidth };
        });
    await goTo('Timeline');
    const open = await freshPage();
    await open.goto(`${reader.origin}${BASE}timeline/`);
    expect(await looks(reader.page)).toEqual(await looks(open));
    await open.context().close();
  });

  it('locks: nothing from the journal stays in the page', async () => {
    await goTo('Goals');
    await reader.page.getByRole('button', { name: 'Lock' }).click();
    expect(await reader.page.title()).toMatch(/^For the partners/);
    expect(await reader.page.locator('main').innerText()).not.toContain('marathon');
    expect(await reader.page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('');
    expect(hash()).toBe('');
    await reader.page.reload();
    expect(await reader.page.getByRole('button', { name: 'Lock' }).count()).toBe(0);
    await unlock(PASSPHRASES.sam);
  });

  it('leaves nothing in addresses, requests, storage or the console', async () => {
    for (const name of ['Timeline', 'Goals', 'Benchmarks']) await goTo(name);
    const kept = await reader.page.evaluate(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      cookies: document.cookie,
      caches: await caches.keys(),
      state: JSON.stringify(history.state),
      address: location.href,
    }));
    expect(kept).toMatchObject({ local: [], session: [], cookies: '', caches: [], state: 'null' });
    const root = reader.origin + SHELL;
    expect(kept.address.startsWith(`${root}#`)).toBe(true);
    const own = reader.requests.filter((url) => url.startsWith(root)).map((url) => url.slice(root.length));
    expect(own.filter((path) => !/^$|^keyring\.json$|^sealed\/[a-z2-7]{26}$|^_astro\/[^?]+$/.test(path))).toEqual([]);
    const said = [...reader.requests, ...reader.complaints].join('\n');
    for (const word of PASSPHRASES.robin.split(' ')) expect(said).not.toContain(encodeURIComponent(word));
  });

  it('has nothing that axe objects to, on pages in light and dark by turns', async () => {
    const objections: string[] = [];
    for (const { page, looks } of Looks.ofSizes(DESKTOP).takeTurns(['', 'Timeline', 'Check-ins', 'Benchmarks'])) {
      if (page !== '') await goTo(page);
      objections.push(...(await objectionsIn(reader.page, looks)));
    }
    expect(objections).toEqual([]);
  });
});
