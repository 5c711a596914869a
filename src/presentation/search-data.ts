import type { Words } from './words/words.ts';

/** What the search page hands to its script. */
export interface SearchData {
  /** The site's root. */
  root: string;
  words: Words['search']['client'];
}

/** The data as JSON that can stand in a `<script>` element: nothing in it can end the element or open a comment. */
export function searchData(root: string, words: Words): string {
  const data: SearchData = { root, words: words.search.client };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
