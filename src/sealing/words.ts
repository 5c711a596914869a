import { wordlist } from '@scure/bip39/wordlists/english.js';

/*
 * The English list of BIP 39: 2,048 common words of three to eight letters, all distinct, and identified by their first
 * four letters. It comes with an audited package; its size is a power of two, so that each word is eleven bits.
 * https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt
 */

/** Six words are 66 bits. Each guess also costs 600,000 rounds, which is worth 19 bits more. */
const WORDS = 6;

/**
 * Generates a passphrase with the platform's random generator, every word equally likely.
 * @param draw fills an array with random 16-bit numbers
 * @example generatePassphrase() // 'lunar basket orphan twelve magnet shy'
 */
export function generatePassphrase(
  draw: (places: Uint16Array<ArrayBuffer>) => Uint16Array = (places) => crypto.getRandomValues(places),
): string {
  // 65,536 is a multiple of 2,048, so the remainder favours no word.
  return Array.from(draw(new Uint16Array(WORDS)), (number) => wordlist[number % wordlist.length]).join(' ');
}
