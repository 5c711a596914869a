import { nearest } from '../problems/did-you-mean.ts';
import { accepts, type Schema } from './shape.ts';

/** Returns what was probably meant, as YAML: the first likely correction that the schema accepts. */
export function repair(value: unknown, schema: Schema | undefined): string | undefined {
  if (!schema || accepts(schema, value)) return undefined;
  const meant = candidates(value).find((candidate) => accepts(schema, candidate));
  return meant === undefined ? undefined : asYaml(meant, typeof value !== 'string');
}

function candidates(value: unknown): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [...dates(String(value)), String(value), [value], [String(value)]];
  if (typeof value !== 'string') return [];
  const text = value.trim();
  return [...numbers(text), ...booleans(text), ...dates(text), text.toLowerCase(), ...timeZones(text), [text]];
}

function numbers(text: string): number[] {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return [Number(text)];
  if (/^[+-]?\d{1,3}(?:[,\u2009\u00a0 ]\d{3})+(?:\.\d+)?$/.test(text)) return [Number(text.replace(/[^\d.+-]/g, ''))];
  return /^[+-]?\d+,\d+$/.test(text) ? [Number(text.replace(',', '.'))] : [];
}

function booleans(text: string): boolean[] {
  if (/^(?:yes|y|on)$/i.test(text)) return [true];
  return /^(?:no|n|off)$/i.test(text) ? [false] : [];
}

function timeZones(text: string): string[] {
  const near = text.includes('/') ? nearest(text, Intl.supportedValuesOf('timeZone')) : undefined;
  return near === undefined ? [] : [near];
}

/**
 * Returns dates as they may have been meant: with other separators, missing zeros or a time; in another order if that's
 * certain.
 */
function dates(text: string): string[] {
  const parts = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const [, year, month, day] = parts ?? yearLast(text) ?? [];
  return year && month && day ? [[year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')] : [];
}

/**
 * Reads a date with the year last. With full stops the day comes first; with other separators only if one of the two
 * can't be a month.
 */
function yearLast(text: string): string[] | undefined {
  const [, first = '', mark, second = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  if (mark === '.' || Number(first) > 12) return [text, year, second, first];
  return Number(second) > 12 ? [text, year, first, second] : undefined;
}

function asYaml(value: unknown, mustQuote: boolean): string {
  if (Array.isArray(value))
    return `[${value.map((item) => asYaml(item, typeof item === 'string' && mustQuote)).join(', ')}]`;
  return typeof value === 'string' && mustQuote && !/[-/]/.test(value) ? `"${value}"` : String(value);
}
