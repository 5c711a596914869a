import { type PluralForms, pluralForms } from '../../i18n/message.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { HostEditor } from '../common/repository-links.ts';
import type { NewDocumentData, WriteData } from './form-data.ts';

type ClientWords = Words['write']['client'];

/** What the page hands to its program. */
export interface WritePageData {
  data: WriteData | NewDocumentData;
  /** The page's own: what is written on it is kept under it. */
  address: string;
  /** Where a file can be put without a program; absent where the repository's host isn't known. */
  editor?: HostEditor;
  /** Plurals as their forms: a function does not travel. */
  words: Omit<ClientWords, 'toMend' | 'toLookAt'> & { toMend: PluralForms; toLookAt: PluralForms };
}

/** As JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function pageData(
  { data, address, editor }: Omit<WritePageData, 'words'>,
  { write: { client } }: Words,
): string {
  const page: WritePageData = {
    data,
    address,
    ...(editor && { editor }),
    words: { ...client, toMend: pluralForms(client.toMend), toLookAt: pluralForms(client.toLookAt) },
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
