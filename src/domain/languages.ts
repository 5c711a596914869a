/** The languages that the site has words for, and knows the headings and labels of. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/**
 * The language of a locale, where the site has words for it.
 * @param locale BCP 47
 * @example languageOf('pt-BR') // 'pt'
 */
export function languageOf(locale: string): Language | undefined {
  const { language } = new Intl.Locale(locale);
  return LANGUAGES.find((known) => known === language);
}
