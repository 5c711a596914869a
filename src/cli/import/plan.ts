import type { NewFile } from '../frame/write-files.ts';

/** What an import would do. */
export interface ImportPlan {
  /** What it is about, and from when to when, in a line. */
  about: string;
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
export function documentText(frontmatter: string, body: string): string {
  return `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}\n`}`;
}
