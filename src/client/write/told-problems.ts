import type { WritePageData } from '../../views/write/page-data.ts';
import { createElement } from '../elements.ts';
import type { FormProblem } from './checker/checked-form.ts';

/** A problem that is shown, and the control that it's about. */
interface Told {
  element: HTMLElement;
  control: HTMLElement | undefined;
}

/** Shows problems at the controls that they are about. All that is shown is text: nothing of it is read as HTML. */
export class ToldProblems {
  readonly #form: HTMLFormElement;
  readonly #words: WritePageData['words'];
  /** What is shown, by the problem. */
  readonly #told = new Map<string, Told>();
  #count = 0;

  readonly #goToLine: ((line: number) => void) | undefined;

  /** @param goToLine where there is a text to go to a line of: what is told is the command's words, which speak of it */
  constructor(form: HTMLFormElement, words: WritePageData['words'], goToLine?: (line: number) => void) {
    this.#form = form;
    this.#goToLine = goToLine;
    this.#words = words;
  }

  /**
   * What was told before and still holds stays as it is: somebody may just read it, and nothing is said twice.
   * @param isShown of which problems: nothing is red before somebody was there
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
      // Of a radio button it means nothing: they are one answer together.
      if (shown.get(key)?.severity === 'error' && control?.matches('[type=radio]') === false)
        control.setAttribute('aria-invalid', 'true');
    }
  }

  /** Brings somebody to a problem, also where it is folded away. */
  goTo(problem: FormProblem): void {
    const { file, line } = problem;
    if (line !== undefined && file === this.#form.dataset['path']) this.#goToLine?.(line);
    const control = this.controlOf(problem);
    for (let folded = control?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
      folded.open = true;
    control?.focus();
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

  /** Its line, which leads there, where it's about a text; of another file the file's name. */
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

/** Of the line by which a control is described. */
function idIn(told: HTMLElement): string {
  return told.querySelector('p')?.id ?? '';
}

function undescribe(control: HTMLElement, id: string): void {
  const others = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== id);
  if (others.length > 0) control.setAttribute('aria-describedby', others.join(' '));
  else control.removeAttribute('aria-describedby');
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
