import type { WritePageData } from '../../views/write/page-data.ts';
import { asInFile, type OpenedFile, saveToken } from './opened-file.ts';
import {
  FILES,
  JOURNAL_CHANGED,
  type SaveAnswer,
  type SaveProblem,
  type SaveRequest,
  TOKEN_HEADER,
} from '../../views/write/saving.ts';
import type { CheckedForm, FormProblem } from './checker/checked-form.ts';

/** What saving needs of a form. */
export interface FormToSave {
  element: HTMLFormElement;
  words: WritePageData['words'];
  /** What is changed; none: there is to be a new file. */
  file: OpenedFile | undefined;
  /** Shows every problem, and brings somebody to the first; the file, where it may be saved. */
  review: () => Promise<CheckedForm | undefined>;
  /** Where what becomes of it is told. */
  say: (text: string) => void;
  /** Shows problems that only the server could find. */
  show: (problems: readonly FormProblem[]) => void;
}

/** Has the form's button save, where a server is there that takes it: only `dev` puts a token into the page. */
export function enableSaving(form: FormToSave): void {
  const button = document.getElementById('write-save');
  const token = saveToken();
  if (!button || token === undefined) return;
  let isTouched = false;
  let isBusy = false;
  form.element.addEventListener('input', () => (isTouched = true));
  // The journal changes when this is saved, too: the page leaves by itself then.
  addEventListener(JOURNAL_CHANGED, (event) => {
    if (isTouched || isBusy) event.preventDefault();
  });
  button.hidden = false;
  button.addEventListener('click', () => {
    if (isBusy) return;
    isBusy = true;
    void save(form, token).then((isSaved) => (isBusy = isSaved));
  });
}

/** @returns whether it's saved, and the page about to be left */
async function save(form: FormToSave, token: string): Promise<boolean> {
  const checked = await form.review();
  if (!checked) return false;
  const request = requestOf(checked, form.file);
  if (request.text === form.file?.text) {
    form.say(form.words.unchanged);
    return false;
  }
  const answer = await send(request, token);
  if (answer && 'page' in answer) {
    // Whatever keeps a draft of it may forget that.
    form.element.dispatchEvent(new Event('saved'));
    form.say(form.words.saved);
    location.assign(answer.page);
    return true;
  }
  if (answer && 'problem' in answer && answer.problems) {
    // They are what `check` finds, which the server runs, too.
    form.show(answer.problems as readonly FormProblem[]);
    return false;
  }
  form.say(answer && 'problem' in answer ? wordsFor(answer.problem, form.words) : form.words.unreachable);
  return false;
}

/** @example requestOf({ path: 'check-ins/2026-11-22-sam.md', … }) // { kind: 'checkIn', date: '2026-11-22', author: 'sam', … } */
function requestOf({ path, text }: CheckedForm, opened: OpenedFile | undefined): SaveRequest {
  if (opened) return { path: opened.path, digest: opened.digest, text: asInFile(text, opened) };
  const [folder = '', file = ''] = path.split('/');
  const id = file.replace(/\.md$/, '');
  const [, date, author] = /^(\d{4}-\d\d-\d\d)(?:-(.+))?$/.exec(id) ?? [];
  // The server checks what it is sent, and derives the path again.
  return (folder === 'check-ins' ? { kind: 'checkIn', date, author, text } : { kind: folder, id, text }) as SaveRequest;
}

async function send(request: SaveRequest, token: string): Promise<SaveAnswer | undefined> {
  try {
    const response = await fetch(FILES, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify(request),
    });
    // It's the type that the server answers with.
    return (await response.json()) as SaveAnswer;
  } catch {
    return undefined;
  }
}

function wordsFor(problem: SaveProblem, words: WritePageData['words']): string {
  switch (problem) {
    case 'exists':
      return words.exists;
    case 'changed':
    case 'unknown':
      return words.changed;
    case 'tooLarge':
      return words.tooLarge;
    case 'notWritten':
      return words.notWritten;
    default:
      return words.refused;
  }
}
