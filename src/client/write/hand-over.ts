import { editorLinks, type RepositoryLinks } from '../../views/common/repository-links.ts';
import type { Filled } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { createElement, requireElement } from '../elements.ts';
import type { CheckedForm } from './checker/checked-form.ts';
import type { OpenedFile } from './opened-file.ts';

/** A form as seen by the code that handles its result. Its element fires `checked` when that was made and checked. */
export interface WorkingForm {
  readonly element: HTMLFormElement;
  readonly filled: Filled;
  readonly latest: CheckedForm | undefined;
  /** The file to change; undefined if it's a new one. */
  readonly file: OpenedFile | undefined;
  /** Returns whether a stored draft is for what this form can make. */
  takes: (filled: Filled) => boolean;
  /** Shows every problem, and moves to the first. */
  review: () => Promise<unknown>;
  /** Starts again with other content. */
  restore: (filled: Filled) => void;
}

/**
 * Hands the file over if no server saves it: by a link to the editor of the repository's host, or as text or a file. If
 * there are errors, the link shows them at first instead of opening, because the site couldn't be built with that file;
 * pressing it again opens it anyway. Text and file are always available, so that nothing gets lost.
 */
export class HandOver {
  readonly #form: WorkingForm;
  readonly #page: WritePageData;
  readonly #links: RepositoryLinks | undefined;
  readonly #link = document.querySelector<HTMLAnchorElement>('#write-to-host');
  readonly #status = requireElement('write-handed', HTMLElement);
  readonly #handed: (path: string) => void;
  /** What to do once the current check is done. */
  #next: (() => void) | undefined;
  #isStale = true;
  #isSure = false;

  /** @param handed is called when a file may have been saved elsewhere */
  constructor(form: WorkingForm, page: WritePageData, handed: (path: string) => void) {
    this.#form = form;
    this.#page = page;
    this.#handed = handed;
    this.#links = page.editor && editorLinks(page.editor);
    const { element } = form;
    element.addEventListener('input', () => this.#changed());
    element.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-add], [data-remove]')) this.#changed();
    });
    element.addEventListener('checked', () => this.#checked());
    this.#link?.addEventListener('click', (event) => this.#follow(event, this.#link));
    this.#on('write-copy', ({ text }) => void this.#copy(text));
    this.#on('write-download', (checked) => download(checked));
    this.#on('write-share', ({ path, text }) => {
      // As text, because few apps accept a Markdown file; mail uses the title as its subject. Cancelling isn't an error.
      navigator.share({ title: path, text }).catch(() => undefined);
    });
    requireElement('write-share', HTMLButtonElement).hidden = !('share' in navigator);
  }

  #on(id: string, does: (checked: CheckedForm) => void): void {
    requireElement(id, HTMLButtonElement).addEventListener('click', () =>
      this.#whenChecked(() => {
        if (!this.#form.latest) return;
        does(this.#form.latest);
        this.#handed(this.#form.latest.path);
      }),
    );
  }

  #changed(): void {
    this.#isStale = true;
    this.#isSure = false;
    this.#status.textContent = '';
  }

  #checked(): void {
    this.#isStale = false;
    const { latest } = this.#form;
    if (latest && this.#link && this.#links) this.#show(this.#link, latest, this.#links);
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#status.textContent = '';
    next?.();
  }

  /** Shows the link. An untouched draft may exist already: then there is no new file. */
  #show(link: HTMLAnchorElement, { path, text }: CheckedForm, { edit, create }: RepositoryLinks): void {
    const isThere = this.#form.file !== undefined || this.#page.data.standIns.files[path] !== undefined;
    const whole = create(path, [text]);
    link.href = isThere ? edit(path) : whole;
    const way = isThere || whole === create(path) ? 'copy' : 'text';
    const host = requireElement('write-host', HTMLElement);
    for (const said of host.querySelectorAll<HTMLElement>('[data-way]')) said.hidden = said.dataset['way'] !== way;
    // A server that saves is the shorter way.
    host.hidden = document.getElementById('write-save')?.hidden === false;
  }

  #whenChecked(does: () => void): void {
    if (!this.#isStale) {
      does();
      return;
    }
    this.#next = does;
    this.#status.textContent = this.#page.words.checking;
  }

  #follow(event: Event, link: HTMLAnchorElement | null): void {
    const { latest } = this.#form;
    if (this.#isStale || !latest) {
      event.preventDefault();
      this.#whenChecked(() => link?.click());
      return;
    }
    const isEmpty = latest.problems.some(({ code }) => code === 'session/nothing-written');
    if ((isEmpty || latest.problems.some(({ severity }) => severity === 'error')) && !this.#isSure) {
      event.preventDefault();
      this.#isSure = true;
      this.#status.textContent = isEmpty ? this.#page.words.empty : this.#page.words.handOverSure;
      void this.#form.review();
      return;
    }
    void this.#copy(latest.text);
    this.#handed(latest.path);
  }

  async #copy(text: string): Promise<void> {
    const { words } = this.#page;
    try {
      await navigator.clipboard.writeText(text);
      this.#status.textContent = words.copied;
    } catch {
      // Without HTTPS, or if it isn't allowed, the text is shown so that it can be copied by hand.
      const shown = requireElement('write-text', HTMLElement);
      const folded = shown.closest('details');
      if (folded) folded.open = true;
      getSelection()?.selectAllChildren(shown);
      this.#status.textContent = words.notCopied;
    }
  }
}

/** How long a download stays in memory: long enough for a browser to start saving. */
const SAVING_MS = 60_000;

function download({ path, text }: CheckedForm): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  createElement('a', { href: address, download: path.slice(path.lastIndexOf('/') + 1) }).click();
  setTimeout(() => URL.revokeObjectURL(address), SAVING_MS);
}
