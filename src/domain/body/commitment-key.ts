import { fold } from './words.ts';

const APOSTROPHES_IN_WORDS = /(?<=\p{L})['’ʼ](?=\p{L})/gu;
const INVISIBLE = /\p{Cf}/gu;
const BETWEEN_WORDS = /[\p{P}\p{Z}\p{Cc}\s]+/gu;

/**
 * The words of a commitment in the form in which two listings are compared: folded, with one space wherever there was
 * punctuation or white space. Symbols and emoji count as words. Idempotent.
 * @example commitmentKey('Draft  chapter four!') // 'draft chapter four'
 */
export function commitmentKey(text: string): string {
  const folded = fold(text.replace(INVISIBLE, '')).replace(INVISIBLE, '');
  const words = folded.replace(APOSTROPHES_IN_WORDS, '').replace(BETWEEN_WORDS, ' ').trim();
  // Nothing but punctuation is compared as it stands, lest "?" carry over "!".
  return words === '' ? folded.trim() : words;
}
