import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeObjections } from '../support/axe.ts';
import { hasChromium } from '../support/chromium.ts';
import { BUILD_MS } from '../support/example-site.ts';
import { DESKTOP, Looks, NARROWEST, objectionsIn, overflowAtSizes, PHONE } from '../support/looks.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

const STEP_MS = 60_000;
const BASE = '/journal/';
const SEARCH = `${BASE}search/`;
/** View transitions that a test interrupts would log errors. */
const QUIET = { viewport: DESKTOP, reducedMotion: 'reduce' } as const;

describe.runIf(hasChromium)('the search page', { timeout: STEP_MS }, () => {
  let server: FolderServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let requests: string[];
  let expected: RegExp | undefined;
  beforeAll(async () => {
    const folder = await sharedSite('example-below-journal');
    [server, browser] = await Promise.all([serveFolder(folder, BASE), openChromium()]);
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    complaints = [];
    requests = [];
    expected = undefined;
    page = await freshPage();
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints.filter((text) => !expected?.test(text))).toEqual([]);
  });

  const freshPage = async (options: BrowserContextOptions = {}) => {
    const fresh = await (await browser.newContext({ ...QUIET, ...options })).newPage();
    fresh.on('console', (message) => complaints.push(message.text()));
    fresh.on('pageerror', ({ message }) => complaints.push(message));
    fresh.on('request', (request) => requests.push(request.url()));
    return fresh;
  };
  const replacePage = async (options: BrowserContextOptions) => {
    await page.context().close();
    page = await freshPage(options);
  };
  const open = (address = '') => page.goto(server.origin + SEARCH + address);
  const field = () => page.getByRole('searchbox', { name: 'Search for' });
  const results = () => page.getByRole('list').filter({ has: page.getByRole('heading', { level: 3 }) });
  const titles = () => page.locator('.search-results h3').allInnerTexts();
  const shownDays = async () =>
    (await page.locator('.search-results .meta').allInnerTexts()).map((meta) =>
      Date.parse(meta.replace(/^.*\u00a0· /, '')),
    );
  const status = async (text: RegExp) => {
    await page.getByRole('status').filter({ hasText: text }).waitFor();
    return page.getByRole('status').innerText();
  };
  const focusedText = () => page.evaluate(() => document.activeElement?.textContent?.trim());

  it('doesn’t load the search before someone uses it', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => /published-search|search\/.*json/.test(url))).toEqual([]);
    await Promise.all([page.waitForRequest(/published-search/), field().focus()]);
  });

  it('is one link away, from every page', async () => {
    await page.goto(`${server.origin}${BASE}goals/marathon/`);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL(server.origin + SEARCH);
  });

  it('can be used with only the keyboard, and says how many pages it found', async () => {
    await open();
    await field().focus();
    await page.keyboard.insertText('half marathon');
    expect(await status(/\d+ pages found/)).toMatch(/^\d+ pages found$/);
    expect((await titles())[0]).toBe('First half marathon');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText()).toBe('First half marathon');
    await page.keyboard.press('ArrowDown');
    expect(await focusedText()).toBe((await titles())[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.origin}${BASE}milestones/first-half-marathon/`);
    await page.goBack();
    await status(/pages found/);
    expect(await field().inputValue()).toBe('half marathon');
  });

  it('has the search in its address, so that it can be shared', async () => {
    await open('?q=marathon&kind=goal');
    expect(await status(/found/)).toBe('One page found');
    expect(await titles()).toEqual(['Run a marathon together']);
    expect(await page.getByLabel('Kind').inputValue()).toBe('goal');
    await field().fill('');
    await page.waitForURL(`${server.origin}${SEARCH}?kind=goal`);
    await page.getByLabel('Kind').selectOption('');
    await page.waitForURL(server.origin + SEARCH);
  });

  it('filters by kind, partner and goal, and lists the rest, newest first', async () => {
    await open('?kind=session&goal=marathon&partner=sam');
    await status(/pages found/);
    const meta = await page.locator('.search-results .meta').allInnerTexts();
    expect(meta.length).toBe(10);
    expect(meta.filter((text) => !text.startsWith('Check-in'))).toEqual([]);
    const days = await shownDays();
    expect(days.filter(Number.isNaN)).toEqual([]);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('sorts by day on request', async () => {
    await open('?q=marathon&kind=session');
    await status(/pages found/);
    const best = await titles();
    await page.getByLabel('Order').selectOption('date');
    await page.waitForFunction((first) => document.querySelector('.search-results h3')?.textContent !== first, best[0]);
    const days = await shownDays();
    expect(days.filter(Number.isNaN)).toEqual([]);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('shows more results, and moves the focus there', async () => {
    await open('?q=marathon');
    await status(/pages found/);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.search-results > li').length === 20);
    expect(await focusedText()).toBe((await titles())[10]);
  });

  it('marks what was found, as text', async () => {
    await open('?q=pancakes');
    await status(/found/);
    expect((await page.locator('.search-results mark').first().innerText()).toLowerCase()).toBe('pancakes');
  });

  it('says that nothing was found, and where to look', async () => {
    await open('?q=xylophone');
    expect(await status(/Nothing/)).toBe('Nothing found for “xylophone”.');
    expect(await results().count()).toBe(0);
    await page.getByText('Try fewer words').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Timeline' }).waitFor();
    expect(await axeObjections(page)).toEqual([]);
  });

  it('repeats the search as text, whatever was typed', async () => {
    const typed = "<b>$& {query}</b> $' zzzz";
    await open(`?${new URLSearchParams({ q: typed })}`);
    expect(await status(/Nothing/)).toBe(`Nothing found for “${typed}”.`);
    await open('?year=2026&kind=agreement&partner=sam&q=');
    expect(await status(/Nothing/)).toBe('Nothing found.');
  });

  it('says that the index can’t be reached', async () => {
    expected = /./;
    await page.route('**/search/index.json', (route) => route.abort());
    await open('?q=marathon');
    await status(/couldn’t load/);
  });

  it('tells readers without JavaScript where everything is listed', async () => {
    await replacePage({ javaScriptEnabled: false });
    await open();
    await page.locator('noscript p').waitFor();
    expect(await page.locator('.search').isVisible()).toBe(false);
    await page.getByRole('main').getByRole('link', { name: 'Check-ins' }).click();
    await page.waitForURL(`${server.origin}${BASE}check-ins/`);
  });

  it('has nothing that axe objects to in results on phones, in light and dark by turns', async () => {
    await page.setViewportSize(PHONE);
    await open('?q=marathon');
    await status(/pages found/);
    expect(await objectionsIn(page, Looks.ofSizes(NARROWEST, PHONE).eachSize)).toEqual([]);
    expect(await overflowAtSizes(page, [PHONE])).toEqual([]);
  });
});
