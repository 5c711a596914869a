import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const executablePath = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && existsSync(path));

/**
 * Whether there is a browser to test in. Where there is none the browser tests are skipped, out loud; in CI that is a
 * failure, because there nobody would hear it.
 */
export const hasChromium = executablePath !== undefined;

const HOW_TO =
  'No Chromium was found, so the browser tests do not run. Install one (on Debian: apt-get install chromium) or name yours in CHROMIUM.';

if (!hasChromium) {
  if (process.env['CI']) throw new Error(HOW_TO);
  console.warn(`\n  ${HOW_TO}\n`);
}

/** Without these a new Chromium talks to its maker's servers, which a test must not wait for. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const OFF = '--disable-features=';
/**
 * What Playwright turns off in Chromium. Chromium heeds only the last list that it's given, so ours begins with these;
 * `launchSharedChromium` notices when Playwright's list has grown.
 */
const OFF_IN_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];
/**
 * Parts of the address bar that are web pages themselves: every page that is opened would load two of them, in two seconds of
 * computing. The spare renderer is for a page that a person may open next.
 */
const OFF_HERE = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

/**
 * Threads that compile scripts and free memory ahead of need take from tests what they save readers, and nobody looks at the
 * pictures that would be drawn.
 */
const THRIFTY = ['--js-flags=--single-threaded', '--disable-gpu-compositing', '--disable-software-rasterizer'];

/** @param more further switches, as its command line takes them */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(more));
}

/** Starts a Chromium that other processes can use too. */
export async function launchSharedChromium(): Promise<BrowserServer> {
  const server = await chromium.launchServer(launchOptions(THRIFTY));
  const [theirs = ''] = server.process().spawnargs.filter((argument) => argument.startsWith(OFF));
  const missing = theirs
    .slice(OFF.length)
    .split(',')
    .filter((feature) => !OFF_IN_PLAYWRIGHT.includes(feature));
  if (missing.length > 0) {
    await server.close();
    throw new Error(`Playwright turns off more features now: add ${missing.join(', ')} to OFF_IN_PLAYWRIGHT.`);
  }
  return server;
}

function launchOptions(more: readonly string[]): LaunchOptions {
  if (executablePath === undefined) throw new Error(HOW_TO);
  // Chromium's sandbox refuses to start as root, which is what containers are; the pages are our own.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const off = OFF + [...OFF_IN_PLAYWRIGHT, ...OFF_HERE].join(',');
  return { executablePath, args: [...QUIET, off, ...asRoot, ...more] };
}
