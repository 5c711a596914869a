import type { Words } from '../../i18n/messages.d.ts';

/** The data that the page for opening the partners' journal passes to its script. */
export interface SealedReaderData {
  /** The page's own address, under which all sealed files are. */
  root: string;
  words: Words['sealedReader']['client'];
}

/** Returns the data as JSON for a `<script>` element: it can't end the element or open a comment. */
export function sealedReaderData(root: string, words: Words): string {
  const data: SealedReaderData = { root, words: words.sealedReader.client };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
