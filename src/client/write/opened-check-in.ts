import type { WriteData } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { CheckInForm } from './check-in-form.ts';
import { Checker } from './checker.ts';
import type { FormOnPage } from './form-on-page.ts';
import { openFile } from './open-file.ts';

/** The anchor that explains why the text is shown instead of the form. */
export const NOT_A_FORM = '#not-a-form';

/**
 * Opens an existing check-in in the form, or as text if the form would lose some of it.
 * @returns undefined if the user leaves the page, or if the file can't be opened
 */
export async function openedCheckIn(
  element: HTMLFormElement,
  page: WritePageData,
  data: WriteData,
  path: string,
): Promise<FormOnPage | undefined> {
  // Until its content is known.
  element.hidden = true;
  const file = await openFile(path);
  if (typeof file === 'string') {
    const notice = requireElement('write-restored', HTMLElement);
    notice.textContent = file === 'unknown' ? page.words.noFile : page.words.cannotOpen;
    notice.hidden = false;
    for (const part of element.querySelectorAll<HTMLElement>(':scope > section')) part.hidden = true;
    element.hidden = false;
    return undefined;
  }
  const session = data.sessions.find((each) => each.isThere && each.path === path);
  const asked = { kind: 'open' as const, text: file.text, data };
  const checker = new Checker(() => undefined);
  const opened = session && (await checker.open({ ...asked, session }));
  checker.stop();
  if (opened) {
    const form = new CheckInForm(element, page, data, { file, opened }).onPage;
    const { filled } = form;
    // Every value needs a control too: a goal that is closed now, for example, doesn't have one any more.
    const isWhole = Object.entries(opened.filled).every(([name, value]) => (filled[name] ?? '') === value);
    if (isWhole && (await form.made())?.text === opened.text) {
      for (const who of element.querySelectorAll<HTMLElement>('[data-part-of="who"]')) who.hidden = true;
      for (const told of element.querySelectorAll<HTMLElement>('[data-there]'))
        told.hidden = told.dataset['there'] !== opened.session.key;
      element.hidden = false;
      return form;
    }
    form.stop();
  }
  location.replace(`${page.address}file/?${new URLSearchParams({ path })}${NOT_A_FORM}`);
  return undefined;
}
