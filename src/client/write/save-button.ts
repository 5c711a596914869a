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

/** What saving needs from a form. */
export interface FormToSave {
  element: HTMLFormElement;
  words: WritePageData['words'];
  /** The file to change; undefined if it's a new one. */
  file: OpenedFile | undefined;
  /** Shows every problem, and moves to the first; returns the file if it may be saved. */
  review: () => Promise<CheckedForm | undefined>;
  /** Shows the outcome. */
  say: (text: string) => void;
  /** Shows problems that only the server could find. */
  show: (problems: readonly FormProblem[]) => void;
}

/** Makes the form's button save, if there is a server for it: only `dev` puts a token into the page. */
export function enableSaving(form: FormToSave): void {
  const button = document.getElementById('write-save');
  const token = saveToken();
  if (!button || token === undefined) return;
  let isTouched = false;
  let isBusy = false;
  form.element.addEventListener('input', () => (isTouched = true));
  // Saving changes the journal too, but then the page moves on by itself.
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

/** Saves the file. @returns whether it was saved, so that the page is about to be left */
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
    // Tells the code that stores drafts to forget this one.
    form.element.dispatchEvent(new Event('saved'));
    form.say(form.words.saved);
    location.assign(answer.page);
    return true;
  }
  if (answer && 'problem' in answer && answer.problems) {
    // They're problems of `check`, which the server runs too.
    form.show(answer.problems as readonly FormProblem[]);
    return false;
  }
  form.say(answer && 'problem' in answer ? wordsFor(answer.problem, form.words) : form.words.unreachable);
  return false;
}

/**
 * Makes the request. @example requestOf({ path: 'check-ins/2026-11-22-sam.md', … }) // { kind: 'checkIn', date:
 * '2026-11-22', author: 'sam', … }
 */
function requestOf({ path, text }: CheckedForm, opened: OpenedFile | undefined): SaveRequest {
  if (opened) return { path: opened.path, digest: opened.digest, text: asInFile(text, opened) };
  const [folder = '', file = ''] = path.split('/');
  const id = file.replace(/\.md$/, '');
  const [, date, author] = /^(\d{4}-\d\d-\d\d)(?:-(.+))?$/.exec(id) ?? [];
  // The server checks what it receives, and derives the path itself.
  return (folder === 'check-ins' ? { kind: 'checkIn', date, author, text } : { kind: folder, id, text }) as SaveRequest;
}

async function send(request: SaveRequest, token: string): Promise<SaveAnswer | undefined> {
  try {
    const response = await fetch(FILES, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify(request),
    });
    // The type that the server answers with.
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
