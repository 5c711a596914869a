/** The languages that the site speaks, and whose headings and labels it reads. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language of a locale, if the site speaks it.
 * @param locale BCP 47
 * @example languageOf('pt-BR') // 'pt'
 */
export function languageOf(locale: string): Language | undefined {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.find((known) => known === language);
}
