import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import { type BuiltSite, buildSound, ROOT } from '../support/build-site.ts';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { PHONE } from '../support/looks.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium } from '../support/shared.ts';
import { BASE, sealedReader, SHELL } from './sealed-reader.ts';

const STEP_MS = 60_000;
/** A word that occurs nowhere else. */
const CANARY = 'Zanzibarquokka';
const PARTNERSHIP = `---
name: The first day
since: 2026-05-04
purpose: To begin.
cadence: { every: 2 weeks, starts: 2026-05-17 }
privacy: { default: public }
site: { repository: https://github.com/kit/journal }
---
`;
const RESTORED = 'What you wrote before is still here.';

/** Wraps the form in what a user does with it. */
function writing(page: () => Page) {
  const win = () => page().locator('[name="wins/0/what"]');
  return {
    win,
    /** Types, and waits until the form has checked and kept the text. */
    write: async (text: string) => {
      await win().fill(text);
      await page().waitForFunction(
        (written) => document.getElementById('write-text')?.textContent.includes(written),
        text,
      );
    },
    isRestored: () =>
      page().waitForFunction((said) => document.getElementById('write-restored')?.textContent === said, RESTORED),
    isChecked: () => page().waitForFunction(() => (document.getElementById('write-verdict')?.textContent ?? '') !== ''),
    handed: () => page().locator('#write-handed'),
    press: (name: string) => page().getByRole('button', { name, exact: true }).click(),
    kept: () => page().locator('[data-kept]:visible').innerText(),
  };
}

