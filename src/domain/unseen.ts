/** Control characters other than tabs and line ends: nobody types them, and they don't show. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
export const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Embeddings, overrides and isolates: they show words in another order than they are written in. Marks of direction don't. */
export const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;

const FORBIDDEN = new RegExp(`${CONTROL.source}|${BIDIRECTIONAL.source}|\\ufeff`, 'g');
/** What could steer a terminal or turn words round. */
const STEERING = new RegExp(
  `${CONTROL.source}|${BIDIRECTIONAL.source}|[\\n\\r\\u061c\\u200e\\u200f\\u2028\\u2029]`,
  'g',
);
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Whether a text has characters that the files of a journal may not hold. */
export function hasForbidden(text: string): boolean {
  return CONTROL.test(text) || BIDIRECTIONAL.test(text);
}

/** A text without what the files of a journal may not hold, and without byte order marks. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '');
}

/**
 * What somebody wrote, as one line to show elsewhere than on a page: without what could steer a terminal or turn words round.
 * @example shownLine('a\u001b[31m\nb') // 'a[31m b'
 */
export function shownLine(text: string): string {
  return text.replaceAll(LINE_BREAKS, ' ').replaceAll(STEERING, '');
}

/**
 * A line as a terminal may show it where every letter counts: what could steer it is written as its number.
 * @example escapeSteering('a\u001b[31mb') // 'a\\u{1b}[31mb'
 */
export function escapeSteering(text: string): string {
  return text.replaceAll(STEERING, (letter) => `\\u{${letter.charCodeAt(0).toString(16)}}`);
}

/**
 * JSON of the same value without `##[`, which GitHub's runner takes for a command wherever it is printed, and which could not be
 * escaped afterwards.
 */
export function withoutCommands(json: string): string {
  return json.replaceAll('##[', '##\\u005b');
}
