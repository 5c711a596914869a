const RIGHT_TO_LEFT_MARK = '\u200f';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const INITIATORS = /[\u2066-\u2068]/;
const ADDED = /\u200f?[\u2066-\u2068]|\u2069/g;

/**
 * Isolates text for insertion into a sentence of a right-to-left language. The text itself may be left-to-right (a
 * name, a title, a partner's words), so each keeps its own order (Unicode's bidirectional algorithm, UAX #9). The mark
 * before it gives the sentence its direction if it has no letter of its own. Text that is already isolated stays the
 * same.
 * @example isolate('Robin') // '\u200f\u2068Robin\u2069'
 */
export function isolate(text: string): string {
  if (text === '' || isIsolated(text)) return text;
  return `${RIGHT_TO_LEFT_MARK}${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Isolates a number with its sign, which is written on its left in every script.
 * @example isolateNumber('+3.4') // '\u2066+3.4\u2069'
 */
export function isolateNumber(number: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${number}${POP_DIRECTIONAL_ISOLATE}`;
}

/**
 * Removes isolates from text that goes into a file: files may not contain invisible characters.
 * @example stripIsolates('\u200f\u2068Robin\u2069') // 'Robin'
 */
export function stripIsolates(text: string): string {
  return text.replace(ADDED, '');
}

/**
 * Returns whether a single isolate spans the whole text. A list of isolated names isn't isolated: the text between them
 * has its own direction.
 */
function isIsolated(text: string): boolean {
  const start = text.startsWith(RIGHT_TO_LEFT_MARK) ? 1 : 0;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (INITIATORS.test(character)) depth += 1;
    else if (character === POP_DIRECTIONAL_ISOLATE) depth -= 1;
    if (depth <= 0) return depth === 0 && at > start && at === text.length - 1;
  }
  return false;
}
