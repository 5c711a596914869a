import { normalisePassphrase } from '../../sealing/passphrase.ts';
import { SealingError } from '../../sealing/sealing-error.ts';
import type { SealedReaderData } from '../../views/sealed-reader/data.ts';
import { requireElement } from '../elements.ts';
import { problemText } from './problem.ts';

export interface Unlocking {
  passphrase: string;
  remember: boolean;
}

/** The form that asks for a passphrase, and shows what went wrong. */
export class UnlockForm {
  readonly #words: SealedReaderData['words'];
  readonly #form = requireElement('unlock', HTMLFormElement);
  readonly #passphrase = requireElement('passphrase', HTMLInputElement);
  readonly #remember = requireElement('remember', HTMLInputElement);
  readonly #show = requireElement('show-passphrase', HTMLButtonElement);
  readonly #problem = requireElement('unlock-problem', HTMLElement);
  readonly #status = requireElement('unlock-status', HTMLElement);

  constructor(words: SealedReaderData['words']) {
    this.#words = words;
    this.#show.addEventListener('click', () => this.#reveal(this.#passphrase.type === 'password'));
  }

  /** Enables the form. */
  enable(unlock: (asked: Unlocking) => Promise<void>): void {
    for (const button of this.#form.querySelectorAll('button')) button.disabled = false;
    let isBusy = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isBusy) return;
      isBusy = true;
      void this.#submit(unlock).finally(() => (isBusy = false));
    });
  }

  say(error: unknown): void {
    this.#status.textContent = '';
    this.#problem.textContent = problemText(error, this.#words);
  }

  inform(text: string): void {
    this.#problem.textContent = '';
    this.#status.textContent = text;
  }

  focus(): void {
    this.#passphrase.focus();
  }

  async #submit(unlock: (asked: Unlocking) => Promise<void>): Promise<void> {
    const { value } = this.#passphrase;
    this.#passphrase.removeAttribute('aria-invalid');
    if (normalisePassphrase(value) === '') {
      this.#refuse(this.#words.noPassphrase);
      return;
    }
    this.inform(this.#words.opening);
    try {
      await unlock({ passphrase: value, remember: this.#remember.checked });
      this.#passphrase.value = '';
      this.#reveal(false);
      this.inform('');
    } catch (error) {
      this.say(error);
      if (error instanceof SealingError && error.problem === 'wrong-passphrase') this.#refuse();
    }
  }

  #refuse(text?: string): void {
    if (text !== undefined) this.#problem.textContent = text;
    this.#passphrase.setAttribute('aria-invalid', 'true');
    this.#passphrase.focus();
  }

  #reveal(isShown: boolean): void {
    this.#passphrase.type = isShown ? 'text' : 'password';
    this.#show.textContent = isShown ? this.#words.hide : this.#words.show;
  }
}
