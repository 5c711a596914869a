import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import type { BuiltSite } from '../support/build-site.ts';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { buildSealedExample, PASSPHRASES } from '../support/sealed-example.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const STEP_MS = 60_000;
const BASE = '/journal/';
const SHELL = `${BASE}together/`;
const DESKTOP = { width: 1280, height: 900 };
const OPAQUE = /^#[a-z2-7]{26}$/;

describe.runIf(hasChromium)('the page that opens the partners’ journal', { timeout: STEP_MS }, () => {
  let site: BuiltSite;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let requests: string[];
  /** What the browser itself says of a file that is missing on purpose. */
  let expected: RegExp | undefined;
  beforeAll(async () => {
    site = await buildSealedExample({ base: BASE });
    [server, browser] = await Promise.all([serveFolder(site.folder, BASE), launchChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
  });
  beforeEach(async () => {
    complaints = [];
    requests = [];
    expected = undefined;
    page = await freshPage();
    await page.goto(server.origin + SHELL);
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints.filter((text) => !expected?.test(text))).toEqual([]);
  });

  /** A page of a browser that has not been here. */
  const freshPage = async (options: BrowserContextOptions = {}) => {
    const fresh = await (await browser.newContext({ viewport: DESKTOP, ...options })).newPage();
    fresh.on('console', (message) => complaints.push(message.text()));
    fresh.on('pageerror', ({ message }) => complaints.push(message));
    fresh.on('request', (request) => requests.push(request.url()));
    return fresh;
  };
  const replacePage = async (options: BrowserContextOptions = {}) => {
    await page.context().close();
    page = await freshPage(options);
  };
  const submit = async (passphrase: string) => {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByRole('button', { name: 'Open the journal' }).click();
  };
  const isOpened = () => page.getByRole('button', { name: 'Lock' }).waitFor();
  const unlock = async (passphrase: string = PASSPHRASES.robin) => {
    await submit(passphrase);
    await isOpened();
  };
  const problem = async () => {
    await page.locator('[role=alert]:not(:empty)').waitFor();
    return page.locator('[role=alert]').innerText();
  };
  const hasTitle = (start: string) => page.waitForFunction((text) => document.title.startsWith(text), start);
  const goTo = async (name: string) => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await hasTitle(name);
  };
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  const hash = () => new URL(page.url()).hash;

  describe('locked', () => {
    it.each([
      ['one partner’s passphrase', PASSPHRASES.robin],
      ['the other’s', PASSPHRASES.sam],
      ['one that is typed in another way', `  ${PASSPHRASES.robin.normalize('NFD').replaceAll(' ', '  ')} `],
    ])('opens with %s, at the first page’s heading', async (_, passphrase) => {
      await unlock(passphrase);
      expect(await page.title()).toBe('The Ferry and the Bridge');
      expect(await focused()).toBe('H1');
      expect(await page.getByRole('heading', { name: 'For the partners' }).count()).toBe(0);
    });

    it('says that a passphrase is wrong, leads back to it, and takes the right one', async () => {
      await submit('shy velvet pancake noble finish trains');
      expect(await problem()).toContain('does not open the journal');
      const field = page.getByLabel('Passphrase', { exact: true });
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await focused()).toBe('INPUT');
      expect(await axeObjections(page)).toEqual([]);
      await unlock();
    });

    it('asks for a passphrase where none was typed', async () => {
      await submit('   ');
      expect(await problem()).toContain('type a passphrase');
      expect(requests.filter((url) => url.endsWith('keyring.json'))).toEqual([]);
    });

    it('shows and hides what is typed', async () => {
      const field = page.getByLabel('Passphrase', { exact: true });
      await page.getByRole('button', { name: 'Show passphrase' }).click();
      expect(await field.getAttribute('type')).toBe('text');
      await page.getByRole('button', { name: 'Hide passphrase' }).click();
      expect(await field.getAttribute('type')).toBe('password');
    });

    it('can be used by keyboard alone', async () => {
      await page.getByLabel('Passphrase', { exact: true }).focus();
      await page.keyboard.type(PASSPHRASES.sam);
      await page.keyboard.press('Enter');
      await isOpened();
      await page.keyboard.press('Shift+Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
    });

    it('says that the keyring is damaged', async () => {
      await page.route('**/keyring.json', (route) => route.fulfill({ body: '{"version":1}' }));
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('damaged');
    });

    it('says that nothing is sealed', async () => {
      expected = /404/;
      await page.route('**/keyring.json', (route) => route.fulfill({ status: 404 }));
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('Nothing is sealed');
    });

    it('says that the site cannot be reached', async () => {
      expected = /ERR_FAILED/;
      await page.route('**/keyring.json', (route) => route.abort());
      await submit(PASSPHRASES.robin);
      expect(await problem()).toContain('connection');
    });

    it('says so where there is no HTTPS', async () => {
      await page.route('http://journal.test/**', async (route) => {
        const { pathname } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: `${server.origin}${pathname}` }) });
      });
      await page.goto(`http://journal.test${SHELL}`);
      expect(await problem()).toContain('HTTPS');
      expect(await page.getByRole('button', { name: 'Open the journal' }).isDisabled()).toBe(true);
    });

    it('says so where there is no JavaScript', async () => {
      await replacePage({ javaScriptEnabled: false });
      await page.goto(server.origin + SHELL);
      expect(await page.locator('noscript p').isVisible()).toBe(true);
    });
  });

  describe('opened', () => {
    beforeEach(() => unlock());

    it('follows links, back and forward, each with its title and the focus at its heading', async () => {
      await goTo('Goals');
      expect(await page.locator('main h1').innerText()).toBe('Goals');
      expect(await focused()).toBe('H1');
      const goals = hash();
      await page.locator('main').getByRole('link', { name: 'marathon' }).first().click();
      await page.waitForFunction((before) => location.hash !== before, goals);
      await page.goBack();
      await hasTitle('Goals');
      expect(hash()).toBe(goals);
      await page.goBack();
      await hasTitle('The Ferry');
      await page.goForward();
      await hasTitle('Goals');
      expect(await focused()).toBe('H1');
      expect(goals).toMatch(OPAQUE);
    });

    it('begins each page at its top, and is back where the reader was', async () => {
      await goTo('Timeline');
      await page.evaluate(() => scrollTo(0, 1500));
      await page
        .locator('.moment a:visible')
        .nth(12)
        .evaluate((link: HTMLElement) => link.click());
      await page.waitForFunction(() => !document.title.startsWith('Timeline'));
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.goBack();
      await hasTitle('Timeline');
      expect(await page.evaluate(() => scrollY)).toBe(1500);
    });

    it('goes to an anchor of the page without a new address', async () => {
      await page.locator('.skip').focus();
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('MAIN');
      expect(hash()).toBe('');
    });

    it('shows what the public journal does not have', async () => {
      const hidden = 'Three quiet Sundays';
      await goTo('Timeline');
      expect(await page.locator('main').innerText()).toContain(hidden);
      const open = await freshPage();
      await open.goto(`${server.origin}${BASE}timeline/`);
      expect(await open.locator('main').innerText()).not.toContain(hidden);
      await open.context().close();
    });

    it('opens a deep link on another device, where no link has led yet', async () => {
      await goTo('Benchmarks');
      await page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
      await hasTitle('Long run');
      const address = page.url();
      await replacePage();
      await page.goto(address);
      await unlock(PASSPHRASES.sam);
      expect(await page.title()).toMatch(/^Long run/);
    });

    it('says that an address leads nowhere, and how to go on', async () => {
      expected = /404/;
      await page.evaluate(() => (location.hash = 'abcdefghijklmnopqrstuvwxyz'));
      expect(await problem()).toContain('no such page');
      await page.getByRole('link', { name: 'first page' }).click();
      await hasTitle('The Ferry');
    });

    it('says that a page is damaged, and shows nothing of it', async () => {
      await page.route('**/sealed/*', async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body.writeUInt8(body.readUInt8(400) ^ 1, 400);
        await route.fulfill({ response, body });
      });
      await page.getByRole('link', { name: 'Goals', exact: true }).first().click();
      expect(await problem()).toContain('damaged');
      expect(await page.locator('main').innerText()).not.toContain('marathon');
    });

    it('shows pictures from memory, and asks the site for none by its name', async () => {
      await page.locator('main').getByRole('link', { name: 'Sam', exact: true }).first().click();
      await hasTitle('Sam');
      const picture = page.locator('main img').first();
      await page.waitForFunction(() => {
        const image = document.querySelector<HTMLImageElement>('main img');
        return image !== null && image.complete && image.naturalWidth > 0;
      });
      expect(await picture.getAttribute('src')).toMatch(/^blob:/);
      expect(requests.filter((url) => url.endsWith('.webp'))).toEqual([]);
    });

    it('makes charts answer to keys', async () => {
      await goTo('Benchmarks');
      await page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
      await hasTitle('Long run');
      await page.locator('.chart-box').first().focus();
      await page.locator('.chart-live').first().waitFor();
      const status = page.locator('.chart [role=status]').first();
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => status.innerText(), { timeout: 5000 }).toMatch(/\d/);
      await goTo('Goals');
    });

    it('saves readings as a table', async () => {
      await goTo('Benchmarks');
      await page.locator('main').getByRole('link', { name: 'Long run' }).first().click();
      await hasTitle('Long run');
      const saving = page.waitForEvent('download');
      await page.locator('a[href][download], main a:has-text("CSV")').first().click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe('long-run.csv');
      expect(readFileSync(await saved.path(), 'utf8')).toMatch(/^date,/);
      expect(await page.title()).toMatch(/^Long run/);
    });

    it('filters the timeline, and only it', async () => {
      await goTo('Timeline');
      const shown = () => page.locator('.moment:visible').count();
      const all = await shown();
      await page.locator('.filters summary').click();
      await page.locator('input[value="kind-milestone"]').check();
      expect(await shown()).toBeGreaterThan(0);
      expect(await shown()).toBeLessThan(all);
      await goTo('Goals');
      expect(
        await page.evaluate(() => document.adoptedStyleSheets.map((sheet) => sheet.cssRules.length)),
      ).not.toContain(0);
    });

    it('looks as the same page of the public journal does', async () => {
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
      await open.goto(`${server.origin}${BASE}timeline/`);
      expect(await looks(page)).toEqual(await looks(open));
      await open.context().close();
    });

    it('locks: nothing of the journal stays in the page', async () => {
      await goTo('Goals');
      await page.getByRole('button', { name: 'Lock' }).click();
      expect(await page.title()).toMatch(/^For the partners/);
      expect(await page.locator('main').innerText()).not.toContain('marathon');
      expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('');
      expect(hash()).toBe('');
      await page.reload();
      expect(await page.getByRole('button', { name: 'Lock' }).count()).toBe(0);
      await unlock(PASSPHRASES.sam);
    });

    it('leaves nothing in addresses, requests, storage or the console', async () => {
      for (const name of ['Timeline', 'Goals', 'Benchmarks']) await goTo(name);
      const kept = await page.evaluate(async () => ({
        local: Object.entries(localStorage),
        session: Object.entries(sessionStorage),
        cookies: document.cookie,
        caches: await caches.keys(),
        state: JSON.stringify(history.state),
        address: location.href,
      }));
      expect(kept).toMatchObject({ local: [], session: [], cookies: '', caches: [], state: 'null' });
      const root = server.origin + SHELL;
      expect(kept.address.startsWith(`${root}#`)).toBe(true);
      const own = requests.filter((url) => url.startsWith(root)).map((url) => url.slice(root.length));
      expect(own.filter((path) => !/^$|^keyring\.json$|^sealed\/[a-z2-7]{26}$|^_astro\/[^?]+$/.test(path))).toEqual([]);
      const said = [...requests, ...complaints].join('\n');
      for (const word of PASSPHRASES.robin.split(' ')) expect(said).not.toContain(encodeURIComponent(word));
    });

    it.each(['light', 'dark'] as const)('gives axe nothing to object to, %s', async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const objections = [await axeObjections(page)];
      for (const name of ['Timeline', 'Check-ins', 'Benchmarks']) {
        await goTo(name);
        objections.push(await axeObjections(page));
      }
      expect(objections.flat()).toEqual([]);
    });
  });

  describe('on a remembered device', () => {
    beforeEach(async () => {
      await page.getByLabel('Remember this device').check();
      await unlock();
    });

    it('opens the page of its address by itself after a reload', async () => {
      await goTo('Milestones');
      await page.reload();
      await hasTitle('Milestones');
      await isOpened();
    });

    it('is locked on request, and opened again without a passphrase', async () => {
      await page.getByRole('button', { name: 'Lock' }).click();
      expect(await axeObjections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await isOpened();
    });

    it('is forgotten on request, and says so', async () => {
      await page.getByRole('button', { name: 'Forget this device' }).click();
      await page.getByText('This device is forgotten').waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Open the journal' }).waitFor();
      expect(await page.getByRole('button', { name: 'Forget this device' }).isVisible()).toBe(false);
      expect(requests.at(-1)).not.toContain('sealed/');
    });
  });
});
