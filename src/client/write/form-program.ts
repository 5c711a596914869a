import type { WritePageData } from '../../views/write/page-data.ts';
import { requireElement } from '../elements.ts';
import { CheckInForm } from './check-in-form.ts';
import type { FormOnPage } from './form-on-page.ts';
import { newDocumentForm } from './new-document-form.ts';

let form: FormOnPage | undefined;

/** On its own page, and whenever the opened journal puts another in its place. */
function begin(): void {
  form?.stop();
  form = undefined;
  const element = document.getElementById('write');
  if (!(element instanceof HTMLFormElement)) return;
  // Written by our own build from this type.
  const page = JSON.parse(requireElement('write-data', HTMLScriptElement).textContent) as WritePageData;
  const { data } = page;
  form = data.kind === 'checkIn' ? new CheckInForm(element, page, data).onPage : newDocumentForm(element, page, data);
}

document.addEventListener('page-put', begin);
begin();
