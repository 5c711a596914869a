import type { WritePageData } from '../../views/write/page-data.ts';
import { createElement } from '../elements.ts';
import type { FormProblem } from './checker/checked-form.ts';

/** Shows problems at the controls that they are about. All that is shown is text: nothing of it is read as HTML. */
export class ToldProblems {
  readonly #form: HTMLFormElement;
  readonly #words: WritePageData['words'];

  constructor(form: HTMLFormElement, words: WritePageData['words']) {
    this.#form = form;
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

  #element({ code, severity, message, why, fix }: FormProblem, name: 'li' | 'div'): HTMLElement {
    const words = this.#words;
    const isError = severity === 'error';
    const own = ownWords(words, code);
    const said = own ?? message ?? '';
    const line = createElement(
      'p',
      {},
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
  switch (code) {
    case 'form/not-a-number':
      return words.notANumber;
    case 'form/misread':
      return words.misread;
    case 'form/incomplete':
      return words.incomplete;
    case 'form/nothing-written':
      return words.empty;
    case 'form/not-an-id':
      return words.notAnId;
    case 'form/taken':
      return words.taken;
    case 'form/not-after':
      return words.notAfter;
    case 'form/nothing-to-reach':
      return words.nothingToReach;
    case 'form/never-reached':
      return words.neverReached;
    case 'form/name-in-goal':
      return words.nameInGoal;
    case 'form/not-measured':
      return words.notMeasured;
    case 'session/far-reading':
      return words.codes.farReading;
    case 'date/far-commitment':
      return words.codes.farDay;
    case 'body/day-in-words':
      return words.codes.dayInWords;
    case 'body/owner-not-read':
      return words.codes.ownerInWords;
    case 'body/no-checkbox':
      return words.codes.box;
    case 'session/said-twice':
      return words.codes.saidTwice;
    case 'yaml/number':
      return words.codes.number;
    default:
      return undefined;
  }
}
