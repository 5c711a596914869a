import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { CheckInForm } from './check-in-form.ts';
import { forgetInMemory } from './draft-places.ts';
import { Drafts } from './drafts.ts';
import type { FormOnPage } from './form-on-page.ts';
import { HandOver } from './hand-over.ts';
import { newDocumentForm } from './new-document-form.ts';
import { askedPath } from './opened-file.ts';

let form: FormOnPage | undefined;
let drafts: Promise<Drafts> | undefined;

/** Starts the form: on its own page, and whenever the opened journal shows another page, or is locked. */
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
  const work = (made: FormOnPage | undefined) => {
    if (!made) return;
    form = made;
    const kept = ended.then(() => Drafts.begin(made, page));
    drafts = kept;
    new HandOver(made, page, (path) => void kept.then((each) => each.handedOver(path)));
  };
  const { data } = page;
  const path = askedPath();
  if (data.kind === 'file') {
    if (path !== undefined)
      void import('./file-form.ts').then(async (it) => work(await it.fileForm(element, page, data, path)));
  } else if (data.kind !== 'checkIn') work(newDocumentForm(element, page, data));
  else if (path === undefined) work(new CheckInForm(element, page, data).onPage);
  else void import('./opened-check-in.ts').then(async (it) => work(await it.openedCheckIn(element, page, data, path)));
}

document.addEventListener('page-put', begin);
begin();
