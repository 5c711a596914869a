/**
 * Matches accents of Latin letters, and Arabic vowel signs and stretching, which are often left out when typing.
 * Japanese voicing marks are kept.
 */
const OPTIONAL_MARKS = /[\u0300-\u036f]|\u0640|[\u064b-\u0652]/g;
const OUTER_PUNCTUATION = /^[\p{P}\p{S}\p{Z}\p{C}\p{M}]+|[\p{P}\p{S}\p{Z}\p{C}]+$/gu;
/**
 * Matches characters that can't be seen: joiners, direction marks, soft hyphens, and what turns a sign into an emoji or
 * a keycap.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u20e3]/gu;
/**
 * Matches what people and keyboards use as an apostrophe; otherwise the free-standing accents would decompose into
 * spaces.
 */
const APOSTROPHES = /[’‘ʼ′´`＇]/gu;

/** In UTF-16 units. A longer heading or label can't be a known name, and comparing it would take quadratic time. */
export const MAX_NAME_LENGTH = 200;

/*
 * Most texts are short, on one line and in plain letters, and there are tens of thousands of them, so those take a fast
 * path.
 */
const NOT_ONE_LINE = /[^\S ]| {2}|^ | $/u;
const BEYOND_ASCII = /[^\u0000-\u007f]/; // eslint-disable-line no-control-regex -- ASCII begins with them
const OUTER_ASCII_SIGNS = /^[^a-z0-9]+|[^a-z0-9]+$/g;

/** Returns a text on one line: white space and line breaks become single spaces. */
export function oneLine(text: string): string {
  return NOT_ONE_LINE.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/**
 * Returns case-folded and Unicode-normalised (NFKC) text. It's converted by way of upper case, so that `ß` and `SS`, or
 * the two small sigmas, fold together; lower case comes first, because the capital `ẞ` is its own upper case.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** Removes punctuation, symbols and spaces around a text. */
export function trimPunctuation(text: string): string {
  return text.replace(OUTER_PUNCTUATION, '');
}

/**
 * Returns the form in which headings, labels and names are compared: folded, without accents, invisible characters and
 * surrounding punctuation.
 * @example nameForm('🏆 **Wins:**'.replaceAll('*', '')) // 'wins'
 */
export function nameForm(text: string): string {
  if (!BEYOND_ASCII.test(text)) return oneLine(text.replaceAll('`', "'").toLowerCase()).replace(OUTER_ASCII_SIGNS, '');
  const visible = text.replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  const unmarked = visible.normalize('NFKD').replace(OPTIONAL_MARKS, '');
  return trimPunctuation(oneLine(fold(unmarked)));
}

/**
 * Returns how many typos turn one text into another: an added, missing, different or swapped letter each
 * (Damerau-Levenshtein distance, optimal string alignment).
 * @example editDistance('visibilty', 'visibility') // 1
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const at = (cells: number[], index: number) => cells[index] ?? Infinity;
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? a.length;
}

const BETWEEN = /[^\p{L}\p{N}]+/gu;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/**
 * Returns a text in the form in which quotes are compared: letters and digits in lower case, with one space for
 * anything between them, since a quote has usually lost its Markdown. The two small sigmas become one, because which of
 * them is used depends on what follows.
 * @example quotedWords('- [ ] **Missed** two runs!') // 'missed two runs'
 */
export function quotedWords(text: string): string {
  return text.replace(BETWEEN, ' ').trim().toLowerCase().replaceAll('ς', 'σ');
}

/** Returns what is compared of a single character; empty if it separates words. */
export function quotedLetter(character: string): string {
  return LETTER_OR_DIGIT.test(character) ? character.toLowerCase().replace('ς', 'σ') : '';
}

/** Orders texts, and so plain dates, as `<` does: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns a comparison that orders things by one of their texts.
 * @example sessions.toSorted(by(({ date }) => date))
 */
export function by<Thing>(textOf: (thing: Thing) => string): (a: Thing, b: Thing) => number {
  return (a, b) => compareText(textOf(a), textOf(b));
}

/**
 * Decodes an address, or a part of one; text that isn't encoded correctly, such as a stray `%`, is returned as typed.
 * @example decodedAddress('a%20b') // 'a b'
 * @example decodedAddress('50%') // '50%'
 */
export function decodedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
