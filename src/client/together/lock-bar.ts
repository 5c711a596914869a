import type { TogetherData } from '../../presentation/together-data.ts';
import { made } from './element.ts';

export interface LockBarOptions {
  lock: () => void;
  /** Where the device is remembered. */
  forget?: (() => void) | undefined;
  /** What did not work, if anything. */
  notice?: string | undefined;
}

/** What stands above every page of the opened journal. */
export function lockBar(words: TogetherData['words'], { lock, forget, notice }: LockBarOptions): HTMLElement {
  const buttons = [
    made('button', { type: 'button', className: 'quiet-button', textContent: words.lock, onclick: lock }),
  ];
  if (forget)
    buttons.push(
      made('button', { type: 'button', className: 'quiet-button', textContent: words.forget, onclick: forget }),
    );
  const text = made('p', { textContent: notice ?? words.openedHere });
  return made('div', { className: 'lock-bar no-print' }, text, ...buttons);
}
