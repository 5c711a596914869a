/** Languages written from right to left, according to CLDR; Intl doesn't know the direction of every locale. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * Returns the direction in which a language is written.
 * @param lang a BCP 47 tag
 * @example directionOf('he-IL') // 'rtl'
 */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(lang.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
