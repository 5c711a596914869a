import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const STEP_MS = 60_000;
const BASE = '/journal/';
const OPAQUE = /^#[a-z2-7]{26}$/;

describe.runIf(hasChromium)('the search inside the partners’ journal', { timeout: STEP_MS }, () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let requests: string[];
  beforeAll(async () => {
    const folder = await sharedSite('sealed-below-journal');
    [server, browser] = await Promise.all([serveFolder(folder, BASE), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    complaints = [];
    requests = [];
    page = await (
      await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    ).newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${server.origin}${BASE}together/`);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASES.robin);
    await page.getByRole('button', { name: 'Open the journal' }).click();
    await page.getByRole('button', { name: 'Lock' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.waitForFunction(() => document.title.startsWith('Search'));
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const field = () => page.getByRole('searchbox', { name: 'Search for' });
  const found = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const firstTitle = () => page.locator('.search-results h3').first().innerText();

  it('finds pages in memory, without a word of the search in an address or a request', async () => {
    await field().fill('MARATHON dyke');
    await found(/found/);
    expect(await page.locator('.search-results mark').first().innerText()).toMatch(/^(?:marathon|dyke)$/i);
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toMatch(OPAQUE);
    expect(requests.filter((url) => /marathon|search\//i.test(url))).toEqual([]);
  });

  it('links to the page that it found, and goes back to the search', async () => {
    await field().fill('half marathon');
    await found(/pages found/);
    const title = await firstTitle();
    await field().press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction((text) => document.title.startsWith(text), title);
    expect(new URL(page.url()).hash).toMatch(OPAQUE);
    await page.goBack();
    await found(/pages found/);
    expect(await field().inputValue()).toBe('half marathon');
    expect(await firstTitle()).toBe(title);
  });

  it('filters like the public search', async () => {
    await page.getByLabel('Kind').selectOption('goal');
    await found(/found/);
    const meta = await page.locator('.search-results .meta').allInnerTexts();
    expect(meta.length).toBeGreaterThan(2);
    expect(meta.filter((text) => !text.startsWith('Goal'))).toEqual([]);
    await field().fill('marathon');
    await found(/One page found/);
    expect(await firstTitle()).toBe('Run a marathon together');
  });

  it('says what it didn’t find, only in the page itself', async () => {
    await field().fill('xylophone <i>');
    await found(/Nothing/);
    expect(await page.locator('.search-status').innerText()).toBe('Nothing found for “xylophone <i>”.');
    expect(page.url()).not.toContain('xylophone');
  });

  it('forgets the search when the journal is locked', async () => {
    await field().fill('marathon');
    await found(/found/);
    await page.getByRole('button', { name: 'Lock' }).click();
    expect(await page.content()).not.toMatch(/marathon/i);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASES.sam);
    await page.getByRole('button', { name: 'Open the journal' }).click();
    await page.getByRole('button', { name: 'Lock' }).waitFor();
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    expect(await field().inputValue()).toBe('');
  });

  it('has nothing that axe objects to', async () => {
    await field().fill('marathon');
    await found(/found/);
    expect(await axeObjections(page)).toEqual([]);
  });
});
