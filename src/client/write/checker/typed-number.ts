/** The zeros of digits that keyboards type in other scripts: Arabic, Persian, Devanagari, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
/** Matches direction marks, which Arabic keyboards type before a minus sign. */
const DIRECTIONS = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const GROUPED = /^\d{1,3}(?:(?<sign>[,.'’٬\u00a0\u202f ])\d{3})(?:\k<sign>\d{3})*$/u;

/**
 * Parses a number as people type it in the journal's language: `74,500` is 74500 where a comma groups digits, and 74.5
 * where it's the decimal sign. A sign that can only be the other one is read as that.
 * @param locale a language tag, such as `de`
 * @returns undefined if it isn't a number
 * @example typedNumber('1.200,5', 'de') // 1200.5
 */
export function typedNumber(typed: string, locale: string): number | undefined {
  const text = inLatinDigits(typed.normalize('NFKC').replace(DIRECTIONS, '').trim()).replace(/[\u2212\u2013]/gu, '-');
  const [, sign = '', rest = ''] = /^([+-]?)\s*(.*)$/su.exec(text) ?? [];
  const { decimal } = signsOf(locale);
  const value = unsigned(rest.replaceAll('٫', decimal === '٫' ? '٫' : '.'), decimal);
  return value === undefined ? undefined : sign === '-' ? -value : value;
}

function unsigned(text: string, decimal: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const { sign } = GROUPED.exec(text)?.groups ?? {};
  // Groups of three are thousands, unless the sign is this language's decimal sign and occurs once.
  if (sign !== undefined && (sign !== decimal || text.split(sign).length > 2)) return Number(text.replaceAll(sign, ''));
  const [, whole = '', mark = '', part = ''] = /^(.*?)([.,٫])(\d+)$/su.exec(text) ?? [];
  if (mark === '') return undefined;
  const groups = /^\d*$/.test(whole)
    ? whole
    : GROUPED.exec(whole)?.groups?.['sign'] === mark
      ? undefined
      : grouped(whole);
  return groups === undefined ? undefined : Number(`${groups === '' ? '0' : groups}.${part}`);
}

function grouped(text: string): string | undefined {
  const { sign } = GROUPED.exec(text)?.groups ?? {};
  return sign === undefined ? undefined : text.replaceAll(sign, '');
}

function signsOf(locale: string): { decimal: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return { decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.' };
}

function inLatinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
