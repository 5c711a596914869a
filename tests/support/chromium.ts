import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { installedBrowser } from './installed-browser.ts';

const executablePath = installedBrowser({
  name: 'Chromium',
  variable: 'CHROMIUM',
  // The headless shell comes first: it's Chromium without its own windows, and opens pages in half the time.
  places: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  debian: 'chromium-headless-shell',
});

/** Whether a browser is available for tests. */
export const hasChromium = executablePath !== undefined;

/** Without these, a new Chromium contacts Google's servers, and tests would wait for that. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Threads that compile scripts and free memory ahead of time cost tests more than they save, and what would be drawn
 * isn't looked at.
 */
const THRIFTY = ['--js-flags=--single-threaded', '--disable-gpu-compositing', '--disable-software-rasterizer'];

/** Starts Chromium. @param more additional command-line switches */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(more));
}

/** Starts a Chromium that other processes can use too. */
export function launchSharedChromium(): Promise<BrowserServer> {
  return chromium.launchServer(launchOptions(THRIFTY));
}

function launchOptions(more: readonly string[]): LaunchOptions {
  if (executablePath === undefined) throw new Error('There is no Chromium to start.');
  // Chromium's sandbox refuses to start as root, which is the user in containers; the pages are our own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...QUIET, ...asRoot, ...more] };
}
