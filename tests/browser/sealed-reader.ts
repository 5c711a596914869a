import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { BUILD_MS } from '../support/example-site.ts';
import type { RunningServer } from '../../src/engine/serving/http.ts';
import { preview } from '../../src/engine/serving/preview.ts';
import { DESKTOP } from '../support/looks.ts';
import { PASSPHRASES } from '../support/sealed-example.ts';
import { openChromium, sharedSite } from '../support/shared.ts';

export const BASE = '/journal/';
export const SHELL = `${BASE}together/`;
/** The end of a sealed page's address. */
export const OPAQUE = /^#[a-z2-7]{26}$/;

/** The parts of the page that opens the partners' journal that a test uses. */
interface Reader {
  page: Page;
  origin: string;
  /** Requested addresses. */
  requests: string[];
  /** Console messages. */
  complaints: string[];
  /** The browser's own message about a file that's missing on purpose. */
  expected: RegExp | undefined;
}

/**
 * Opens the page for the partners' journal as `npm run preview` serves it: new and locked for each test. After each
 * test, the console must be empty.
 */
export function sealedReader() {
  let server: RunningServer | undefined;
  let browser: Browser;
  // Every test begins with a new page; nothing uses it before that.
  const reader = {} as Reader;

  /** A page in a browser that hasn't visited the site before. */
  const freshPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const fresh = await (await browser.newContext({ viewport: DESKTOP, ...options })).newPage();
    fresh.on('console', (message) => reader.complaints.push(message.text()));
    fresh.on('pageerror', ({ message }) => reader.complaints.push(message));
    fresh.on('request', (request) => reader.requests.push(request.url()));
    return fresh;
  };
  beforeAll(async () => {
    const folder = await sharedSite('sealed-below-journal');
    const quiet = { out: () => undefined, error: () => undefined };
    [server, browser] = await Promise.all([preview({ outDir: folder, port: 0 }, quiet), openChromium()]);
    reader.origin = server?.address ?? '';
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await server?.close();
  });
  beforeEach(async () => {
    Object.assign(reader, { complaints: [], requests: [], expected: undefined });
    reader.page = await freshPage();
    await reader.page.goto(reader.origin + SHELL);
  });
  afterEach(async () => {
    await reader.page.context().close();
    expect(reader.complaints.filter((text) => !reader.expected?.test(text))).toEqual([]);
  });

  const submit = async (passphrase: string) => {
    await reader.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await reader.page.getByRole('button', { name: 'Open the journal' }).click();
  };
  const isOpened = () => reader.page.getByRole('button', { name: 'Lock' }).waitFor();
  const hasTitle = (start: string) => reader.page.waitForFunction((text) => document.title.startsWith(text), start);
  return {
    reader,
    freshPage,
    replacePage: async (options: BrowserContextOptions = {}) => {
      await reader.page.context().close();
      reader.page = await freshPage(options);
    },
    submit,
    isOpened,
    unlock: async (passphrase: string = PASSPHRASES.robin) => {
      await submit(passphrase);
      await isOpened();
    },
    problem: async () => {
      await reader.page.locator('[role=alert]:not(:empty)').waitFor();
      return reader.page.locator('[role=alert]').innerText();
    },
    hasTitle,
    goTo: async (name: string) => {
      await reader.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
      await hasTitle(name);
    },
    focused: () => reader.page.evaluate(() => document.activeElement?.tagName),
    hash: () => new URL(reader.page.url()).hash,
  };
}
