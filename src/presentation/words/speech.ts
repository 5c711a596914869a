import { type Language, languageOf } from '../../domain/languages.ts';
import type { Partnership } from '../../domain/schemas/partnership.ts';
import { makeFormats, type Formats } from '../formats.ts';
import { ar } from './ar/ar.ts';
import { de } from './de/de.ts';
import { en } from './en/en.ts';
import { es } from './es/es.ts';
import { fr } from './fr/fr.ts';
import { inContext } from './in-context.ts';
import { ja } from './ja/ja.ts';
import { pt } from './pt/pt.ts';
import type { Words } from './words.ts';

/** How the site speaks: its words, and dates and numbers in the same language. */
export interface Speech {
  words: Words;
  formats: Formats;
}

/** The catalogues: all that the site says, in every language that it has. */
export const WORDS: Readonly<Record<Language, Words>> = { en, de, fr, es, pt, ja, ar };

/** What the site speaks where it does not speak a journal's language. */
const OTHERWISE = 'en';

/**
 * The words and formats of a locale. A language that the site has no words for gets English ones, with English dates
 * and numbers: a page is in one language, and says which.
 * @example speechOf('en-GB').formats.date(plainDate('2026-05-03')) // '3 May 2026'
 */
export function speechOf(locale: string, context: Partnership['context'] = 'personal'): Speech {
  const language = languageOf(locale);
  return {
    words: inContext(WORDS[language ?? OTHERWISE], context),
    formats: makeFormats(language === undefined ? OTHERWISE : locale),
  };
}
