/** Matches control characters other than tabs and line ends: people don't type them, and they don't show. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Matches embeddings, overrides and isolates, which show words in another order than they are written in. Direction
 * marks don't.
 */
export const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;

const FORBIDDEN = new RegExp(`${CONTROL.source}|${BIDIRECTIONAL.source}|\\ufeff`, 'g');
/** Matches what could steer a terminal or reorder words. */
const STEERING = new RegExp(
  `${CONTROL.source}|${BIDIRECTIONAL.source}|[\\n\\r\\u061c\\u200e\\u200f\\u2028\\u2029]`,
  'g',
);
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Returns whether a text has characters that the files of a journal may not contain. */
export function hasForbidden(text: string): boolean {
  return CONTROL.test(text) || BIDIRECTIONAL.test(text);
}

/** Removes characters that the files of a journal may not contain, and byte order marks. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '');
}

/**
 * Returns a user's text as one line to show outside of a page, without what could steer a terminal or reorder words.
 * @example shownLine('a\u001b[31m\nb') // 'a[31m b'
 */
export function shownLine(text: string): string {
  return text.replaceAll(LINE_BREAKS, ' ').replaceAll(STEERING, '');
}

/**
 * Returns a line as a terminal may show it if every letter matters: what could steer it is written as its code point.
 * @example escapeSteering('a\u001b[31mb') // 'a\\u{1b}[31mb'
 */
export function escapeSteering(text: string): string {
  return text.replaceAll(STEERING, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`);
}

/**
 * Returns JSON of the same value without `##[`, which GitHub's runner would take for a command when it's printed, and
 * which couldn't be escaped afterwards.
 */
export function withoutCommands(json: string): string {
  return json.replaceAll('##[', '##\\u005b');
}
