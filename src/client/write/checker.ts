import type { CheckedForm } from './checker/checked-form.ts';
import type { OpenedCheckIn } from './checker/open-check-in.ts';
import type {
  CheckerAnswer,
  CheckerQuestion,
  FormQuestion,
  NamesAnswer,
  NamesQuestion,
  OpenQuestion,
} from './checker/questions.ts';
import worker from './checker/worker.ts?worker&url';

/** How long to wait after a change: long enough for a word to be typed. */
const SETTLE_MS = 250;

/** Makes and checks the file that a form describes, in a worker. */
export class Checker {
  readonly #worker = new Worker(worker, { type: 'module' });
  readonly #told: (checked: CheckedForm) => void;
  #asked = 0;
  #waiting: ((checked: CheckedForm) => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told is called with the result of the latest question; results of earlier ones are dropped */
  constructor(told: (checked: CheckedForm) => void) {
    this.#told = told;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckerAnswer | NamesQuestion>) => {
      if ('names' in data) this.#tellMeanings(data.names);
      if (!('checked' in data) || data.id !== this.#asked) return;
      const { checked } = data;
      this.#told(checked);
      for (const done of this.#waiting.splice(0)) done(checked);
    });
  }

  /** Asks once typing has paused. */
  ask(question: () => FormQuestion | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(question()), SETTLE_MS);
  }

  /** Asks immediately. Returns the result of this question, or of a later one that comes before the answer. */
  check(asked: FormQuestion): Promise<CheckedForm> {
    clearTimeout(this.#timer);
    this.#ask(asked);
    return new Promise((done) => this.#waiting.push(done));
  }

  /** Returns a check-in as form values; undefined if something would be lost. */
  open(asked: OpenQuestion): Promise<OpenedCheckIn | undefined> {
    const question: CheckerQuestion = { id: (this.#asked += 1), asked };
    this.#worker.postMessage(question);
    return new Promise((done) => {
      this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckerAnswer>) => {
        if ('opened' in data) done(data.opened);
      });
    });
  }

  #tellMeanings(names: readonly string[]): void {
    const meanings = Object.fromEntries(names.map((name) => [name, characterNamed(name)]));
    this.#worker.postMessage({ meanings } satisfies NamesAnswer);
  }

  #ask(asked: FormQuestion | undefined): void {
    if (!asked) return;
    const question: CheckerQuestion = { id: (this.#asked += 1), asked };
    this.#worker.postMessage(question);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#worker.terminate();
  }
}

/**
 * Returns the character with a name in HTML; `false` if there is none.
 * @param name letters and digits
 * @example characterNamed('nbsp') // '\u00a0'
 */
function characterNamed(name: string): string | false {
  const reference = `&${name};`;
  const character = new DOMParser().parseFromString(`<i>${reference}</i>`, 'text/html').body.textContent;
  // HTML also recognizes some names at the start of others (`&notit;` is `¬it;`), but Markdown doesn't.
  return character === reference || (character.endsWith(';') && name !== 'semi') ? false : character;
}
