/** What stays on one line, and whether a space stands before it. */
export interface Piece {
  text: string;
  spaced: boolean;
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Japanese begins no line with these, and ends none with the others (JIS X 4051, its plainest rules). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}\p{Po}ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜～…]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/**
 * Where a line may end: at spaces, and between the words of a language that writes none.
 * @example pieces('Run far') // [{ text: 'Run', spaced: false }, { text: 'far', spaced: true }]
 */
export function pieces(text: string): Piece[] {
  return text.split(' ').flatMap((word, index) =>
    (WITHOUT_SPACES.test(word) ? wordsWithin(word) : [word]).map((part, inner) => ({
      text: part,
      spaced: inner === 0 && index > 0,
    })),
  );
}

function wordsWithin(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last)))
      words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}

/** A word that is wider than a line, cut where its letters end. */
export function letters(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
}
