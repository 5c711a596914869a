import { wordlist } from '@scure/bip39/wordlists/english.js';

/*
 * The English list of BIP 39: 2,048 common words of three to eight letters, none like another, told apart by their first four
 * letters. It comes with an audited package; its size is a power of two, so that eleven bits are a word.
 * https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt
 */

/** Six words are 66 bits. Each guess costs 600,000 rounds besides, which is worth 19 bits more. */
const WORDS = 6;

/**
 * A passphrase drawn by the machine's own generator, every word as likely as every other.
 * @param draw as many random 16-bit numbers as it is given places for
 * @example generatePassphrase() // 'lunar basket orphan twelve magnet shy'
 */
export function generatePassphrase(
  draw: (places: Uint16Array<ArrayBuffer>) => Uint16Array = (places) => crypto.getRandomValues(places),
): string {
  // 65,536 is a multiple of 2,048: the remainder favours no word.
  return Array.from(draw(new Uint16Array(WORDS)), (number) => wordlist[number % wordlist.length]).join(' ');
}
