import { defined } from '../../domain/defined.ts';
import type { Filled } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { isOfWho } from './check-in-form.ts';
import type { WorkingForm } from './hand-over.ts';
import { type Kept, memoryPlace, type Place, placeOf } from './draft-places.ts';

interface Draft {
  filled: Filled;
  /** The path of the file as which it was handed over, if unchanged since. */
  handedOver?: string;
  /** The digest of the file being changed, as it was then. */
  digest?: string;
  /** Drafts that don't fit this form any more: they're offered, but never overwrite other words. */
  aside?: readonly Filled[];
}

/** A message to other tabs with the same form. */
interface Written {
  name: string;
  text: string;
}

/** How long to wait after a change: long enough for a word to be typed. */
const SETTLE_MS = 300;

/** Stores what is in a form until it's saved, so that it survives a reload. */
export class Drafts {
  readonly #form: WorkingForm;
  readonly #page: WritePageData;
  readonly #listening = new AbortController();
  readonly #name: string;
  /** Keeps a draft the same in all tabs. */
  readonly #tabs = new BroadcastChannel('alongside-drafts');
  #place: Place;
  #aside: readonly Filled[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /**
   * Whether another tab's words are being taken over. They aren't sent back, because that tab may have changed them
   * since.
   */
  #isTaking = false;

  private constructor(form: WorkingForm, page: WritePageData, place: Place) {
    this.#form = form;
    this.#page = page;
    this.#name = nameOf(page, form);
    this.#place = place;
    this.#show(place.kept);
    this.#listen();
  }

  /** Restores the stored draft, and then stores changes. The form is disabled until that's done. */
  static async begin(form: WorkingForm, page: WritePageData): Promise<Drafts> {
    form.element.inert = true;
    const place = await placeOf(nameOf(page, form));
    const drafts = new Drafts(form, page, place);
    drafts.#restore(parsed(await place.read().catch(() => undefined)));
    form.element.inert = false;
    return drafts;
  }

  /** Marks the draft as handed over, so that it's removed once the journal has the file. */
  handedOver(path: string): void {
    if (this.#form.file) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keep({ filled: this.#form.filled, handedOver: path });
  }

  async stop(): Promise<void> {
    this.#listening.abort();
    this.#tabs.close();
    await this.#flush();
  }

  #listen(): void {
    const { signal } = this.#listening;
    const { element } = this.#form;
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<Written>) => {
      const draft = data.name === this.#name ? parsed(data.text) : undefined;
      if (draft && this.#timer === undefined) this.#take(draft);
    });
    for (const event of ['input', 'change']) element.addEventListener(event, () => this.#changed(), { signal });
    element.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('[data-add], [data-remove]')) this.#changed();
      },
      { signal },
    );
    // A phone may never return to a page in the background.
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
    if (this.#isTaking) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#flush(), SETTLE_MS);
  }

  async #flush(): Promise<void> {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#keep({ filled: this.#form.filled });
  }

  /** Clears the draft, but keeps the author for next time. */
  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keep({ filled: whoOf(this.#form.filled) });
  }

  async #keep(draft: Draft): Promise<void> {
    const digest = this.#form.file?.digest;
    const text = JSON.stringify({
      ...draft,
      ...(digest !== undefined && { digest }),
      ...(this.#aside.length > 0 && { aside: this.#aside }),
    });
    const isKept = await this.#place.write(text).catch(() => false);
    if (!isKept) {
      this.#place = memoryPlace(this.#name);
      await this.#place.write(text);
      this.#show('memory');
    }
    if (!this.#listening.signal.aborted) this.#tabs.postMessage({ name: this.#name, text } satisfies Written);
  }

  #restore(draft: Draft | undefined): void {
    if (!draft) return;
    const { filled, handedOver, aside = [] } = draft;
    this.#setAside(aside);
    if (handedOver !== undefined && isWritten(handedOver, this.#page)) {
      this.#clear();
      return;
    }
    if (!this.#isFor(draft)) {
      if (this.#isMore(filled)) this.#setAside([...aside, filled]);
      void this.#keep({ filled: whoOf(this.#form.filled) });
      return;
    }
    const who = Object.fromEntries(Object.entries(filled).filter(([name]) => isOfWho(name)));
    this.#form.restore(who);
    if (!this.#isMore(filled)) return;
    this.#form.restore(filled);
    this.#notice(true);
  }

  /** Returns whether a draft is for this form: it isn't if its day has passed, or if the file has changed. */
  #isFor({ filled, digest }: Draft): boolean {
    const isSomething = Object.keys(filled).some((name) => !isOfWho(name));
    return !isSomething || (digest === this.#form.file?.digest && this.#form.takes(filled));
  }

  /** Returns whether a draft would change the form. Only in a file can text also be removed. */
  #isMore(filled: Filled): boolean {
    const before = this.#form.filled;
    const words = Object.entries(filled).filter(([name]) => !isOfWho(name));
    const isAdded = words.some(([name, value]) => value.trim() !== '' && value !== before[name]);
    const isTaken = () =>
      words.length > 0 && Object.entries(before).some(([name, value]) => value !== '' && (filled[name] ?? '') === '');
    return isAdded || (this.#form.file !== undefined && isTaken());
  }

  /** Takes over what was written in another tab. */
  #take(draft: Draft): void {
    if (!this.#isFor(draft)) return;
    this.#isTaking = true;
    this.#form.element.reset();
    this.#form.restore(draft.filled);
    this.#setAside(draft.aside ?? []);
    this.#isTaking = false;
  }

  /** Shows drafts set aside. The code for that is loaded on demand, because few users have any. */
  #setAside(aside: readonly Filled[]): void {
    if (aside.length === 0 && this.#aside.length === 0) return;
    this.#aside = aside;
    void import('./kept-aside.ts').then(({ showAside }) =>
      showAside(this.#form, this.#page, aside, (left) => {
        this.#setAside(left);
        void this.#keep({ filled: this.#form.filled });
      }),
    );
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

function whoOf({ author }: Filled): Filled {
  return author === undefined ? {} : { author };
}

/** Returns whether the journal already has the file, so that the form is for another one. */
function isWritten(path: string, { data }: WritePageData): boolean {
  return (
    data.standIns.files[path] !== undefined &&
    !(data.kind === 'checkIn' && data.sessions.some((session) => session.path === path && !session.isThere))
  );
}

/** Returns the name of a draft. Each form has its own, and so has each file that is changed. */
function nameOf({ address }: WritePageData, { file }: WorkingForm): string {
  return file ? `${address}?path=${file.path}` : address;
}

/** Parses a draft; undefined if another version of the form stored it. */
function parsed(text: string | undefined): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(text ?? '');
    if (typeof draft !== 'object' || draft === null || !('filled' in draft)) return undefined;
    const { filled } = draft;
    if (typeof filled !== 'object' || filled === null) return undefined;
    const texts = Object.entries(filled).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const handedOver = 'handedOver' in draft && typeof draft.handedOver === 'string' ? draft.handedOver : undefined;
    const digest = 'digest' in draft && typeof draft.digest === 'string' ? draft.digest : undefined;
    // Written by this program, like the rest.
    const aside = 'aside' in draft && Array.isArray(draft.aside) ? (draft.aside as readonly Filled[]) : undefined;
    return { filled: Object.fromEntries(texts), ...defined({ handedOver, digest, aside }) };
  } catch {
    return undefined;
  }
}
