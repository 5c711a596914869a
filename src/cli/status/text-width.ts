const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Drawn two columns wide (Unicode's East Asian Width W and F, by script, and pictures). */
const WIDE =
  /^(?:[\u1100-\u115f\u3000-\u303e\u3041-\u33ff\uac00-\ud7a3\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|\p{Script=Han}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)/u;

/** Drawn on what stands before it, or not at all. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** What a reader takes for single letters, with their accents and joined pictures. */
export function lettersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Columns that a text takes in a terminal. @example textWidth('日本 é') // 6 */
export function textWidth(text: string): number {
  return lettersOf(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0;
  return WIDE.test(letter) ? 2 : 1;
}
