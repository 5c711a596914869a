/** What search engines show of a description, in characters. */
const LONGEST = 160;

/**
 * A text as a page's description: one line, cut at a word.
 * @param otherwise what to say where there is nothing
 * @example shortDescription(' A marathon\n', 'Our journal') // 'A marathon'
 */
export function shortDescription(text: string, otherwise: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '') return otherwise === '' ? otherwise : shortDescription(otherwise, '');
  const letters = [...plain];
  if (letters.length <= LONGEST) return plain;
  const cut = letters.slice(0, LONGEST - 1).join('');
  const atWord = cut.replace(/\s+\S*$/, '');
  // A script without spaces has no word to cut at.
  const kept = atWord.length > LONGEST / 2 ? atWord : cut;
  return `${kept.replace(/[\s\p{Pd}\p{Po}]+$/u, '')}…`;
}
