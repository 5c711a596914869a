import type { OpeningKeys } from '../../sealing/content-key.ts';
import { forgetDevice, isDeviceRemembered, recallDevice, rememberDevice } from '../../sealing/device.ts';
import { requireElement } from '../elements.ts';
import { fetchKeyring } from './sealed-files.ts';

/** What this browser stores of a journal, and the part of the page that shows it. */
export class RememberedDevice {
  readonly #root: string;
  readonly #part = requireElement('remembered', HTMLElement);

  constructor(root: string) {
    this.#root = root;
  }

  get isKept(): boolean {
    return !this.#part.hidden;
  }

  /**
   * Returns the stored keys; if there are none, nothing is requested from the site.
   * @throws FetchError, SealingError
   */
  async keys(): Promise<OpeningKeys | undefined> {
    // A browser that doesn't allow storage remembers nothing.
    const isKept = await isDeviceRemembered(this.#root).catch(() => false);
    const keys = isKept ? await recallDevice(this.#root, (await fetchKeyring(this.#root)).key) : undefined;
    this.#part.hidden = keys === undefined;
    return keys;
  }

  /** Stores the keys, and returns whether the browser did. */
  async remember(keys: OpeningKeys): Promise<boolean> {
    const isKept = await rememberDevice(this.#root, keys).then(
      () => true,
      () => false,
    );
    this.#part.hidden = !isKept;
    return isKept;
  }

  async forget(): Promise<void> {
    await forgetDevice(this.#root);
    this.#part.hidden = true;
  }

  onOpen(does: () => void): void {
    requireElement('open-remembered', HTMLButtonElement).addEventListener('click', does);
  }

  onForget(does: () => void): void {
    requireElement('forget', HTMLButtonElement).addEventListener('click', does);
  }
}
