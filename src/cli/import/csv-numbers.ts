/*
 * Numbers as spreadsheets and apps write them. `1.234,5` is unambiguous; `1,234` is either more than a thousand or a
 * little more than one, so the meaning of its sign is derived from other rows of the column, or has to be given.
 */

/** The decimal sign of a number. */
export type DecimalSign = '.' | ',';

/** A cell as a number: its digits with the signs in it, and the unit before or after them. */
export interface NumberCell {
  digits: string;
  unit: string;
}

const SHAPE =
  /^(?<before>[^\d.,+\-−–()]*)(?<sign>[+\-−–]?)\s?(?<digits>(?:\d[\d.,'’\s]*)?\d|[.,]\d+|\d+[.,])(?<power>e[+-]?\d{1,3})?\s*(?<after>[^\d.,:/]*|[^\d.,:/]+\d?)$/iu;

/**
 * Parses a cell as a number with its unit; undefined if it contains something else.
 * @example numberCell('−12,5 kg') // { digits: '-12,5', unit: 'kg' }
 */
export function numberCell(cell: string): NumberCell | undefined {
  const { before = '', sign = '', digits = '', power = '', after = '' } = SHAPE.exec(cell.trim())?.groups ?? {};
  const compact = digits.replace(/[\s'’]/gu, '');
  if (compact === '' || (before.trim() !== '' && after.trim() !== '')) return undefined;
  if (/[\s'’]/u.test(digits) && !/^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/u.test(digits)) return undefined;
  const minus = /[-−–]/.test(sign) ? '-' : '';
  return { digits: `${minus}${compact}${power}`, unit: (before || after).trim() };
}

/** Matches placeholders for a missing value in tables. */
const NOTHING = /^(?:|[-–—?.]+|n\/?a|nan|null|none|nil|#n\/a|#wert!|#value!|#div\/0!)$/i;

/** Returns whether a cell is empty, or says that there is no value. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(cell.trim());
}

/** Returns whether digits are two different numbers with a decimal point and with a decimal comma. */
export function isAmbiguous(digits: string): boolean {
  const [point, comma] = [valueOf(digits, '.'), valueOf(digits, ',')];
  return point !== undefined && comma !== undefined && point !== comma;
}

/**
 * Returns the number that digits are with a decimal sign; undefined if they can't be one.
 * @example valueOf('1.234,5', ',') // 1234.5
 */
export function valueOf(digits: string, decimal: DecimalSign): number | undefined {
  const thousands = decimal === '.' ? ',' : '.';
  const [, sign = '', whole = '', fraction = '', power = ''] = (decimal === '.' ? POINT : COMMA).exec(digits) ?? [];
  if (whole === '' && fraction === '') return undefined;
  const value = Number(`${sign}${whole.replaceAll(thousands, '') || '0'}.${fraction || '0'}${power}`);
  if (!Number.isFinite(value)) return undefined;
  return value === 0 ? 0 : value;
}

/** Groups of thousands have three digits, and the number doesn't start with 0: `0,5` and `12,50` have no groups. */
const POINT = /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+|)(?:\.(\d*))?(e[+-]?\d+)?$/i;
const COMMA = /^(-?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+|)(?:,(\d*))?(e[+-]?\d+)?$/i;

/** Returns the decimal signs that fit all numbers of a column. */
export function signsOf(column: readonly string[]): readonly DecimalSign[] {
  return (['.', ','] as const).filter((decimal) => column.every((digits) => valueOf(digits, decimal) !== undefined));
}
