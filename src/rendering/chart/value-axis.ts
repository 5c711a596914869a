/** The ticks of the y axis; the axis runs from the first to the last. */
export interface ValueAxis {
  ticks: number[];
  labels: string[];
}

/** Steps that people count in. */
const STEPS = [1, 2, 2.5, 5, 10];
/** Zero is worth showing when it costs less than this share of the axis. */
const ZERO_SHARE = 0.5;
/** Values nearer to each other than this share of their size are one; so are values nearer to zero. */
const SMALLEST = 1e-9;

/**
 * Round ticks around some values.
 * @param most how many steps fit
 * @example valueAxis([8, 42.2], 5, 'en').labels // ['0', '10', '20', '30', '40', '50']
 */
export function valueAxis(values: readonly number[], most: number, locale: string): ValueAxis {
  const { low, high } = extent(values);
  const step = niceStep(low, high, most);
  const first = Math.floor(low / step + SMALLEST);
  const last = Math.max(first + 1, Math.ceil(high / step - SMALLEST));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  const format = new Intl.NumberFormat(locale, numberOptions(ticks, step));
  return { ticks, labels: ticks.map((tick) => format.format(tick)) };
}

function extent(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 };
  let low = values.reduce((least, value) => Math.min(least, value), Infinity);
  let high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (high - low <= Math.max(size, SMALLEST) * SMALLEST) {
    const room = size <= SMALLEST ? 1 : size / 4;
    [low, high] = [low - room, high + room];
  }
  if (low > 0 && low <= high * ZERO_SHARE) low = 0;
  if (high < 0 && high >= low * ZERO_SHARE) high = 0;
  return { low, high };
}

function niceStep(low: number, high: number, most: number): number {
  const raw = (high - low) / most;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const fits = (step: number): boolean => Math.ceil(high / step - SMALLEST) - Math.floor(low / step + SMALLEST) <= most;
  return STEPS.map((factor) => factor * magnitude).find(fits) ?? 20 * magnitude;
}

/** Takes off what binary fractions leave behind: 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

function numberOptions(ticks: readonly number[], step: number): Intl.NumberFormatOptions {
  const size = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  if (size >= 1e15 || size < 1e-5) return { notation: 'scientific', maximumSignificantDigits: 3 };
  if (size >= 1e6) return { notation: 'compact', maximumSignificantDigits: Math.ceil(Math.log10(size / step)) + 1 };
  const decimals = step >= 1 && Number.isInteger(step) ? 0 : Math.min(20, Math.ceil(-Math.log10(step)) + 1);
  return { maximumFractionDigits: decimals };
}
