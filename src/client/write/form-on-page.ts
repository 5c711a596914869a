import type { Filled } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement, setText } from '../elements.ts';
import type { CheckedForm, FormProblem } from './checker/checked-form.ts';
import type { FormQuestion } from './checker/questions.ts';
import { typedNumber } from './checker/typed-number.ts';
import { Checker } from './checker.ts';
import type { WorkingForm } from './hand-over.ts';
import type { OpenedFile } from './opened-file.ts';
import { enableSaving } from './save-button.ts';
import { ToldProblems } from './told-problems.ts';

/** What differs between kinds of form. */
interface Kind {
  /** Returns the question for the checker; undefined if there is nothing to ask. */
  question: (filled: Filled) => FormQuestion | undefined;
  /** Fills in the form, and adds the parts that it needs. */
  put: (filled: Filled) => void;
  /** Returns whether a stored draft is for what this form can make. */
  takes?: (filled: Filled) => boolean;
  /** The file to change; absent if it's a new one. */
  file?: OpenedFile | undefined;
  /** Scrolls to a line of the text being changed. */
  goTo?: (line: number) => void;
}

/** What every form does: it collects the values of its controls, has them checked, and shows the file and its problems. */
export class FormOnPage implements WorkingForm {
  readonly element: HTMLFormElement;
  readonly #page: WritePageData;
  readonly #question: Kind['question'];
  readonly #put: Kind['put'];
  readonly takes: (filled: Filled) => boolean;
  readonly file: OpenedFile | undefined;
  readonly #told: ToldProblems;
  readonly #checker = new Checker((checked) => this.#tell(checked));
  /** Names of controls that the user has changed. */
  readonly #touched = new Set<string>();
  /** Whether the form edits a file as text, whose problems are shown from the start. */
  readonly #isText: boolean;
  #isSaving = false;
  #latest: CheckedForm | undefined;

  constructor(element: HTMLFormElement, page: WritePageData, { question, put, takes = () => true, file, goTo }: Kind) {
    this.element = element;
    this.#page = page;
    this.#question = question;
    this.#put = put;
    this.takes = takes;
    this.file = file;
    this.#isText = goTo !== undefined;
    this.#told = new ToldProblems(element, page.words, goTo);
    element.addEventListener('submit', (event) => event.preventDefault());
    element.addEventListener('input', () => this.changed());
    element.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLElement) this.#touched.add(target.getAttribute('name') ?? '');
    });
    enableSaving({
      element,
      words: page.words,
      file,
      review: () => this.review(),
      say: (text) => this.#say(text),
      show: (problems) => this.#showProblems(problems),
    });
  }

  stop(): void {
    this.#checker.stop();
  }

  /** The latest result. */
  get latest(): CheckedForm | undefined {
    return this.#latest;
  }

  /** Shows every problem, and moves to the first. Returns what can be saved, if there is nothing to fix. */
  async review(): Promise<CheckedForm | undefined> {
    const question = this.#question(this.filled);
    if (!question) return undefined;
    this.#isSaving = true;
    this.#say(this.#page.words.checking);
    const checked = await this.#checker.check(question);
    const first = checked.problems.find(({ severity }) => severity === 'error');
    if (first) this.#told.goTo(first);
    return first || isEmpty(checked) ? undefined : checked;
  }

  /** Returns the result for the current content. */
  async made(): Promise<CheckedForm | undefined> {
    const question = this.#question(this.filled);
    return question && this.#checker.check(question);
  }

  /** The content of the form. A box that isn't ticked is empty, so that it's unticked when the form is filled in again. */
  get filled(): Filled {
    const entries = [...new FormData(this.element)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    const unticked = this.element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:not(:checked)');
    return Object.fromEntries([...[...unticked].map(({ name }) => [name, ''] as const), ...entries]);
  }

  /** Starts again with other content. */
  restore(filled: Filled): void {
    this.#touched.clear();
    this.#isSaving = false;
    this.#put(filled);
    this.changed();
  }

  /** Sets the values of controls by name, if they exist. */
  fill(filled: Filled): void {
    for (const [name, value] of Object.entries(filled)) this.#fillOne(name, value);
  }

  #fillOne(name: string, value: string): void {
    const controls = this.element.elements.namedItem(name);
    if (controls instanceof RadioNodeList) controls.value = value;
    else if (controls instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(controls.type))
      controls.checked = controls.value === value;
    else if (
      controls instanceof HTMLInputElement ||
      controls instanceof HTMLTextAreaElement ||
      controls instanceof HTMLSelectElement
    )
      controls.value = value;
  }

  /** Has the form's content checked. */
  changed(): void {
    this.#checker.ask(() => this.#question(this.filled));
  }

  #say(text: string): void {
    setText(requireElement('write-verdict', HTMLElement), text);
  }

  /** Shows how each number was understood, below it, once typing has paused. */
  #showNumbers(): void {
    const { locale } = this.#page.data;
    for (const input of this.element.querySelectorAll<HTMLInputElement>('[data-number]')) {
      const value = typedNumber(input.value, locale);
      const echo = input.closest('.write-field')?.querySelector('output');
      if (!echo) continue;
      setText(
        echo,
        value === undefined ? '' : `= ${new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)}`,
      );
    }
  }

  #tell(checked: CheckedForm): void {
    this.#latest = checked;
    this.#showNumbers();
    this.#showProblems(checked.problems);
    requireElement('write-path', HTMLElement).textContent = checked.path;
    requireElement('write-text', HTMLElement).textContent = checked.text;
    this.element.dispatchEvent(new Event('checked'));
  }

  #showProblems(problems: readonly FormProblem[]): void {
    const isTouched = ({ at }: FormProblem) =>
      at !== undefined && [...this.#touched].some((name) => name === at || name.startsWith(`${at}/`));
    // An empty form is a result of its own, rather than a problem of a part.
    const shown = problems.filter(({ code }) => code !== 'session/nothing-written');
    this.#told.show(shown, (problem) => this.#isText || this.#isSaving || isTouched(problem));
    this.#say(this.#verdict(problems));
  }

  #verdict(problems: readonly FormProblem[]): string {
    const { words } = this.#page;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if ((errors === 0 && isEmpty({ problems })) || problems.some(({ code }) => code === 'form/nothing-written'))
      return words.empty;
    const others = problems.length - errors;
    const { lang } = document.documentElement;
    const said = (forms: WritePageData['words']['toMend'], n: number) =>
      n === 0 ? [] : [(forms[new Intl.PluralRules(lang).select(n)] ?? forms.other).replace('{n}', String(n))];
    return [...said(words.toMend, errors), ...said(words.toLookAt, others)].join(' ') || words.fine;
  }
}

function isEmpty({ problems }: { problems: readonly FormProblem[] }): boolean {
  return problems.some(({ code }) => code === 'session/nothing-written');
}
