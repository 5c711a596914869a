import { posix } from 'node:path';
import type { PlainDate } from '../../domain/plain-date.ts';
import { checkInSchema } from '../../domain/schemas/check-in.ts';
import { pageSchema } from '../../domain/schemas/page.ts';
import { oneLine } from '../../domain/text.ts';
import { decode } from '../../journal/files/decode.ts';
import { splitFrontmatter } from '../../journal/files/frontmatter.ts';
import { parseFullYaml } from '../../journal/yaml/parse.ts';
import { dateCell, type DateOrder } from './csv-dates.ts';
import { dayOfName, isYearAndWeek, type NamedDay } from './markdown-days.ts';
import { titledText, withoutOwnProperties } from './markdown-text.ts';

/** Matches the extensions of notes. */
export const NOTE = /\.(?:md|markdown)$/i;

/** A folder, or an archive, to be imported. */
export interface NotesFolder {
  /** Paths of its files, with `/`. */
  files: readonly string[];
  bytes: (file: string) => Promise<Uint8Array | { message: string }>;
}

/** A dated note. */
export interface Note {
  file: string;
  day: PlainDate;
  title: string | undefined;
  /** Its frontmatter. */
  fields: Readonly<Record<string, unknown>>;
  body: string;
}

/** Reads a note, or returns why it isn't one. */
export async function readNote(
  file: string,
  { folder, order }: { folder: NotesFolder; order: DateOrder | undefined },
  all: readonly string[],
): Promise<{ note: Note; properties: number } | string> {
  const bytes = await folder.bytes(file);
  if ('message' in bytes) return bytes.message;
  const decoded = decode(bytes);
  if (!('text' in decoded)) return `line ${decoded.place.line}: ${decoded.finding.message}`;
  const { fields, rest } = fieldsOf(decoded.text);
  const { text, count } = withoutOwnProperties(rest);
  const { title, body } = titledText(text);
  if (!/[\p{L}\p{N}]/u.test(title ?? '') && !/[\p{L}\p{N}]|!\[/u.test(body)) return 'it has no words.';
  const isAmongWeeks = all.some(
    (other) => posix.dirname(other) === posix.dirname(file) && isYearAndWeek(stemOf(other)),
  );
  const named =
    dayOfName(stemOf(file), order, { isAmongWeeks }) ??
    dayOfField(fields, order) ??
    (title === undefined ? undefined : dayOfName(title, order));
  if (named === undefined) return 'there’s no date in its name, its fields or its title.';
  if ('ambiguous' in named) return `${named.ambiguous}.`;
  const written = typeof fields['title'] === 'string' ? fields['title'] : undefined;
  return {
    note: { file, day: named.day, title: written ?? title, fields, body: written === undefined ? body : text },
    properties: count,
  };
}

/** Returns a note's path without its extension. */
export function stemOf(file: string): string {
  return file.replace(NOTE, '');
}

/** Returns the fields at the top of a note, and the text below; if they can't be read, everything is text. */
function fieldsOf(text: string): { fields: Record<string, unknown>; rest: string } {
  const split = text.startsWith('---') ? splitFrontmatter(text) : undefined;
  if (!split || !('yaml' in split)) return { fields: {}, rest: text };
  const { data } = parseFullYaml(split.yaml);
  return data === undefined
    ? { fields: {}, rest: text }
    : { fields: data, rest: text.slice(text.length - split.body.length) };
}

function dayOfField(fields: Readonly<Record<string, unknown>>, order: DateOrder | undefined): NamedDay | undefined {
  for (const name of ['date', 'day', 'created', 'created_at']) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    const cell = dateCell(oneLine(value), { timezone: 'UTC' });
    if (cell && 'day' in cell) return { day: cell.day, is: 'day' };
    const named = dayOfName(value, order);
    if (named) return named;
  }
  return undefined;
}

/** Returns the fields that the journal's documents have too, with values that they accept, and the names of the others. */
export function sortedFields(
  { fields }: Note,
  as: 'check-ins' | 'pages',
): { kept: Record<string, unknown>; others: string[] } {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> =
    as === 'pages' ? pageSchema.shape : checkInSchema.shape;
  const kept: Record<string, unknown> = {};
  const others: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (OWN_FIELDS.has(name)) continue;
    if (Object.hasOwn(shape, name) && shape[name]?.safeParse(value).success === true) kept[name] = value;
    else others.push(name);
  }
  return { kept, others };
}

/** Fields that the import writes itself. */
const OWN_FIELDS = new Set(['date', 'day', 'author', 'title']);
