import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { installedBrowser } from './installed-browser.ts';

const executablePath = installedBrowser({
  name: 'Chromium',
  variable: 'CHROMIUM',
  // The shell first: it is Chromium without a browser around the page, and opens pages in half the time.
  places: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  debian: 'chromium-headless-shell',
});

/** Whether there is a browser to test in. */
export const hasChromium = executablePath !== undefined;

/** Without these a new Chromium talks to its maker's servers, which a test must not wait for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Threads that compile scripts and free memory ahead of need take from tests what they save readers, and nobody looks at the
 * pictures that would be drawn.
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
  // Chromium's sandbox refuses to start as root, which is what containers are; the pages are our own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...QUIET, ...asRoot, ...more] };
}