describe.runIf(hasChromium)('writing in the opened journal', { timeout: STEP_MS }, () => {
  const { reader, replacePage, hasTitle } = sealedReader();
  const { win, write, isRestored, isChecked, kept } = writing(() => reader.page);

  const open = async ({ remember = false } = {}) => {
    await reader.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASES.robin);
    if (remember) await reader.page.locator('#remember').check();
    await reader.page.getByRole('button', { name: 'Open the journal' }).click();
    await reader.page.getByRole('button', { name: 'Lock' }).waitFor();
  };
  const goElsewhereAndBack = async () => {
    await reader.page.evaluate(() => (location.hash = ''));
    await hasTitle('The Ferry');
    await reader.page.goBack();
    await hasTitle('Write');
  };
  beforeEach(async () => {
    await replacePage({ viewport: PHONE });
    await reader.page.goto(`${reader.origin}${SHELL}#write`);
  });

  it('keeps a draft in memory if the device isn’t remembered', async () => {
    await open();
    await isChecked();
    expect(await kept()).toContain('only until you close or reload this page');
    await write(`${CANARY} read aloud`);
    await goElsewhereAndBack();
    await isRestored();
    expect(await win().inputValue()).toBe(`${CANARY} read aloud`);
    expect(await everythingKept(reader.page)).not.toContain(CANARY);
    await reader.page.getByRole('button', { name: 'Lock' }).click();
    await open();
    await reader.page.evaluate(() => (location.hash = 'write'));
    await isChecked();
    expect(await win().inputValue()).toBe('');
  });

  it('keeps a draft encrypted on a remembered device, and forgets it along with the device', async () => {
    await open({ remember: true });
    await isChecked();
    expect(await kept()).toContain('encrypted');
    await write(`${CANARY} read aloud`);
    await goElsewhereAndBack();
    await isRestored();
    const stored = await everythingKept(reader.page);
    expect(stored).toContain('draft');
    expect(stored).not.toContain(CANARY);
    await reader.page.reload();
    await isRestored();
    expect(await win().inputValue()).toBe(`${CANARY} read aloud`);
    await reader.page.getByRole('button', { name: 'Forget this device' }).click();
    await reader.page.getByText('This device is forgotten.').waitFor();
    expect(await everythingKept(reader.page)).not.toContain('draft');
  });

  it('takes few touches for a week’s check-in', async () => {
    await replacePage({ viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = reader;
    await page.goto(`${reader.origin}${SHELL}#write`);
    await open({ remember: true });
    await isChecked();
    let touches = 0;
    const touch = async (place: Locator) => {
      touches += 1;
      await place.tap();
    };
    const part = (name: string) =>
      page.locator('.write-part', { has: page.getByRole('heading', { name, exact: true }) });
    const fold = page.locator('[data-slot="promises"] summary');
    if ((await fold.count()) > 0) await touch(fold);
    const kept = await page.getByRole('radio', { name: /^Kept/ }).all();
    for (const fate of kept.slice(0, 6)) await touch(fate);
    const numbers = (await page.locator('[data-number]').all()).slice(0, 6);
    for (const number of numbers) {
      await touch(number);
      await page.keyboard.type('12');
    }
    await touch(page.getByLabel('A win').first());
    await page.keyboard.type('Slept well');
    await touch(page.getByRole('button', { name: 'Add a win' }));
    await page.keyboard.type('Ran twice');
    await touch(page.getByRole('button', { name: 'Add a setback' }));
    await page.keyboard.type('A cold');
    for (const label of ['What did it teach you?', 'What’s the first step back?', 'What do you promise?']) {
      await touch(page.getByLabel(label));
      await page.keyboard.type('Rest earlier');
    }
    await page.waitForFunction(() => document.getElementById('write-text')?.textContent.includes('- [ ] Rest earlier'));
    await touch(page.getByRole('button', { name: 'Copy', exact: true }));
    await page.waitForFunction(() => (document.getElementById('write-handed')?.textContent ?? '') !== '');
    expect([kept.length, numbers.length, await part('Wins').locator('.write-row').count()]).toEqual([6, 5, 2]);
    expect(touches).toBeLessThanOrEqual(40);
  });

  /** The author and day that are chosen in the form. */
  const chosen = async () => {
    await isChecked();
    const { page } = reader;
    const author = await page.locator('[name=author]:checked').inputValue();
    const date = await page.locator(`[name="date/${author}"]:checked`).inputValue();
    return { author, date, path: await page.locator('#write-path').textContent() };
  };
  const NEXT = { author: '', date: '2026-11-22', path: 'check-ins/2026-11-22.md' };

  it('is where the calendar’s check-ins link to, with its next day selected', async () => {
    const { page, origin } = reader;
    const calendar = await (await fetch(`${origin}${BASE}check-ins.ics`)).text();
    const addresses = calendar.match(/(?<=^URL;VALUE=URI:)\S+\/write\/$/gm) ?? [];
    expect(addresses).not.toEqual([]);
    for (const address of new Set(addresses)) {
      await page.goto(origin + new URL(address).pathname);
      expect(await chosen()).toEqual(NEXT);
    }
  });

  it('is where the home page links to once the journal is open, with links to the other forms', async () => {
    await reader.page.goto(`${reader.origin}${SHELL}`);
    await open();
    await reader.page.getByRole('link', { name: 'Write the next check-in' }).first().click();
    await hasTitle('Write');
    expect(await chosen()).toEqual(NEXT);
    for (const [name, control] of [
      ['A goal', 'specific'],
      ['A benchmark', 'baseline/date'],
      ['A milestone', 'date'],
    ] as const) {
      await reader.page.locator('.write-others').getByRole('link', { name, exact: true }).click();
      await reader.page.locator(`[name="${control}"]`).waitFor();
      await isChecked();
      await reader.page.goBack();
      await reader.page.locator('[name=author]').first().waitFor({ state: 'attached' });
    }
  });

  it.each([
    ['write/goal', '[name="specific"]'],
    ['write/benchmark', '[name="baseline/date"]'],
    ['write/milestone', '[name="date"]'],
    ['write/file', '.write-files'],
  ])('opens at #%s', async (hash, part) => {
    await reader.page.goto('about:blank');
    await reader.page.goto(`${reader.origin}${SHELL}#${hash}`);
    await open();
    await reader.page.locator(part).first().waitFor();
  });

  it('has nothing that axe objects to', async () => {
    await open();
    await isChecked();
    await reader.page.getByRole('button', { name: 'Start again' }).click();
    expect(await axeObjections(reader.page)).toEqual([]);
  });
});

describe.runIf(hasChromium)('writing on a site where everyone sees everything', { timeout: STEP_MS }, () => {
  // Inside the repository, because links to its host need the journal's folder to be there.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/writing-'));
  let site: BuiltSite;
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  const { win, write, isRestored, isChecked, handed, press, kept } = writing(() => page);
  beforeAll(async () => {
    cpSync(join(ROOT, 'tests/journals/first-day/partners'), join(folder, 'partners'), { recursive: true });
    writeFileSync(join(folder, 'partnership.md'), PARTNERSHIP);
    site = await buildSound({ content: folder, today: '2026-05-17' });
    [server, browser] = await Promise.all([serveFolder(site.folder), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
    site.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: PHONE });
    await page.goto(`${server.origin}/write/`);
    await isChecked();
  });
  afterEach(() => page.context().close());

  it('keeps rows, author and everything else over a reload, until they’re removed', async () => {
    expect(await kept()).toContain('on this device');
    await page.getByRole('radio', { name: 'Noor' }).first().check();
    await press('Add a win');
    await write('We began');
    await page.locator('[name="wins/1/what"]').fill('And went on');
    await page.reload();
    await isRestored();
    expect(await win().inputValue()).toBe('We began');
    expect(await page.locator('[name="wins/1/what"]').inputValue()).toBe('And went on');
    await press('Start again');
    await press('No, keep it');
    expect(await win().inputValue()).toBe('We began');
    await press('Start again');
    await press('Yes, remove it');
    expect(await win().inputValue()).toBe('');
    await page.reload();
    await isChecked();
    expect(await win().inputValue()).toBe('');
    // Last time's author is still selected.
    expect(await page.locator('[name=author]:checked').inputValue()).toBe('noor');
    expect(await everythingKept(page)).not.toContain('We began');
  });

  it('takes the words to the repository’s host, and copies them', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'The editor' }));
    await write('The bridge is painted');
    const link = page.locator('#write-to-host');
    expect(await link.innerText()).toBe('Continue on GitHub');
    const { pathname, searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(pathname).toMatch(/\/new\/main$/);
    expect(searchParams.get('filename')).toMatch(/\/check-ins\/\d{4}-\d\d-\d\d\.md$/);
    expect(searchParams.get('value')).toBe(await page.locator('#write-text').textContent());
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    expect(opened.url()).toBe(await link.getAttribute('href'));
    await opened.close();
    await handed().getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(searchParams.get('value'));
  });

  it('copies what doesn’t fit into an address, and opens an empty editor', async () => {
    await write('橋'.repeat(2000));
    const link = page.locator('#write-to-host');
    expect(await link.innerText()).toBe('Copy it, and continue on GitHub');
    expect(await link.getAttribute('href')).not.toContain('value=');
  });

  it('doesn’t leave with an error that hasn’t been shown', async () => {
    await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'The editor' }));
    await write('The bridge is painted');
    await press('Add a setback');
    await page.locator('[name="setbacks/0/lesson"]').fill('Rust never sleeps');
    const link = page.locator('#write-to-host');
    // Immediately, before it can have been checked: the link waits for that.
    await link.click();
    await handed().getByText('needs fixing first').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'setbacks/0/what');
    expect(page.context().pages()).toHaveLength(1);
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await opened.close();
  });

  it('shares the whole file as text, under its name', async () => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      const share = (data: ShareData) => Promise.resolve(void shared.push(data));
      Object.assign(navigator, { share });
      Object.assign(window, { shared });
    });
    await page.reload();
    await isChecked();
    await write('We began');
    await press('Share');
    // The list from the script above.
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
    const written = await page.locator('#write-text').textContent();
    expect(shared).toEqual([{ title: 'check-ins/2026-05-17.md', text: written }]);
    expect(written).toContain('We began');
  });

  it('offers a download, or the text to copy by hand if the browser can’t copy', async () => {
    await write('We began');
    const [file] = await Promise.all([page.waitForEvent('download'), press('Download')]);
    expect(file.suggestedFilename()).toBe('2026-05-17.md');
    expect(await text(await file.createReadStream())).toBe(await page.locator('#write-text').textContent());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await press('Copy');
    await handed().getByText('Your browser didn’t copy it.').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('We began');
  });
});

/** Returns everything that a browser stores for a site, as text, except what can't be read back. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const texts = [localStorage, sessionStorage].map((storage) => JSON.stringify({ ...storage }));
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        texts.push(JSON.stringify(await done(objects.getAllKeys())));
        for (const value of await done<unknown[]>(database.transaction(store).objectStore(store).getAll()))
          texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
      }
      database.close();
    }
    return texts.join('\n');
  });
}
