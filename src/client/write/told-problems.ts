import type { WritePageData } from '../../views/write/page-data.ts';
import { createElement } from '../elements.ts';
import type { FormProblem } from './checker/checked-form.ts';

/** A problem that is shown, and its control. */
interface Told {
  element: HTMLElement;
  control: HTMLElement | undefined;
}

/** Shows problems at the controls that they're about. Everything shown is text and never parsed as HTML. */
export class ToldProblems {
  readonly #form: HTMLFormElement;
  readonly #words: WritePageData['words'];
  /** The problems that are shown. */
  readonly #told = new Map<string, Told>();
  #count = 0;

  readonly #goToLine: ((line: number) => void) | undefined;

  /**
   * @param goToLine scrolls to a line, if a file is edited as text: then messages are in the command's words, which
   * refer to lines
   */
  constructor(form: HTMLFormElement, words: WritePageData['words'], goToLine?: (line: number) => void) {
    this.#form = form;
    this.#goToLine = goToLine;
    this.#words = words;
  }

  /**
   * Shows problems. Messages that still apply stay unchanged, because the user may be reading them, and nothing should
   * be announced twice.
   * @param isShown decides which problems are shown: nothing is red before the user has been there
   */
  show(problems: readonly FormProblem[], isShown: (problem: FormProblem) => boolean): void {
    const shown = new Map(problems.filter(isShown).map((problem) => [JSON.stringify(problem), problem]));
    for (const [key, { element, control }] of this.#told) {
      if (shown.has(key) && element.isConnected && control?.isConnected !== false) continue;
      this.#told.delete(key);
      if (element.contains(document.activeElement)) control?.focus();
      element.remove();
      if (control) undescribe(control, idIn(element));
    }
    for (const [key, problem] of shown) if (!this.#told.has(key)) this.#told.set(key, this.#tell(problem));
    for (const control of this.#form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
    for (const [key, { control }] of this.#told) {
      // It has no meaning for a radio button, which is only part of an answer.
      if (shown.get(key)?.severity === 'error' && control?.matches('[type=radio]') === false)
        control.setAttribute('aria-invalid', 'true');
    }
  }

  /** Moves to a problem, even if it's folded away. */
  goTo(problem: FormProblem): void {
    const { file, line } = problem;
    if (line !== undefined && file === this.#form.dataset['path']) this.#goToLine?.(line);
    const control = this.controlOf(problem);
    for (let folded = control?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
      folded.open = true;
    control?.focus();
  }

  /** Returns the control that a problem is about, or the first of several. */
  controlOf({ at }: FormProblem): HTMLElement | undefined {
    if (at === undefined) return undefined;
    const controls = [...this.#form.querySelectorAll<HTMLElement>('[name]')];
    return controls.find((control) => {
      const name = control.getAttribute('name') ?? '';
      return name === at || name.startsWith(`${at}/`);
    });
  }

  #tell(problem: FormProblem): Told {
    const control = this.controlOf(problem);
    const place = control?.closest('.write-field, .write-choice') ?? this.#form.querySelector('#write-problems');
    const element = this.#element(problem, place?.id === 'write-problems' ? 'li' : 'div');
    place?.append(element);
    if (control) {
      const others = control.getAttribute('aria-describedby');
      control.setAttribute('aria-describedby', others === null ? idIn(element) : `${others} ${idIn(element)}`);
    }
    return { element, control };
  }

  /** Returns the line, as a link, for a problem in a text; for another file, the file's name. */
  #place({ file, line }: FormProblem): Node[] {
    const goToLine = this.#goToLine;
    if (!goToLine || line === undefined) return [];
    const textContent = this.#words.line.replace('{n}', String(line));
    if (file !== this.#form.dataset['path']) return [document.createTextNode(`${file ?? ''}, ${textContent}: `)];
    const link = createElement('button', { type: 'button', className: 'write-line', textContent });
    link.addEventListener('click', () => goToLine(line));
    return [link, document.createTextNode(' ')];
  }

  #element(problem: FormProblem, name: 'li' | 'div'): HTMLElement {
    const { code, severity, message, why, fix } = problem;
    const words = this.#words;
    const isError = severity === 'error';
    const own = this.#goToLine ? undefined : ownWords(words, code);
    const said = own ?? message ?? '';
    const line = createElement(
      'p',
      { id: `told:${(this.#count += 1)}` },
      ...this.#place(problem),
      createElement('strong', { textContent: isError ? words.mustMend : words.perhaps }),
      document.createTextNode(' '),
      createElement('bdi', { textContent: said }),
    );
    const more = [own === undefined ? undefined : message, why, fix].filter((text) => text !== undefined);
    const told = createElement(name, { className: `write-problem ${isError ? 'is-error' : 'is-warning'}` }, line);
    if (more.length > 0)
      told.append(
        createElement(
          'details',
          {},
          createElement('summary', { textContent: words.more }),
          ...more.map((text) => createElement('p', { textContent: text, dir: 'auto' })),
        ),
      );
    return told;
  }
}

/** Returns the id of the message that describes a control. */
function idIn(told: HTMLElement): string {
  return told.querySelector('p')?.id ?? '';
}

function undescribe(control: HTMLElement, id: string): void {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== id);
  if (others.length > 0) control.setAttribute('aria-describedby', others.join(' '));
  else control.removeAttribute('aria-describedby');
}

/**
 * Returns the form's own wording, for its own problems and those that users often meet. The command's wording is about
 * files.
 */
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
