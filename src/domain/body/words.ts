/** Accents of Latin letters, and Arabic vowel signs and stretching: often left out when typing. Japanese voicing marks stay. */
const OPTIONAL_MARKS = /[\u0300-\u036f]|\u0640|[\u064b-\u0652]/g;
const OUTER_PUNCTUATION = /^[\p{P}\p{S}\p{Z}\p{C}\p{M}]+|[\p{P}\p{S}\p{Z}\p{C}]+$/gu;

/** In UTF-16 units. Longer headings and labels name nothing known; comparing them would take quadratic time. */
export const LONGEST_NAME = 200;

/** A text on one line: white space and line breaks become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Case-folded and Unicode-normalised (NFKC) text. By way of upper case, so that `ß` and `SS`, or the two small sigmas,
 * fold together; lower case first, for the capital `ẞ` is its own upper case.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** A text without punctuation, symbols and spaces around it. */
export function trimPunctuation(text: string): string {
  return text.replace(OUTER_PUNCTUATION, '');
}

/**
 * The form in which headings, labels and names are compared: folded, without accents, without what stands around.
 * @example nameForm('🏆 **Wins:**'.replaceAll('*', '')) // 'wins'
 */
export function nameForm(text: string): string {
  const unmarked = text.normalize('NFKD').replace(OPTIONAL_MARKS, '');
  return trimPunctuation(oneLine(fold(unmarked).replaceAll('’', "'")));
}
