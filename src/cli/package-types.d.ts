import type { Journal } from './journal.d.ts';

/** `journal.json`, with a description of every field. */
export type { Journal };

export interface JournalOptions {
  /** The day to use as today, as `YYYY-MM-DD`; by default the current day in the partnership's time zone. */
  today?: string | undefined;
}

export interface ExportOptions extends JournalOptions {
  /** Whose journal; by default `private`, which includes everything. */
  audience?: 'public' | 'partners' | 'private' | undefined;
}

/** A problem in a file of the journal. Lines and columns count from 1. */
export interface Problem {
  /** The path relative to the journal's folder, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: 'error' | 'warning';
  /** The kind of problem, such as `date/impossible`. */
  code: string;
  /** A sentence that says what's wrong. */
  message: string;
  /** Why it matters. */
  why?: string;
  /** A sentence that says what to do. */
  fix?: string;
  /** A replacement for the marked text, if there's a likely one. */
  suggestion?: string;
}

export interface Checked {
  /** How many documents were checked. */
  documents: number;
  /** All problems, by file and line. A journal without errors can be built. */
  problems: Problem[];
}

/**
 * Checks a journal, like `alongside check --format json`.
 * @param folder the journal's, such as `content`
 * @throws Error for a day that doesn't exist
 * @example check('content').problems.filter(({ severity }) => severity === 'error')
 */
export function check(folder: string, options?: JournalOptions): Checked;

/**
 * Returns a journal as one audience may see it, like `alongside export --stdout`.
 * @throws Error with the report if the journal has errors; and for a day that doesn't exist
 * @example exportJournal('content', { audience: 'public' }).sessions.length
 */
export function exportJournal(folder: string, options?: ExportOptions): Journal;
