import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import type { Reading } from './reading.ts';

/** The words that are read in each language, in the order in which a misspelt heading is looked up. */
export const READING = { en, de, fr, es, pt, it, nl, ja, ar } satisfies Record<string, Reading>;

export type Language = keyof typeof READING;

/** The languages that the site has messages for, and whose headings and labels it reads. */
// `Object.keys` widens the keys to string; READING has exactly the languages as keys.
export const LANGUAGES = Object.keys(READING) as readonly Language[];

/** A cache of locales, because Intl is slow, and every text of a page asks. */
const askedLocales = new Map<string, Language | undefined>();

/**
 * Returns the language of a locale, if the site has it.
 * @param locale a BCP 47 tag
 * @example languageOf('pt-BR') // 'pt'
 */
export function languageOf(locale: string): Language | undefined {
  if (askedLocales.has(locale)) return askedLocales.get(locale);
  const { language } = new Intl.Locale(locale);
  const found = LANGUAGES.find((known) => known === language);
  askedLocales.set(locale, found);
  return found;
}

/**
 * Returns the words with one meaning, in all languages or some of them, in order.
 * @example wordsRead((reading) => reading.and, ['en', 'es']) // ['and', 'y', 'e']
 */
export function wordsRead(
  meaning: (reading: Reading) => string | undefined,
  languages: readonly Language[] = LANGUAGES,
): string[] {
  return languages.flatMap((language) => meaning(READING[language])?.split(', ') ?? []);
}
