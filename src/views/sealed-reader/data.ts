import type { Words } from '../../i18n/messages.d.ts';

/** What the page that opens the partners' journal hands to its script. */
export interface SealedReaderData {
  /** The page's own address, under which all that is sealed lies. */
  root: string;
  words: Words['sealedReader']['client'];
}

/** The data as JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function sealedReaderData(root: string, words: Words): string {
  const data: SealedReaderData = { root, words: words.sealedReader.client };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
