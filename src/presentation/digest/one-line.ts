/** Letters of one text that are shown: nobody reads more in a digest, and a comment has a limit. */
const MOST_LETTERS = 400;

/** Controls, and marks that turn the direction of writing: they could steer a terminal, or turn words round. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What a partner wrote as one line of a digest: no line ends, nothing unseen, cut where it is very long.
 * @example oneLine('Ran\n  12 km') // 'Ran 12 km'
 */
export function oneLine(text: string): string {
  const line = text
    .replaceAll(/[\t\n\v\f\r \u2028\u2029]+/g, ' ')
    .replaceAll(UNSEEN, '')
    .trim();
  const letters = [...line];
  if (letters.length <= MOST_LETTERS) return line;
  const start = letters.slice(0, MOST_LETTERS - 1).join('');
  return `${start.trimEnd()}…`;
}
