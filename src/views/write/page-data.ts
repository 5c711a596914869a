import { type PluralForms, pluralForms } from '../../i18n/message.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { NewDocumentData, WriteData } from './form-data.ts';

type ClientWords = Words['write']['client'];

/** What the page hands to its program. */
export interface WritePageData {
  data: WriteData | NewDocumentData;
  /** Plurals as their forms: a function does not travel. */
  words: Omit<ClientWords, 'toMend' | 'toLookAt'> & { toMend: PluralForms; toLookAt: PluralForms };
}

/** As JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function pageData(data: WritePageData['data'], { write: { client } }: Words): string {
  const page: WritePageData = {
    data,
    words: { ...client, toMend: pluralForms(client.toMend), toLookAt: pluralForms(client.toLookAt) },
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
