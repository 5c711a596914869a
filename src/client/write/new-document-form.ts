import { idOf } from '../../output/drafts/id-of.ts';
import type { NewDocumentData } from '../../views/write/form-data.ts';
import type { WritePageData } from '../../views/write/page-data.ts';
import { FormOnPage } from './form-on-page.ts';

/**
 * Makes the form for a new goal, benchmark or milestone: its id follows its title, and it only asks what other answers
 * leave open.
 */
export function newDocumentForm(element: HTMLFormElement, page: WritePageData, data: NewDocumentData): FormOnPage {
  /** The latest id that was made from the title. */
  let followed = '';
  const value = (name: string) => element.elements.namedItem(name);
  const follow = () => {
    const [title, id] = [value('title'), value('id')];
    if (!(title instanceof HTMLInputElement && id instanceof HTMLInputElement)) return;
    const isFollowing = id.value === '' || id.value === followed;
    followed = idOf(title.value);
    // Until the user types another one.
    if (isFollowing) id.value = followed;
  };
  // Before the form reads its content.
  element.addEventListener('input', ({ target }) => target === value('title') && follow());
  const form = new FormOnPage(element, page, {
    question: (filled) => ({ kind: data.kind, filled, data }),
    put: (filled) => {
      form.fill(filled);
      follow();
      showWhatApplies(form);
    },
  });
  element.addEventListener('change', () => showWhatApplies(form));
  form.restore({});
  return form;
}

/**
 * Shows the questions that apply: `data-when="plan=atMost atLeast"` applies if `plan` is one of these; if there are
 * several conditions, all must hold.
 */
function showWhatApplies({ element, filled }: FormOnPage): void {
  for (const part of element.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = !(part.dataset['when'] ?? '').split(';').every((each) => {
      const [name = '', values = ''] = each.split('=');
      return values.split(' ').includes(filled[name] ?? '');
    });
}
