import type { FileData } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { FormOnPage } from './form-on-page.ts';
import { NOT_A_FORM } from './opened-check-in.ts';
import { openFile } from './open-file.ts';

/** Makes the form for a file of the journal as text; undefined if it can't be opened. */
export async function fileForm(
  element: HTMLFormElement,
  page: WritePageData,
  data: FileData,
  path: string,
): Promise<FormOnPage | undefined> {
  const file = await openFile(path);
  if (typeof file === 'string') {
    const notice = requireElement('write-not-opened', HTMLElement);
    notice.textContent = file === 'unknown' ? page.words.noFile : page.words.cannotOpen;
    notice.hidden = false;
    return undefined;
  }
  const box = requireElement('text', HTMLTextAreaElement);
  // As a text box has it.
  const text = file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  element.dataset['path'] = path;
  requireElement('write-file-path', HTMLElement).textContent = path;
  requireElement('write-files', HTMLElement).hidden = true;
  requireElement('write-as-text', HTMLElement).hidden = location.hash !== NOT_A_FORM;
  requireElement('write-open-file', HTMLElement).hidden = false;
  const form = new FormOnPage(element, page, {
    question: (filled) => ({ kind: 'file', path, text: filled['text'] ?? '', data }),
    put: (filled) => {
      box.value = filled['text'] ?? text;
    },
    file,
    goTo: (line) => goTo(box, line),
  });
  form.restore({});
  return form;
}

/** Selects a line, and scrolls to it. */
function goTo(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  // Text boxes have no method for this. All lines have the same height, apart from wrapped ones.
  box.scrollTop = (box.scrollHeight * (line - 1)) / lines.length - box.clientHeight / 3;
}
