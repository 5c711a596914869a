import type { PlainDate } from '../../domain/plain-date.ts';
import { compareText } from '../../domain/text.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** A number that another tool has for a day; lists are in that tool's order. */
export interface ImportedValue {
  date: PlainDate;
  value: number;
}

/** A comment on a number in another tool, as it was typed. */
export interface ImportedNote {
  date: PlainDate;
  text: string;
}

/** An entry for a day in another tool, as Markdown. */
export interface ImportedEntry {
  /**
   * The other tool's id, in lower-case letters and digits; absent if it has none, so that time and title identify the
   * entry.
   */
  origin?: string | undefined;
  date: PlainDate;
  /** Local time: `18:22` or `18:22:05`. */
  time: string;
  title?: string | undefined;
  body: string;
  tags: readonly string[];
  /** Pictures that the text shows, by their paths in it. */
  pictures?: ReadonlyMap<string, Uint8Array>;
  /** More details, each a line of text, by the name with which they're requested. */
  details?: Readonly<Partial<Record<Detail, string>>>;
}

/** What a diary knows about an entry besides its text, which is only imported on request. */
export const DETAILS = ['starred', 'location', 'weather'] as const;
export type Detail = (typeof DETAILS)[number];

/** Something in the file that can't be read: its place, and what's wrong. */
export interface InputProblem {
  /** The file, if it isn't the one that was named. */
  file?: string;
  /** Such as `line 12` or `entry 3`; absent if it's about the file as a whole. */
  place?: string;
  message: string;
}

/** The content of a file, or everything that's wrong with it. */
export type Read<Thing> =
  | {
      things: readonly Thing[];
      /** Sentences about what was skipped, and why. */
      passedOver: readonly string[];
      /** Comments on numbers. */
      notes?: readonly ImportedNote[];
      /** The unit of the numbers, if the other tool has it. */
      unit?: string | undefined;
    }
  | { problems: readonly InputProblem[] };

/** Returns what was read, or the problems: nothing is imported from a file with a problem. */
export function readOr<Thing>(
  problems: readonly InputProblem[],
  things: readonly Thing[],
  passedOver: readonly string[] = [],
): Read<Thing> {
  return problems.length > 0 ? { problems } : { things, passedOver };
}

/**
 * Returns the first and the last of some days, or the only one.
 * @example spanOf(['2026-05-02', '2026-05-01']) // '2026-05-01 to 2026-05-02'
 */
export function spanOf(days: readonly string[]): string {
  const sorted = [...days].sort(compareText);
  const [first = ''] = sorted;
  const last = sorted.at(-1) ?? first;
  return first === last ? first : `${first} to ${last}`;
}

/** Returns a number with its noun. @example counted(1, 'entry', 'entries') // '1 entry' */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** Returns "3 datapoints are …"; empty if there are none. */
export function passedOverIf(count: number, one: string, more: string, why: { one: string; more: string }): string[] {
  return count === 0 ? [] : [`${counted(count, one, more)} ${count === 1 ? why.one : why.more}`];
}

/** What an import would do. */
export interface ImportPlan {
  /** A line about its content and its first and last day. */
  description: string;
  files: readonly PlannedFile[];
  /** Pictures that these files show, and that don't exist yet. */
  pictures?: readonly PlannedPicture[];
  /** How many already exist with the same content. */
  there: number;
  /** Sentences about what isn't imported, and why. */
  leftOut: readonly string[];
  /** Sentences about the consequences for the journal. */
  consequences: readonly string[];
}

export interface PlannedFile extends NewFile {
  /** Its content in a few words. */
  what: string;
}

export interface PlannedPicture {
  /**
   * The path relative to the journal's folder, with `/`. Its name is derived from its content, so no other picture has
   * it.
   */
  path: string;
  bytes: Uint8Array;
}

/** Returns the text of a document with these fields. */
export function importedText(frontmatter: string, body: string): string {
  return `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}\n`}`;
}
