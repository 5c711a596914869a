/** Controls (all but the tab), line ends, and marks that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A line of a journal as a terminal may show it: what would steer the terminal or turn words round is written as its number.
 * @example printable('a\u001b[31mb') // 'a\\u{1b}[31mb'
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`);
}

/**
 * The same for words that are set anew, where nobody looks for the very letters of a file: without what would steer the
 * terminal or turn words round, and in one line.
 * @example inOneLine('a\u001b[31m\nb') // 'a[31m b'
 */
export function inOneLine(text: string): string {
  return text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(UNSEEN, '');
}

/** JSON leaves in a text what it does not need to escape itself. */
const UNSEEN_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON that a terminal may show: the same value, with all of that escaped. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, undefined, 2);
  return json.replace(UNSEEN_IN_JSON, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
