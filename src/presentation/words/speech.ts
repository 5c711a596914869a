import { makeFormats, type Formats } from '../formats.ts';
import { en } from './en/en.ts';
import type { Words } from './words.ts';

/** How the site speaks: its words, and dates and numbers in the same language. */
export interface Speech {
  words: Words;
  formats: Formats;
}

/** The catalogues, by the language of a locale. */
export const WORDS: Readonly<Record<string, Words>> = { en };

/** What the site speaks where it does not speak a journal's language. */
const OTHERWISE = 'en';

/**
 * The words and formats of a locale. A language that the site has no words for gets English ones, with English dates
 * and numbers: a page is in one language, and says which.
 * @example speechOf('en-GB').formats.date(plainDate('2026-05-03')) // '3 May 2026'
 */
export function speechOf(locale: string): Speech {
  const words = WORDS[new Intl.Locale(locale).language];
  return words ? { words, formats: makeFormats(locale) } : { words: en, formats: makeFormats(OTHERWISE) };
}
