import type { Path } from '../yaml/locate.ts';

/**
 * A field as one would say it.
 * @example fieldName(['checkpoints', 1, 'date']) // '`date` in entry 2 of `checkpoints`'
 */
export function fieldName(path: Path): string {
  const last = path.at(-1);
  const around = path.slice(0, -1);
  if (last === undefined) return 'this document';
  if (typeof last === 'number') return `entry ${last + 1} of ${fieldName(around)}`;
  if (around.length === 0) return `\`${String(last)}\``;
  return `\`${String(last)}\` in ${fieldName(around)}`;
}

/** A value as one would say it, short. */
export function valueName(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const text = String(value).replace(/\s+/g, ' ');
  if (text.trim() === '') return 'empty';
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
