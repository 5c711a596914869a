import type { Browser, Page } from 'playwright-core';
import { PAGE, SERVED } from './allowed.ts';

/** What pages did that they mustn't do, while they were open and everything on them was touched. */
export interface Trapped {
  /** The numbers of documents whose script ran. */
  executed: Set<number>;
  /** Requests to other hosts, and addresses that a page tried to navigate to. */
  requests: string[];
  dialogs: string[];
  navigations: string[];
}

export interface TrapPage {
  page: Page;
  trapped: Trapped;
  /** Opens some HTML, or an address of `origin`, and touches every element. */
  open: (what: { html: string } | { url: string }) => Promise<void>;
}

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
/** For what starts by itself: animations, refreshes, broken images. */
const SETTLE_MS = 250;
const OPENED_MS = 20_000;
/** A frame that navigates away while it's touched may never answer. */
const TOUCHED_MS = 8_000;

/**
 * Opens a page on which `trapped(number)` reports a document. Only `origin` answers; requests to any other host are
 * recorded.
 */
export async function openTrapPage(browser: Browser, origin: string): Promise<TrapPage> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const trapped: Trapped = { executed: new Set(), requests: [], dialogs: [], navigations: [] };
  let html = '';
  let expected = '';
  await page.exposeFunction('trapped', (number: number) => void trapped.executed.add(number));
  page.on('dialog', (dialog) => {
    trapped.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => {
    trapped.navigations.push(popup.url());
    void popup.close();
  });
  page.on('framenavigated', (frame) => {
    const isExpected = frame === page.mainFrame() && frame.url().split('#')[0] === expected;
    if (!isExpected) trapped.navigations.push(`${frame.url()} from ${expected}`);
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === PAGE) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (url.startsWith(new URL(SERVED, PAGE).href)) return route.fulfill({ contentType: 'image/gif', body: PIXEL });
    if (url.startsWith(`${origin}/`)) return route.continue();
    if (!/^(?:data|blob|about):/.test(url) && !url.startsWith(new URL('/', PAGE).href)) trapped.requests.push(url);
    return route.abort();
  });
  const open = async (what: { html: string } | { url: string }): Promise<void> => {
    if ('html' in what) html = what.html;
    expected = 'url' in what ? what.url : PAGE;
    await page.goto(expected, { waitUntil: 'load', timeout: OPENED_MS });
    const touched = page.frames().map((frame) => frame.evaluate(touchEverything).catch(() => undefined));
    await Promise.race([Promise.all(touched), page.waitForTimeout(TOUCHED_MS)]);
    await page.waitForTimeout(SETTLE_MS);
  };
  return { page, trapped, open };
}

/** Does everything to every element that readers, images and animations can do to it. Runs in the page. */
function touchEverything(): void {
  const kinds =
    'pointerenter pointerover pointerdown pointerrawupdate mouseenter mouseover mousemove auxclick dblclick contextmenu keydown ' +
    'input change beforetoggle toggle load error loadstart animationstart animationend transitionend scroll wheel dragstart drop ' +
    'paste copy close begin end repeat start finish hashchange contentvisibilityautostatechange submit blur';
  // Readers may follow a link to another site; this is about what runs before that.
  addEventListener(
    'click',
    (event) => {
      for (const target of event.composedPath()) {
        // Our own drawings lead to the journal's pages; any other drawing could lead anywhere.
        if (target instanceof SVGAElement && URL.parse(target.href.baseVal, location.href)?.origin === location.origin)
          event.preventDefault();
        if (!(target instanceof HTMLAnchorElement)) continue;
        // An invalid URL (with a port of seven digits) leads to a blank page.
        const isElsewhere = /^(?:https?|mailto|irc|ircs|xmpp):/.test(target.protocol) || !URL.canParse(target.href);
        if (isElsewhere) event.preventDefault();
      }
    },
    { capture: true },
  );
  for (const element of document.querySelectorAll('*')) {
    // Removed since another was touched: it's out of reach, and a click on a link outside the document can't be
    // prevented.
    if (!element.isConnected) continue;
    try {
      if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
      for (const kind of kinds.split(' ')) element.dispatchEvent(new Event(kind, { cancelable: true }));
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    } catch {
      // A page that clobbers these methods' names only keeps itself from being touched.
    }
  }
}
