/** Digits beyond the sixth decimal are rounding errors of a subtraction, and count as zero. */
export const EXACT = { maximumFractionDigits: 6 };

/**
 * Returns a function that formats numbers with two significant digits below one, two decimals below ten, one below a
 * hundred, and none above: computed numbers aren't more precise than that. A difference is no more precise than the number
 * it was taken from (`like`), so that the two add up.
 */
export function bySize(
  make: (precision: Intl.NumberFormatOptions) => Intl.NumberFormat,
): (value: number, like?: number) => string {
  const small = make({ ...EXACT, maximumSignificantDigits: 2, roundingPriority: 'lessPrecision' });
  const [two, one, none] = [2, 1, 0].map((maximumFractionDigits) => make({ maximumFractionDigits }));
  return (value, like = value) => {
    const size = Math.max(Math.abs(value), Math.abs(like));
    const format = size < 1 ? small : size < 10 ? two : size < 100 ? one : none;
    return (format ?? small).format(value);
  };
}

/**
 * Replaces the hyphen that Intl writes with a minus sign: for text that is read, not for files.
 * @example withMinus('-8.57') // '−8.57'
 */
export function withMinus(number: string): string {
  return number.replace('-', '\u2212');
}

/** Replaces minus signs with hyphens, where numbers are typed: a copied minus sign wouldn't be read as a number. */
export function withHyphens(text: string): string {
  return text.replaceAll('\u2212', '-');
}
