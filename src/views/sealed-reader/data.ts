import type { Words } from '../../i18n/messages.d.ts';

/** What the page that opens the partners' journal hands to its script. */
export interface TogetherData {
  /** The page's own address, under which all that is sealed lies. */
  root: string;
  words: Words['together']['client'];
}

/** The data as JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function togetherData(root: string, words: Words): string {
  const data: TogetherData = { root, words: words.together.client };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
