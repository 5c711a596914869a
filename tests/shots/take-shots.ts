import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchChromium } from '../support/chromium.ts';
import { serveFolder } from '../support/serve-folder.ts';

/** A way to look at a page. */
interface Look {
  name: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

/** A picture that has been taken. */
export interface Shot {
  path: string;
  look: string;
  /** The picture's file name in the folder of pictures. */
  file: string;
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };

export const LOOKS: readonly Look[] = [
  { name: 'phone, light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone, dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: DESKTOP, colorScheme: 'dark' },
];

/** Things that a page only shows when someone interacts with it. */
const REACHED: readonly { path: string; name: string; reach: (page: Page) => Promise<void> }[] = [
  {
    path: '/',
    name: 'menu',
    reach: (page) => page.locator('.masthead-row .menu-button:visible, .nav-more > button:visible').click(),
  },
  { path: '/timeline/', name: 'filters', reach: (page) => page.locator('.filters > summary').click() },
  { path: '/benchmarks/long-run/', name: 'chart', reach: hoverChart },
];

/** The number of pages that are open at once. */
const AT_ONCE = 3;

/** Takes pictures of whole pages in every look, as PNG files in `folder`. */
export async function takeShots(site: string, paths: readonly string[], folder: string): Promise<Shot[]> {
  const [server, browser] = await Promise.all([serveFolder(site), launchChromium()]);
  const wanted = LOOKS.flatMap((look) => [
    ...paths.map((path) => ({ path, look, name: path, reach: undefined })),
    ...REACHED.filter(({ path }) => paths.includes(path)).map((one) => ({
      ...one,
      look,
      name: `${one.path} ${one.name}`,
    })),
  ]);
  const taken: Shot[] = [];
  const takeTurns = async () => {
    for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
      const { path, look, name, reach } = next;
      const file = `${nameOf(name)}-${nameOf(look.name)}.png`;
      await take(browser, server.origin + path, look, join(folder, file), reach);
      taken.push({ path: name, look: look.name, file });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  await Promise.all([browser.close(), server.close()]);
  return taken;
}

/** Takes a picture of what the home page shows on a desktop before scrolling, as a small WebP file. */
export async function takeTop(site: string, file: string): Promise<void> {
  const [server, browser] = await Promise.all([serveFolder(site), launchChromium()]);
  const page = await browser.newPage({ viewport: DESKTOP, colorScheme: 'light', bypassCSP: true });
  // A visit's first page is set in the device's typefaces; the picture shows those of later pages.
  await page.route(`${server.origin}/`, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      body: body.replaceAll('font-display:optional', 'font-display:swap'),
      contentType: 'text/html',
    });
  });
  await page.goto(`${server.origin}/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await sharp(await page.screenshot())
    .webp({ quality: 60 })
    .toFile(file);
  await Promise.all([browser.close(), server.close()]);
}

async function take(
  browser: Browser,
  url: string,
  { viewport, colorScheme }: Look,
  path: string,
  reach?: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(url, { waitUntil: 'networkidle' });
  await showLatePictures(page);
  await reach?.(page);
  await page.screenshot({ path, fullPage: reach === undefined });
  await page.close();
}

/** Loads images below the fold, which a picture of the whole page needs. */
async function showLatePictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const late = [...document.querySelectorAll<HTMLImageElement>('img[loading=lazy]')];
    for (const image of late) image.loading = 'eager';
    await Promise.all(late.map((image) => image.decode().catch(() => undefined)));
  });
}

async function hoverChart(page: Page): Promise<void> {
  const chart = page.locator('.chart-box').first();
  await chart.scrollIntoViewIfNeeded();
  await chart.hover();
  await page.locator('.chart-live').first().waitFor();
  await chart.hover({ position: { x: 180, y: 120 } });
  await page.locator('.chart-tip:visible').first().waitFor();
}

function nameOf(text: string): string {
  return text.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home';
}
