import puppeteer, { type Browser } from 'puppeteer-core';
import { installedBrowser } from './installed-browser.ts';

const executablePath = installedBrowser({
  name: 'Firefox',
  variable: 'FIREFOX',
  places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: 'firefox-esr',
});

/** Whether Firefox is available for tests. */
export const hasFirefox = executablePath !== undefined;

/** Starts Firefox with a new profile that's deleted with it, and talks to it in WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Firefox to start.');
  return puppeteer.launch({ browser: 'firefox', executablePath });
}
