/**
 * Advance widths of Inter 400 in hundredths of an em, from the space (U+0020) to the tilde (U+007E), measured in
 * Chromium from the font of @fontsource-variable/inter. They decide what fits when there is no font to measure.
 */
// prettier-ignore
const ADVANCES = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36,
  63, 41, 61, 62, 65, 59, 62, 57, 62, 62, 29, 30, 66, 66, 66, 51,
  97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76, 64, 76, 64, 64, 65, 74, 69, 99, 68, 68, 63, 36, 36, 36, 47, 46,
  32, 56, 61, 57, 61, 58, 37, 61, 59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const SPACE = 0x20;
/**
 * For ligatures, symbols, Greek and Cyrillic: a wide estimate, since a label that is too short is better than one
 * that's cut off.
 */
const OTHER = 72;
const FULL_WIDTH = 100;
const FIRST_FULL_WIDTH = 0x1100;
const BOLD = 1.04;

/**
 * Estimates the width of a text set in Inter.
 * @param size of the font; the result is in the same unit
 * @example estimatedWidth('km', 13) // 18.6
 */
export function estimatedWidth(text: string, size: number, bold = false): number {
  // Accents have no width of their own; Korean syllables, decomposed along with them, are composed again.
  const letters = text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  let hundredths = 0;
  for (const letter of letters) hundredths += advance(letter.codePointAt(0) ?? 0);
  return ((hundredths * size) / 100) * (bold ? BOLD : 1);
}

function advance(codePoint: number): number {
  if (codePoint >= FIRST_FULL_WIDTH && !(codePoint >= 0x1e00 && codePoint < 0x2e80)) return FULL_WIDTH;
  return ADVANCES[codePoint - SPACE] ?? OTHER;
}

/**
 * Truncates a text to a width, with an ellipsis if anything was cut.
 * @example fitLabel('Half marathon', 60, 13) // 'Half ma…'
 */
export function fitLabel(text: string, width: number, size: number, bold = false): string {
  if (estimatedWidth(text, size, bold) <= width) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 1 && estimatedWidth(`${letters.join('').trimEnd()}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
