import { type PluralForms, pluralForms } from '../../i18n/message.ts';
import type { Words } from '../../i18n/messages.d.ts';
import type { HostEditor } from '../common/repository-links.ts';
import type { FileData, NewDocumentData, WriteData } from './form-data.ts';

type ClientWords = Words['write']['client'];

/** The data that the page passes to its script. */
export interface WritePageData {
  data: WriteData | NewDocumentData | FileData;
  /** The page's own address, under which drafts are kept. */
  address: string;
  /** Where a file can be added without a script; absent if the repository's host isn't known. */
  editor?: HostEditor;
  /** Plurals are passed as their forms, and a line with `{n}` for its number, because functions can't be serialised. */
  words: Omit<ClientWords, 'toMend' | 'toLookAt' | 'line'> & {
    toMend: PluralForms;
    toLookAt: PluralForms;
    line: string;
  };
}

/** Returns the data as JSON for a `<script>` element: it can't end the element or open a comment. */
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
