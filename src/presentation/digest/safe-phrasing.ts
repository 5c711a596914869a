import type { PhrasingContent } from 'mdast';

/**
 * In words of which GitHub makes links after it has read the Markdown, whatever is escaped in it: mentions, which send mail to
 * strangers; numbers of issues, and addresses, which leave a trace in those that they lead to.
 */
const LINKED = /@|#\d|\bGH-\d|:\/\/|\bwww\./i;

/** Between two of these GitHub reads a formula. */
const FORMULA = '$';

/** Punctuation that ends a word and is none of it. */
const AFTER_WORD = /[.,;:!?)\]}'"’”»]+$/;

/**
 * What a partner wrote, as Markdown shows it word by word. Escaping is left to whoever writes the tree; words that GitHub
 * would link, or take for a formula, go in as code, which it leaves alone.
 * @example safePhrasing('Ask @robin') // text 'Ask ', then inline code '@robin'
 */
export function safePhrasing(text: string): PhrasingContent[] {
  const hasFormula = text.split(FORMULA).length > 2;
  const parts: PhrasingContent[] = [];
  let at = 0;
  const addTextUntil = (end: number) => {
    if (end > at) parts.push({ type: 'text', value: text.slice(at, end) });
    at = end;
  };
  for (const { 0: written, index } of text.matchAll(/\S+/gu)) {
    const word = written.replace(AFTER_WORD, '');
    if (!LINKED.test(word) && !(hasFormula && word.includes(FORMULA))) continue;
    addTextUntil(index);
    parts.push({ type: 'inlineCode', value: word });
    at = index + word.length;
  }
  addTextUntil(text.length);
  return parts;
}
