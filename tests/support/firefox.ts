import puppeteer, { type Browser } from 'puppeteer-core';
import { installedBrowser } from './installed-browser.ts';

const executablePath = installedBrowser({
  name: 'Firefox',
  variable: 'FIREFOX',
  places: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: 'firefox-esr',
});

/** Whether there is a Firefox to test in. */
export const hasFirefox = executablePath !== undefined;

/** Starts it with a profile that is new and is deleted with it, and speaks WebDriver BiDi with it. */
export function launchFirefox(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('There is no Firefox to start.');
  return puppeteer.launch({ browser: 'firefox', executablePath });
}
