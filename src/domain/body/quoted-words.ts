const BETWEEN = /[^\p{L}\p{N}]+/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/**
 * A text as quotes are compared: its letters and digits in lower case, one space where others stood between, since a quote has
 * mostly lost its Markdown. The two small sigmas are one: which of them it is depends on what follows.
 * @example quotedWords('- [ ] **Missed** two runs!') // 'missed two runs'
 */
export function quotedWords(text: string): string {
  return text.replace(BETWEEN, ' ').trim().toLowerCase().replaceAll('ς', 'σ');
}

/** What of a single character is compared; empty: it stands between words. */
export function quotedLetter(character: string): string {
  return LETTER_OR_DIGIT.test(character) ? character.toLowerCase().replace('ς', 'σ') : '';
}
