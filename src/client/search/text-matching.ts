/*
 * When a word is found in a text: whatever the case, the accents and the width of letters. A word is looked for at the beginning
 * of words; in scripts that write no spaces, and in Arabic, which writes articles and prepositions onto its words, anywhere.
 */

const ANYWHERE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Arabic}]/u;
/** Accents, vowel signs, and the stretching line of Arabic; not Japanese sound marks, which make other letters. As Pagefind has it. */
const ACCENTS = /(?![\u3099\u309a])\p{M}|\u0640/gu;
const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;

/** A text as it is compared. @example fold('Straße Café') // 'strasse cafe' */
export function fold(original: string): string {
  return original.replace(/[A-Z]|[^\0-\x7f]/gu, foldLetter);
}

/** A text as it is compared, with where each part of it comes from. */
export interface FoldedText {
  text: string;
  /** For each unit of it, where in the original the letter stands that it comes from; and the original's end. */
  origins: readonly number[];
}

/** The same as `fold`, which is faster. */
export function foldWithOrigins(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let position = 0;
  for (const letter of original) {
    const folded = fold(letter);
    for (let unit = 0; unit < folded.length; unit++) origins.push(position);
    text += folded;
    position += letter.length;
  }
  return { text, origins: [...origins, position] };
}

/** Each letter by itself, whatever stands beside it. */
function foldLetter(letter: string): string {
  return letter
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace('ß', 'ss')
    .replace('ς', 'σ')
    .replace('’', "'");
}

/**
 * The words that a reader looks for, each once.
 * @example wordsOf('Run, running!', 'en') // ['run', 'running']
 */
export function wordsOf(query: string, lang: string): string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(query.normalize('NFC'));
  const words = [...segments].filter(({ isWordLike }) => isWordLike).map(({ segment }) => fold(segment));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Where a folded word begins in a folded text. */
export function matchesOf(text: string, word: string): number[] {
  const isAnywhere = ANYWHERE.test(word);
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    if (isAnywhere || at === 0 || !LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at))) found.push(at);
  return found;
}
