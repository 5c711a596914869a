/*
 * Numbers as spreadsheets and apps write them. `1.234,5` can be read in one way only; `1,234` is either more than a thousand or a
 * little more than one, so what its sign means is found from the other rows of the column, or has to be given.
 */

/** The sign before a number's decimals. */
export type DecimalSign = '.' | ',';

/** A cell as a number: its digits with the signs that are in it, and the unit that is written behind or before them. */
export interface NumberCell {
  digits: string;
  unit: string;
}

const SHAPE =
  /^(?<before>[^\d.,+\-−–()]*)(?<sign>[+\-−–]?)\s?(?<digits>(?:\d[\d.,'’\s]*)?\d|[.,]\d+|\d+[.,])(?<power>e[+-]?\d{1,3})?\s*(?<after>[^\d.,:/]*|[^\d.,:/]+\d?)$/iu;

/**
 * The number in a cell, and its unit; none where there is something else in it.
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

/** What is left out of a table where there's nothing to say. */
const NOTHING = /^(?:|[-–—?.]+|n\/?a|nan|null|none|nil|#n\/a|#wert!|#value!|#div\/0!)$/i;

/** Whether a cell has nothing in it, or says so. */
export function isNothing(cell: string): boolean {
  return NOTHING.test(cell.trim());
}

/** Whether it's one number with a decimal point, and another with a decimal comma. */
export function isAmbiguous(digits: string): boolean {
  const [point, comma] = [valueOf(digits, '.'), valueOf(digits, ',')];
  return point !== undefined && comma !== undefined && point !== comma;
}

/**
 * The number that digits are with a sign before the decimals; none where they can't be.
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

/** Thousands are in threes and don't begin with a 0: `0,5` and `12,50` have none. */
const POINT = /^(-?)(\d+|[1-9]\d{0,2}(?:,\d{3})+|)(?:\.(\d*))?(e[+-]?\d+)?$/i;
const COMMA = /^(-?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+|)(?:,(\d*))?(e[+-]?\d+)?$/i;

/** The sign before decimals in a column: those that fit all of it. */
export function signsOf(column: readonly string[]): readonly DecimalSign[] {
  return (['.', ','] as const).filter((decimal) => column.every((digits) => valueOf(digits, decimal) !== undefined));
}
