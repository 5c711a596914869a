/** The language only breaks ties: words of every script are found, with or without spaces between them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** @example wordCount('Nine pages, and Komma.') // 4 */
export function wordCount(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}
