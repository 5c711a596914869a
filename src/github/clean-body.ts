/** What nobody types and files of a journal may not hold: control characters, turns of direction, halves of characters. */
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * What somebody wrote on GitHub as a journal keeps it: with `\n` line ends, without what nobody sees and without the blank
 * lines around the words; empty where there are none. An indented first line keeps its indent, which means something.
 * @example cleanBody('\r\n  code\r\n') // '  code'
 */
export function cleanBody(body: string): string {
  return body
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(INVISIBLE, '')
    .toWellFormed()
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}
