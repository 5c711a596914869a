/** The forms of a counted word; which of them a number takes is the language's affair (CLDR's plural rules, by Intl). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * Picks the form that a number takes in a language.
 * @example pluralIn('ar')(3, { one: 'يوم', two: 'يومان', few: 'أيام', other: 'يومًا' }) // 'أيام'
 */
export function pluralIn(language: string): (n: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => forms[rules.select(n)] ?? forms.other;
}
