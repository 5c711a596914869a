/**
 * A text as one line for files that programs read: without line breaks and other control characters, which a calendar has no
 * place for.
 * @example plainLine('Two\n  lines') // 'Two lines'
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
