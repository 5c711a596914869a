/** Latin letters that aren't just another letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ŧ: 't',
};

/** In characters, so that file names are readable in a list. */
const MAX_ID_LENGTH = 60;

/**
 * Makes an id from a title: its Latin letters in lower case and its digits, with hyphens in place of everything else.
 * Empty if the title has neither.
 * @example idOf('Straße nach Łódź, 2.') // 'strasse-nach-lodz-2'
 */
export function idOf(title: string): string {
  const letters = [...title.normalize('NFKD').toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const words = letters
    .replace(/\p{M}|['’ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word.slice(0, MAX_ID_LENGTH) : `${id}-${word}`;
    if (longer.length > MAX_ID_LENGTH) break;
    id = longer;
  }
  return id;
}
