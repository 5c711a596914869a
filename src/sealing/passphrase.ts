import { type Bytes, utf8 } from './primitives.ts';

/**
 * A passphrase as it is used: Unicode's compatibility composition (NFKC), so that a keyboard that composes ü and one that puts it
 * together give the same; every run of white space one plain space, and none at the ends, because spaces are what copying and
 * typing change unseen. Case counts: folding it would weaken the passphrases of those who use it.
 * @example normalisePassphrase('  two\u00a0 words\n') // 'two words'
 */
export function normalisePassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
}

export function passphraseBytes(passphrase: string): Bytes {
  return utf8(normalisePassphrase(passphrase));
}

export type Strength = 'too-short' | 'guessable' | 'good';

/** Whoever has the sealed site can try passphrases at home for as long as they like: NIST SP 800-63B-4 (3.1.1.2) asks for 15. */
const MIN_CHARACTERS = 15;
const MIN_DIFFERENT = 8;
/** Chosen words are likelier than drawn ones: fewer than five can be guessed from lists of sayings. */
const MIN_WORDS = 5;
/** Where it is not words: as long as a password manager makes them. */
const MIN_UNSPACED = 20;

/**
 * A hint, not a measure: what a program cannot know is whether others know the words. `too-short` is not to be accepted;
 * `guessable` deserves a warning.
 * @example passphraseStrength('correct horse') // 'too-short'
 */
export function passphraseStrength(passphrase: string): Strength {
  const normal = normalisePassphrase(passphrase);
  const characters = [...normal];
  if (characters.length < MIN_CHARACTERS || new Set(characters).size < MIN_DIFFERENT) return 'too-short';
  const words = new Set(normal.toLowerCase().split(' '));
  return words.size >= MIN_WORDS || (words.size === 1 && characters.length >= MIN_UNSPACED) ? 'good' : 'guessable';
}
