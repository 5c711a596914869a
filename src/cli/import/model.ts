import type { PlainDate } from '../../domain/plain-date.ts';
import type { NewFile } from '../../journal/files/write-files.ts';

/** A number that another tool has for a day, in the order in which the tool has it. */
export interface ImportedValue {
  date: PlainDate;
  value: number;
}

/** What somebody wrote on a day in another tool, as Markdown. */
export interface ImportedEntry {
  date: PlainDate;
  /** `18:22`, by the clock where it was written. */
  time: string;
  title?: string | undefined;
  body: string;
  tags: readonly string[];
}

/** Something in the file that cannot be read: where, and what is wrong. */
export interface InputProblem {
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

/** Fields as a document has them, and its text. */
export function importedText(frontmatter: string, body: string): string {
  return `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}\n`}`;
}
