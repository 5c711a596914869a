import type { WritePageData } from '../../views/write/page-data.ts';
import { createElement } from '../elements.ts';
import type { FormProblem } from './checker/checked-form.ts';

/** Shows problems at the controls that they are about. All that is shown is text: nothing of it is read as HTML. */
export class ToldProblems {
  readonly #form: HTMLFormElement;
  readonly #words: WritePageData['words'];

  readonly #goTo: ((line: number) => void) | undefined;

  /** @param goTo where there is a text to go to a line of: what is told is the command's words, which speak of it */
  constructor(form: HTMLFormElement, words: WritePageData['words'], goTo?: (line: number) => void) {
    this.#form = form;
    this.#goTo = goTo;
    this.#words = words;
  }

  /** @param isShown of which problems: nothing is red before somebody was there */
  show(problems: readonly FormProblem[], isShown: (problem: FormProblem) => boolean): void {
    for (const told of this.#form.querySelectorAll('.write-problem')) told.remove();
    for (const control of this.#form.querySelectorAll('[aria-invalid]')) {
      control.removeAttribute('aria-invalid');
      const described = (control.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter((id) => !id.endsWith(':told'));
      if (described.join('') === '') control.removeAttribute('aria-describedby');
      else control.setAttribute('aria-describedby', described.join(' '));
    }
    for (const problem of problems.filter(isShown)) this.#show(problem);
  }

  /** The control that a problem is about, or the first of several. */
  controlOf({ at }: FormProblem): HTMLElement | undefined {
    if (at === undefined) return undefined;
    const controls = [...this.#form.querySelectorAll<HTMLElement>('[name]')];
    return controls.find((control) => {
      const name = control.getAttribute('name') ?? '';
      return name === at || name.startsWith(`${at}/`);
    });
  }

  #show(problem: FormProblem): void {
    const control = this.controlOf(problem);
    const place = control?.closest('.write-field, .write-choice') ?? this.#form.querySelector('#write-problems');
    const told = this.#element(problem, place?.id === 'write-problems' ? 'li' : 'div');
    place?.append(told);
    if (!control || problem.severity !== 'error') return;
    told.id = `${control.getAttribute('name') ?? ''}:told`;
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-describedby', `${control.getAttribute('aria-describedby') ?? ''} ${told.id}`.trim());
  }

  /** Its line, which leads there, where it's about a text; of another file the file's name. */
  #place({ file, line }: FormProblem): Node[] {
    const goTo = this.#goTo;
    if (!goTo || line === undefined) return [];
    const textContent = this.#words.line.replace('{n}', String(line));
    if (file !== this.#form.dataset['path']) return [document.createTextNode(`${file ?? ''}, ${textContent}: `)];
    const link = createElement('button', { type: 'button', className: 'write-line', textContent });
    link.addEventListener('click', () => goTo(line));
    return [link, document.createTextNode(' ')];
  }

  #element(problem: FormProblem, name: 'li' | 'div'): HTMLElement {
    const { code, severity, message, why, fix } = problem;
    const words = this.#words;
    const isError = severity === 'error';
    const own = this.#goTo ? undefined : ownWords(words, code);
    const said = own ?? message ?? '';
    const line = createElement(
      'p',
      {},
      ...this.#place(problem),
      createElement('strong', { textContent: isError ? words.mustMend : words.perhaps }),
      document.createTextNode(` ${said}`),
    );
    const more = [own === undefined ? undefined : message, why, fix].filter((text) => text !== undefined);
    const told = createElement(name, { className: `write-problem ${isError ? 'is-error' : 'is-warning'}` }, line);
    if (more.length > 0)
      told.append(
        createElement(
          'details',
          {},
          createElement('summary', { textContent: words.more }),
          ...more.map((text) => createElement('p', { textContent: text })),
        ),
      );
    return told;
  }
}

/** In the form's own words: what it finds itself, and what people who fill it in come upon. The command speaks of files. */
function ownWords(words: WritePageData['words'], code: FormProblem['code']): string | undefined {
  const own: Partial<Record<FormProblem['code'], string>> = {
    'form/not-a-number': words.notANumber,
    'form/misread': words.misread,
    'form/incomplete': words.incomplete,
    'form/nothing-written': words.empty,
    'form/not-an-id': words.notAnId,
    'form/taken': words.taken,
    'form/not-after': words.notAfter,
    'form/nothing-to-reach': words.nothingToReach,
    'form/never-reached': words.neverReached,
    'form/name-in-goal': words.nameInGoal,
    'form/not-measured': words.notMeasured,
    'session/far-reading': words.codes.farReading,
    'date/far-commitment': words.codes.farDay,
    'body/day-in-words': words.codes.dayInWords,
    'body/owner-not-read': words.codes.ownerInWords,
    'body/no-checkbox': words.codes.box,
    'session/said-twice': words.codes.saidTwice,
    'yaml/number': words.codes.number,
  };
  return own[code];
}
