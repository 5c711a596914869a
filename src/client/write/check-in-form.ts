import type { Filled, SessionToWrite, WriteData } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import type { OpenedCheckIn } from './checker/open-check-in.ts';
import { FormOnPage } from './form-on-page.ts';
import type { OpenedFile } from './opened-file.ts';
import { Rows } from './rows.ts';

/** How many rows are shown at first. */
const FIRST_ROWS: Readonly<Record<string, number>> = { wins: 1, steps: 1 };

/** An existing check-in to be changed. */
export interface CheckInToChange {
  file: OpenedFile;
  opened: OpenedCheckIn;
}

/** The form for a check-in, with the parts for its authors. */
export class CheckInForm {
  readonly onPage: FormOnPage;
  readonly #element: HTMLFormElement;
  readonly #data: WriteData;
  readonly #rows: readonly Rows[];
  readonly #opened: OpenedCheckIn | undefined;

  constructor(element: HTMLFormElement, page: WritePageData, data: WriteData, change?: CheckInToChange) {
    this.#opened = change?.opened;
    this.#element = element;
    this.#data = data;
    this.onPage = new FormOnPage(element, page, {
      question: (filled) => {
        const session = this.#session(filled);
        return session && { kind: 'checkIn', filled, session, data };
      },
      put: (filled) => this.#put(filled),
      takes: (filled) => this.#opened !== undefined || this.#session(filled) !== undefined,
      file: change?.file,
    });
    this.#rows = [...element.querySelectorAll<HTMLElement>('[data-rows]')].map(
      (part) => new Rows(part, () => this.onPage.changed()),
    );
    element.addEventListener('change', ({ target }) => {
      const name = target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : '';
      if (name === 'author' || name.startsWith('date/')) {
        this.#show(this.onPage.filled);
        this.onPage.changed();
      }
    });
    this.#show(change?.opened.filled ?? {});
    this.onPage.changed();
  }

  #session({ author = '', ...filled }: Filled): SessionToWrite | undefined {
    if (this.#opened) return this.#opened.session;
    const date = filled[`date/${author}`] ?? '';
    const key = author === '' ? date : `${date} ${author}`;
    return this.#data.sessions.find((session) => session.key === key && !session.isThere);
  }

  /** Fills in the author and the day first, because the other parts depend on them. */
  #put(filled: Filled): void {
    if (this.#opened) {
      // Starting over means going back to what the file says.
      const isNothing = Object.keys(filled).every(isOfWho);
      this.#show(isNothing ? this.#opened.filled : filled);
      return;
    }
    const { author = '' } = filled;
    if (this.#data.sessions.some((session) => !session.isThere && (session.author ?? '') === author))
      for (const name of ['author', `date/${author}`]) {
        const value = filled[name];
        // If no day was kept, the due one stays.
        if (value !== undefined) this.onPage.fill({ [name]: value });
      }
    this.#show(filled);
  }

  /** Shows the parts for the chosen session, filled in with the previous values. */
  #show(filled: Filled): void {
    const { author = '' } = this.onPage.filled;
    for (const dates of this.#element.querySelectorAll<HTMLElement>('[data-author]'))
      dates.hidden = dates.dataset['author'] !== author || dates.querySelectorAll('input').length < 2;
    const session = this.#session(this.onPage.filled);
    if (!session) return;
    for (const template of this.#element.querySelectorAll<HTMLTemplateElement>('template[data-session]')) {
      if (template.dataset['session'] !== session.key) continue;
      const { part = '' } = template.dataset;
      const steps = this.#element.querySelector<HTMLElement>(`[data-rows="${part}"]`);
      steps?.querySelector('template')?.remove();
      steps?.prepend(template.cloneNode(true));
      const slot = this.#element.querySelector<HTMLElement>(`[data-slot="${part}"]`);
      slot?.replaceChildren(document.importNode(template.content, true));
      const section = slot?.closest('section');
      if (section) section.hidden = slot?.childElementCount === 0;
    }
    for (const rows of this.#rows) rows.fit(Object.keys(filled), FIRST_ROWS[rows.name] ?? 0);
    this.onPage.fill(Object.fromEntries(Object.entries(filled).filter(([name]) => !isOfWho(name))));
  }
}

/** Returns whether a control is about the author or the day. */
export function isOfWho(name: string): boolean {
  return name === 'author' || name.startsWith('date/');
}
