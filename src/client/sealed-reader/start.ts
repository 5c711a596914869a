import { type OpeningKeys, openingKeys } from '../../sealing/content-key.ts';
import { unlock } from '../../sealing/keyring.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import type { SealedReaderData } from '../../views/sealed-reader/data.ts';
import { createElement, requireElement } from '../elements.ts';
import { Reader } from './reader.ts';
import { RememberedDevice } from './remembered-device.ts';
import { fetchKeyring } from './sealed-files.ts';
import { UnlockForm } from './unlock-form.ts';

interface LockBarOptions {
  lock: () => void;
  /** Forgets the device; absent if it isn't remembered. */
  forget?: (() => void) | undefined;
  /** What didn't work, if anything. */
  notice?: string | undefined;
}

/** Makes the bar above every page of the opened journal. */
function lockBar(words: SealedReaderData['words'], { lock, forget, notice }: LockBarOptions): HTMLElement {
  const buttons = [
    createElement('button', { type: 'button', className: 'quiet-button', textContent: words.lock, onclick: lock }),
  ];
  if (forget)
    buttons.push(
      createElement('button', {
        type: 'button',
        className: 'quiet-button',
        textContent: words.forget,
        onclick: forget,
      }),
    );
  const text = createElement('p', { textContent: notice ?? words.openedHere });
  return createElement('div', { className: 'lock-bar no-print' }, text, ...buttons);
}

/** Starts the page that opens the partners' journal. */
export async function start(): Promise<void> {
  // Written by our own build from this type.
  const { root: path, words } = JSON.parse(
    requireElement('together', HTMLScriptElement).textContent,
  ) as SealedReaderData;
  const root = new URL(path, location.href).href;
  const form = new UnlockForm(words);
  if (!isSecureContext) {
    form.say(new SealingError('insecure-context', 'This page came without HTTPS.'));
    return;
  }
  const device = new RememberedDevice(root);
  const lockedPage = pageAsItIs();

  const open = async (keys: OpeningKeys, notice?: string): Promise<void> => {
    const lock = (): void => {
      reader.stop();
      history.replaceState(null, '', root);
      lockedPage.putBack();
      form.focus();
    };
    const forget = async (): Promise<void> => {
      lock();
      await forgetIt();
    };
    const bar = (): HTMLElement =>
      lockBar(words, { lock, notice, ...(device.isKept && { forget: () => void forget() }) });
    const reader = new Reader({ root, words, keys, bar });
    await reader.start();
  };
  const openRemembered = async (): Promise<void> => {
    try {
      const keys = await device.keys();
      if (keys) await open(keys);
    } catch (error) {
      form.say(error);
    }
  };
  const forgetIt = async (): Promise<void> => {
    await device.forget();
    form.inform(words.forgotten);
    form.focus();
  };

  device.onOpen(() => void openRemembered());
  device.onForget(() => void forgetIt());
  form.enable(async ({ passphrase, remember }) => {
    const keys = await openingKeys(await unlock(await fetchKeyring(root), passphrase));
    const isKept = !remember || (await device.remember(keys));
    await open(keys, isKept ? undefined : words.notRemembered);
  });
  await openRemembered();
}

/** Remembers the document, so that it can be restored when the journal is locked. */
function pageAsItIs(): { putBack: () => void } {
  const { title, body, documentElement } = document;
  const { lang, dir } = documentElement;
  const nodes = [...body.childNodes];
  return {
    putBack: () => {
      document.title = title;
      Object.assign(documentElement, { lang, dir });
      body.replaceChildren(...nodes);
      // For scripts attached to a page of the journal, which must detach now.
      document.dispatchEvent(new Event('page-put'));
      scrollTo(0, 0);
    },
  };
}
