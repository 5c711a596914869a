import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { CheckInForm } from './check-in-form.ts';
import { Drafts, forgetInMemory } from './drafts.ts';
import type { FormOnPage } from './form-on-page.ts';
import { HandOver } from './hand-over.ts';
import { newDocumentForm } from './new-document-form.ts';

let form: FormOnPage | undefined;
let drafts: Promise<Drafts> | undefined;

/** On its own page, and whenever the opened journal puts another in its place, or is locked. */
function begin(): void {
  form?.stop();
  const isLocked = document.documentElement.dataset['opened'] === undefined;
  const ended = Promise.resolve(drafts)
    .then((kept) => kept?.stop())
    .then(() => isLocked && forgetInMemory());
  form = undefined;
  drafts = undefined;
  const element = document.getElementById('write');
  if (!(element instanceof HTMLFormElement)) return;
  // Written by our own build from this type.
  const page = JSON.parse(requireElement('write-data', HTMLScriptElement).textContent) as WritePageData;
  const { data } = page;
  const made =
    data.kind === 'checkIn' ? new CheckInForm(element, page, data).onPage : newDocumentForm(element, page, data);
  form = made;
  const kept = ended.then(() => Drafts.begin(made, page));
  drafts = kept;
  new HandOver(made, page, (path) => void kept.then((each) => each.handedOver(path)));
}

document.addEventListener('page-put', begin);
begin();
