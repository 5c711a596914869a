import { type PluralForms, pluralForms } from '../../i18n/message.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { HostEditor } from '../common/repository-links.ts';
import type { FileData, NewDocumentData, WriteData } from './form-data.ts';

type ClientWords = Words['write']['client'];

/** What the page hands to its program. */
export interface WritePageData {
  data: WriteData | NewDocumentData | FileData;
  /** The page's own: what is written on it is kept under it. */
  address: string;
  /** Where a file can be put without a program; absent where the repository's host isn't known. */
  editor?: HostEditor;
  /** Plurals as their forms, and a line with `{n}` for its number: a function does not travel. */
  words: Omit<ClientWords, 'toMend' | 'toLookAt' | 'line'> & {
    toMend: PluralForms;
    toLookAt: PluralForms;
    line: string;
  };
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
    words: {
      ...client,
      toMend: pluralForms(client.toMend),
      toLookAt: pluralForms(client.toLookAt),
      line: client.line({ n: '{n}' }),
    },
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
