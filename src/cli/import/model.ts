import type { PlainDate } from '../../domain/plain-date.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** A number that another tool has for a day, in the order in which the tool has it. */
export interface ImportedValue {
  date: PlainDate;
  value: number;
}

/** What was written beside a number in another tool, as it was typed. */
export interface ImportedNote {
  date: PlainDate;
  text: string;
}

/** What somebody wrote on a day in another tool, as Markdown. */
export interface ImportedEntry {
  /** What the other tool calls it, in small letters and digits; none: it has no name there, and goes by its time and title. */
  origin?: string | undefined;
  date: PlainDate;
  /** `18:22`, by the clock where it was written, or `18:22:05`. */
  time: string;
  title?: string | undefined;
  body: string;
  tags: readonly string[];
  /** Pictures that the text shows, by their paths in it. */
  pictures?: ReadonlyMap<string, Uint8Array>;
  /** More about it, each a line of text, by what it's asked for by. */
  details?: Readonly<Partial<Record<Detail, string>>>;
}

/** What a diary knows of an entry beside its words, and only brings in where it's asked to. */
export const DETAILS = ['starred', 'location', 'weather'] as const;
export type Detail = (typeof DETAILS)[number];

/** Something in the file that cannot be read: where, and what is wrong. */
export interface InputProblem {
  /** Which file, where another than the one that was named. */
  file?: string;
  /** Such as `line 12` or `entry 3`; none: it is about the file as a whole. */
  place?: string;
  message: string;
}

/** What a file holds, or all that is wrong with it. */
export type Read<Thing> =
  | {
      things: readonly Thing[];
      /** What was passed over, and why, in sentences. */
      passedOver: readonly string[];
      /** What was written beside numbers. */
      notes?: readonly ImportedNote[];
      /** What numbers are counted in, where the other tool says. */
      unit?: string | undefined;
    }
  | { problems: readonly InputProblem[] };

/** The things that were read, or the problems: nothing is taken from a file that has a problem. */
export function readOr<Thing>(
  problems: readonly InputProblem[],
  things: readonly Thing[],
  passedOver: readonly string[] = [],
): Read<Thing> {
  return problems.length > 0 ? { problems } : { things, passedOver };
}

/** @example counted(1, 'entry', 'entries') // '1 entry' */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** "3 datapoints are …", and nothing where there are none. */
export function passedOverIf(count: number, one: string, more: string, why: { one: string; more: string }): string[] {
  return count === 0 ? [] : [`${counted(count, one, more)} ${count === 1 ? why.one : why.more}`];
}

/** What an import would do. */
export interface ImportPlan {
  /** What it is about, and from when to when, in a line. */
  description: string;
  files: readonly PlannedFile[];
  /** Pictures that these files show, and that aren't there yet. */
  pictures?: readonly PlannedPicture[];
  /** How many are there already, just so. */
  there: number;
  /** What is not imported, and why, a sentence each. */
  leftOut: readonly string[];
  /** What follows from it for the journal, a sentence each. */
  consequences: readonly string[];
}

export interface PlannedFile extends NewFile {
  /** What is in it, in a few words. */
  what: string;
}

export interface PlannedPicture {
  /** Relative to the journal's folder, with `/`; its name is of what is in it, so no other picture has it. */
  path: string;
  bytes: Uint8Array;
}

/** Fields as a document has them, and its text. */
export function importedText(frontmatter: string, body: string): string {
  return `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}\n`}`;
}
