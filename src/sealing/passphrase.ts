import { type Bytes, utf8 } from './primitives.ts';

/**
 * Returns a passphrase in the form in which it's used: with Unicode's compatibility composition (NFKC), because
 * keyboards differ in how they compose ü; with every run of white space as a single space, and none at the ends,
 * because copying and typing change spaces unnoticed. Case counts: ignoring it would weaken passphrases that use it.
 * @example normalisePassphrase('  two\u00a0 words\n') // 'two words'
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

/** Returns what a key is derived from: the normalised passphrase in UTF-8. */
export function passphraseBytes(passphrase: string): Bytes {
  return utf8(normalisePassphrase(passphrase));
}

export type Strength = 'too-short' | 'guessable' | 'good';

/**
 * The minimum length. Anyone who has the sealed site can try passphrases offline for as long as they like: NIST SP
 * 800-63B-4 (3.1.1.2) asks for 15 characters.
 */
const MIN_CHARACTERS = 15;
const MIN_DIFFERENT = 8;
/**
 * The minimum number of words. Chosen words are more predictable than random ones: fewer than five can be guessed from
 * lists of sayings.
 */
const MIN_WORDS = 5;
/** The minimum length without words: what password managers generate. */
const MIN_UNSPACED = 20;

/**
 * Rates a passphrase. It's a hint rather than a measurement, because a program can't know whether others know the
 * words. `too-short` must not be accepted; `guessable` deserves a warning.
 * @example passphraseStrength('correct horse') // 'too-short'
 */
export function passphraseStrength(passphrase: string): Strength {
  const normal = normalisePassphrase(passphrase);
  const characters = [...normal];
  if (characters.length < MIN_CHARACTERS || new Set(characters).size < MIN_DIFFERENT) return 'too-short';
  const words = new Set(normal.toLowerCase().split(' '));
  return words.size >= MIN_WORDS || (words.size === 1 && characters.length >= MIN_UNSPACED) ? 'good' : 'guessable';
}
