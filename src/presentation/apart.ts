const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const ADDED = /\u200f?[\u2066-\u2068]|\u2069/g;

/**
 * Text that goes into a sentence of a right-to-left language and may be of a left-to-right one (a name, a title, words
 * that a partner wrote): set apart, so that each keeps its own order whatever stands around it (Unicode's bidirectional
 * algorithm, UAX #9, isolates). The mark before it says which way the sentence goes where it has no letter of its own.
 * @example apart('Robin') // '\u200f\u2068Robin\u2069'
 */
export function apart(text: string): string {
  return text === '' ? '' : `${RIGHT_TO_LEFT_MARK}${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * A number with its sign, which stands on the left of it in every script.
 * @example signedApart('+3.4') // '\u2066+3.4\u2069'
 */
export function signedApart(number: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${number}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Text for a file: there nothing may stand that nobody sees (loading/decode.ts refuses it).
 * @example joined('\u200f\u2068Robin\u2069') // 'Robin'
 */
export function joined(text: string): string {
  return text.replace(ADDED, '');
}
