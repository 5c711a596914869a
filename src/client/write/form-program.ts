import type { Filled, SessionToWrite } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import type { CheckedForm, FormProblem } from './checker/check-form.ts';
import type { CheckerQuestion } from './checker/questions.ts';
import { typedNumber } from './checker/typed-number.ts';
import { Checker } from './checker.ts';
import { Drafts, forgetInMemory } from './drafts.ts';
import { HandOver, type WorkingForm } from './hand-over.ts';
import { Rows } from './rows.ts';
import { enableSaving } from './save-button.ts';
import { ToldProblems } from './told-problems.ts';

/** Rows that are there before anybody has asked for one. */
const FIRST_ROWS: Readonly<Record<string, number>> = { wins: 1, steps: 1 };

/** The form for a check-in: its parts for whoever writes, what stands in it, and what is wrong with that. */
class WriteForm implements WorkingForm {
  readonly #form: HTMLFormElement;
  readonly #page: WritePageData;
  readonly #told: ToldProblems;
  readonly #rows: readonly Rows[];
  readonly #checker = new Checker((checked) => this.#tell(checked));
  /** Names of controls that somebody has been at. */
  readonly #touched = new Set<string>();
  #isSaving = false;
  #latest: CheckedForm | undefined;

  constructor(form: HTMLFormElement, page: WritePageData) {
    this.#form = form;
    this.#page = page;
    this.#told = new ToldProblems(form, page.words);
    this.#rows = [...form.querySelectorAll<HTMLElement>('[data-rows]')].map(
      (part) => new Rows(part, () => this.#changed()),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const name = target.getAttribute('name') ?? '';
      this.#touched.add(name);
      if (name === 'author' || name.startsWith('date/')) this.#show(this.filled);
    });
    this.#show({});
    enableSaving({
      element: form,
      words: page.words,
      review: () => this.review(),
      say: (text) => this.#say(text),
      show: (problems) => this.#showProblems(problems),
    });
  }

  stop(): void {
    this.#checker.stop();
  }

  /** What was made of the form last. */
  get latest(): CheckedForm | undefined {
    return this.#latest;
  }

  /** Every problem is shown, and the first is where one is brought to. What's to be saved, where there's nothing to put right. */
  async review(): Promise<CheckedForm | undefined> {
    const question = this.#question();
    if (!question) return undefined;
    this.#isSaving = true;
    this.#say(this.#page.words.checking);
    const checked = await this.#checker.check(question);
    const first = checked.problems.find(({ severity }) => severity === 'error');
    if (first) this.#told.controlOf(first)?.focus();
    return first || isEmpty(checked) ? undefined : checked;
  }

  get element(): HTMLFormElement {
    return this.#form;
  }

  get filled(): Filled {
    const entries = [...new FormData(this.#form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    );
    return Object.fromEntries(entries);
  }

  /** Begins anew with this in it. Who writes and for which day is first: what there is to fill in goes by it. */
  restore(filled: Filled): void {
    const { author = '' } = filled;
    if (this.#page.data.sessions.some((session) => (session.author ?? '') === author))
      for (const name of ['author', `date/${author}`]) this.#fill(name, filled[name] ?? '');
    this.#touched.clear();
    this.#isSaving = false;
    this.#show(filled);
  }

  #session(): SessionToWrite | undefined {
    const { author = '', ...filled } = this.filled;
    const date = filled[`date/${author}`] ?? '';
    const key = author === '' ? date : `${date} ${author}`;
    return this.#page.data.sessions.find((session) => session.key === key);
  }

  /** Puts the parts of the chosen session in place, and what stood in the form before. */
  #show(filled: Filled): void {
    const { author = '' } = this.filled;
    for (const dates of this.#form.querySelectorAll<HTMLElement>('[data-author]'))
      dates.hidden = dates.dataset['author'] !== author || dates.querySelectorAll('input').length < 2;
    const session = this.#session();
    if (!session) return;
    for (const template of this.#form.querySelectorAll<HTMLTemplateElement>('template[data-session]')) {
      if (template.dataset['session'] !== session.key) continue;
      const { part = '' } = template.dataset;
      const steps = this.#form.querySelector<HTMLElement>(`[data-rows="${part}"]`);
      steps?.querySelector('template')?.remove();
      steps?.prepend(template.cloneNode(true));
      const slot = this.#form.querySelector<HTMLElement>(`[data-slot="${part}"]`);
      slot?.replaceChildren(document.importNode(template.content, true));
      const section = slot?.closest('section');
      if (section) section.hidden = slot?.childElementCount === 0;
    }
    for (const rows of this.#rows) rows.fit(Object.keys(filled), FIRST_ROWS[rows.name] ?? 0);
    for (const [name, value] of Object.entries(filled))
      if (name !== 'author' && !name.startsWith('date/')) this.#fill(name, value);
    this.#changed();
  }

  #fill(name: string, value: string): void {
    const controls = this.#form.elements.namedItem(name);
    if (controls instanceof RadioNodeList) controls.value = value;
    else if (controls instanceof HTMLInputElement && controls.type === 'radio')
      controls.checked = controls.value === value;
    else if (
      controls instanceof HTMLInputElement ||
      controls instanceof HTMLTextAreaElement ||
      controls instanceof HTMLSelectElement
    )
      controls.value = value;
  }

  #changed(): void {
    this.#showNumbers();
    const question = this.#question();
    if (question) this.#checker.ask(() => ({ ...question, filled: this.filled }));
  }

  #question(): Omit<CheckerQuestion, 'id'> | undefined {
    const session = this.#session();
    return session && { filled: this.filled, session, data: this.#page.data };
  }

  #say(text: string): void {
    requireElement('write-verdict', HTMLElement).textContent = text;
  }

  /** Says how each number was read, below it. */
  #showNumbers(): void {
    const { locale } = this.#page.data;
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('[data-number]')) {
      const value = typedNumber(input.value, locale);
      const field = input.closest('.write-field');
      const echo = field?.querySelector<HTMLOutputElement>('output') ?? document.createElement('output');
      echo.textContent =
        value === undefined ? '' : `= ${new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)}`;
      echo.htmlFor.value = input.id;
      if (!echo.isConnected) field?.append(echo);
    }
  }

  #tell(checked: CheckedForm): void {
    this.#latest = checked;
    this.#showProblems(checked.problems);
    requireElement('write-path', HTMLElement).textContent = checked.path;
    requireElement('write-text', HTMLElement).textContent = checked.text;
    this.#form.dispatchEvent(new Event('checked'));
  }

  #showProblems(problems: readonly FormProblem[]): void {
    const isTouched = ({ at }: FormProblem) =>
      at !== undefined && [...this.#touched].some((name) => name === at || name.startsWith(`${at}/`));
    this.#told.show(problems, (problem) => this.#isSaving || isTouched(problem));
    this.#say(this.#verdict(problems));
  }

  #verdict(problems: readonly FormProblem[]): string {
    const { words } = this.#page;
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors === 0 && isEmpty({ problems })) return words.empty;
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

let form: WriteForm | undefined;
let drafts: Promise<Drafts> | undefined;

/** On its own page, and whenever the opened journal puts another in its place, or is locked. */
function begin(): void {
  form?.stop();
  const isLocked = document.documentElement.dataset['opened'] === undefined;
  const ended = Promise.resolve(drafts)
    .then((kept) => kept?.stop())
    .then(() => isLocked && forgetInMemory());
  form = undefined;
  drafts = undefined;
  const element = document.getElementById('write');
  if (!(element instanceof HTMLFormElement)) return;
  // Written by our own build from this type.
  const page = JSON.parse(requireElement('write-data', HTMLScriptElement).textContent) as WritePageData;
  const made = new WriteForm(element, page);
  form = made;
  const kept = ended.then(() => Drafts.begin(made, page));
  drafts = kept;
  new HandOver(form, page, (path) => void kept.then((each) => each.handedOver(path)));
}

document.addEventListener('page-put', begin);
begin();
