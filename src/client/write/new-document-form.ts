import { idOf } from '../../output/drafts/id-of.ts';
import type { NewDocumentData } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { FormOnPage } from './form-on-page.ts';

/** The form for a new goal, benchmark or milestone: its id follows its title, and it asks only what its other answers leave open. */
export function newDocumentForm(element: HTMLFormElement, page: WritePageData, data: NewDocumentData): FormOnPage {
  const form = new FormOnPage(element, page, (filled) => ({ kind: data.kind, filled, data }));
  const [title, id] = ['title', 'id'].map((name) => element.elements.namedItem(name));
  if (title instanceof HTMLInputElement && id instanceof HTMLInputElement) followTitle(title, id);
  // While somebody types, what they are at must not go; a choice is made at once.
  element.addEventListener('change', () => showWhatApplies(form));
  showWhatApplies(form);
  form.changed();
  return form;
}

/** Until somebody writes another id. */
function followTitle(title: HTMLInputElement, id: HTMLInputElement): void {
  let followed = idOf(title.value);
  title.addEventListener('input', () => {
    if (id.value !== '' && id.value !== followed) return;
    followed = idOf(title.value);
    id.value = followed;
  });
}

/** `data-when="plan=atMost atLeast"` is there where `plan` is one of these; of several such, each has to hold. */
function showWhatApplies({ element, filled }: FormOnPage): void {
  for (const part of element.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = !(part.dataset['when'] ?? '').split(';').every((each) => {
      const [name = '', values = ''] = each.split('=');
      return values.split(' ').includes(filled[name] ?? '');
    });
}
