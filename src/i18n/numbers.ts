/** What is left of a subtraction beyond the sixth decimal is rounding, and counts as zero. */
export const EXACT = { maximumFractionDigits: 6 };

/**
 * Formats with two digits below one, two decimals below ten, one below a hundred, none above: what is computed is not
 * known more closely.
 */
export function bySize(make: (precision: Intl.NumberFormatOptions) => Intl.NumberFormat): (value: number) => string {
  const small = make({ ...EXACT, maximumSignificantDigits: 2, roundingPriority: 'lessPrecision' });
  const [two, one, none] = [2, 1, 0].map((maximumFractionDigits) => make({ maximumFractionDigits }));
  return (value) => {
    const size = Math.abs(value);
    const format = size < 1 ? small : size < 10 ? two : size < 100 ? one : none;
    return (format ?? small).format(value);
  };
}

/**
 * A number with the minus sign in place of the hyphen that Intl writes: for what is read, not for what is written into files.
 * @example withMinus('-8.57') // '−8.57'
 */
export function withMinus(number: string): string {
  return number.replace('-', '\u2212');
}

/** The other way round, for what is written where numbers are typed: a minus sign copied from there would be no number. */
export function withHyphens(text: string): string {
  return text.replaceAll('\u2212', '-');
}
