import { isDeviceRemembered, keepDraft, recallDraft } from '../../sealing/device.ts';
import type { Filled } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import type { WorkingForm } from './hand-over.ts';

/** Where a draft is kept: on this device, there but encrypted, or as long as the page is open. */
type Kept = 'device' | 'sealed' | 'memory';

interface Draft {
  filled: Filled;
  /** The file that it was handed over as, unchanged since. */
  handedOver?: string;
}

interface Place {
  kept: Kept;
  read: () => Promise<string | undefined>;
  /** Whether it worked. */
  write: (text: string) => Promise<boolean>;
}

/** Long enough for a word to be typed. */
const SETTLE_MS = 300;

const NAME = 'alongside-draft:';
const inMemory = new Map<string, string>();

/** Keeps what is in a form until it is saved, so that it is there again after a reload. */
export class Drafts {
  readonly #form: WorkingForm;
  readonly #page: WritePageData;
  readonly #listening = new AbortController();
  #place: Place;
  #timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(form: WorkingForm, page: WritePageData, place: Place) {
    this.#form = form;
    this.#page = page;
    this.#place = place;
    this.#show(place.kept);
    this.#listen();
  }

  /** Puts what was kept back into the form, and keeps what comes. The form takes no words before that is done. */
  static async begin(form: WorkingForm, page: WritePageData): Promise<Drafts> {
    form.element.inert = true;
    const place = await placeOf(page.address);
    const drafts = new Drafts(form, page, place);
    drafts.#restore(parsed(await place.read().catch(() => undefined)));
    form.element.inert = false;
    return drafts;
  }

  /** Of a file that was handed over, the draft goes once the journal has it. */
  handedOver(path: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keep({ filled: this.#form.filled, handedOver: path });
  }

  async stop(): Promise<void> {
    this.#listening.abort();
    await this.#flush();
  }

  #listen(): void {
    const { signal } = this.#listening;
    const { element } = this.#form;
    for (const event of ['input', 'change']) element.addEventListener(event, () => this.#changed(), { signal });
    element.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('[data-add], [data-remove]')) this.#changed();
      },
      { signal },
    );
    // A phone may never come back to a page that it has put away.
    document.addEventListener('visibilitychange', () => void this.#flush(), { signal });
    element.addEventListener('saved', () => this.#clear(), { signal });
    const again = requireElement('write-again', HTMLButtonElement);
    const sure = requireElement('write-sure', HTMLElement);
    const ask = (isAsked: boolean) => {
      sure.hidden = !isAsked;
      again.setAttribute('aria-expanded', String(isAsked));
    };
    again.addEventListener('click', () => ask(sure.hidden !== false), { signal });
    requireElement('write-no', HTMLButtonElement).addEventListener('click', () => (ask(false), again.focus()), {
      signal,
    });
    requireElement('write-yes', HTMLButtonElement).addEventListener(
      'click',
      () => {
        ask(false);
        this.#clear();
        this.#notice(false);
        element.reset();
        this.#form.restore(whoOf(this.#form.filled));
        element.scrollIntoView();
        element.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
      },
      { signal },
    );
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), SETTLE_MS);
  }

  async #flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#keep({ filled: this.#form.filled });
  }

  /** Who wrote is still known the next time. */
  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keep({ filled: whoOf(this.#form.filled) });
  }

  async #keep(draft: Draft): Promise<void> {
    const text = JSON.stringify(draft);
    const isKept = await this.#place.write(text).catch(() => false);
    if (isKept) return;
    this.#place = memory(nameOf(this.#page.address));
    await this.#place.write(text);
    this.#show('memory');
  }

  #restore(draft: Draft | undefined): void {
    if (!draft) return;
    const { filled, handedOver } = draft;
    const who = Object.fromEntries(
      Object.entries(filled).filter(([name]) => name === 'author' || name.startsWith('date/')),
    );
    this.#form.restore(who);
    if (handedOver !== undefined && isWritten(handedOver, this.#page)) {
      this.#clear();
      return;
    }
    const before = this.#form.filled;
    const isSomething = Object.entries(filled).some(
      ([name, value]) => !(name in who) && value.trim() !== '' && value !== before[name],
    );
    if (!isSomething) return;
    this.#form.restore(filled);
    this.#notice(true);
  }

  #notice(isShown: boolean): void {
    const notice = requireElement('write-restored', HTMLElement);
    notice.textContent = isShown ? this.#page.words.restored : '';
    notice.hidden = !isShown;
  }

  #show(kept: Kept): void {
    for (const hint of this.#form.element.querySelectorAll<HTMLElement>('[data-kept]'))
      hint.hidden = hint.dataset['kept'] !== kept;
  }
}

/** Lets go of what only memory keeps: the journal was locked. */
export function forgetInMemory(): void {
  inMemory.clear();
}

function whoOf({ author }: Filled): Filled {
  return author === undefined ? {} : { author };
}

/** The journal has the file, and the form is for other ones. */
function isWritten(path: string, { data }: WritePageData): boolean {
  return (
    data.standIns.files[path] !== undefined &&
    !(data.kind === 'checkIn' && data.sessions.some((session) => session.path === path))
  );
}

/** In the opened journal, whose root the reader has put there, nothing may be kept that can be read without it. */
async function placeOf(address: string): Promise<Place> {
  const { opened } = document.documentElement.dataset;
  const name = nameOf(address);
  if (opened === undefined) return isStorageThere() ? device(name) : memory(name);
  const isRemembered = await isDeviceRemembered(opened).catch(() => false);
  return isRemembered ? sealed(opened, address) : memory(name);
}

function nameOf(address: string): string {
  return NAME + address;
}

/** Browsers that keep nothing throw already when they are asked for the storage. */
function isStorageThere(): boolean {
  try {
    localStorage.getItem(NAME);
    return true;
  } catch {
    return false;
  }
}

function device(name: string): Place {
  return {
    kept: 'device',
    read: () => Promise.resolve(localStorage.getItem(name) ?? undefined),
    write: (text) => {
      try {
        localStorage.setItem(name, text);
        return Promise.resolve(true);
      } catch {
        return Promise.resolve(false);
      }
    },
  };
}

function sealed(root: string, address: string): Place {
  let last = Promise.resolve(true);
  return {
    kept: 'sealed',
    read: () => recallDraft(root, address),
    // One after the other: what was written last is what stays.
    write: (text) => (last = last.catch(() => false).then(() => keepDraft(root, address, text))),
  };
}

function memory(name: string): Place {
  return {
    kept: 'memory',
    read: () => Promise.resolve(inMemory.get(name)),
    write: (text) => {
      inMemory.set(name, text);
      return Promise.resolve(true);
    },
  };
}

/** None for what another version of the form has kept. */
function parsed(text: string | undefined): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(text ?? '');
    if (typeof draft !== 'object' || draft === null || !('filled' in draft)) return undefined;
    const { filled } = draft;
    if (typeof filled !== 'object' || filled === null) return undefined;
    const texts = Object.entries(filled).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const handedOver = 'handedOver' in draft && typeof draft.handedOver === 'string' ? draft.handedOver : undefined;
    return { filled: Object.fromEntries(texts), ...(handedOver !== undefined && { handedOver }) };
  } catch {
    return undefined;
  }
}
