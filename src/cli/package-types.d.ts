import type { Journal } from './journal.d.ts';

/** `journal.json`, with a description of every field. */
export type { Journal };

export interface JournalOptions {
  /** The day to take for today, as `YYYY-MM-DD`; without it, the day that it is in the partnership's time zone. */
  today?: string | undefined;
}

export interface ExportOptions extends JournalOptions {
  /** Whose journal; without it, `private`, which is everything. */
  audience?: 'public' | 'partners' | 'private' | undefined;
}

/** Something wrong in a file of the journal. Lines and columns count from 1. */
export interface Problem {
  /** Relative to the journal's folder, with `/`. */
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  severity: 'error' | 'warning';
  /** Which mistake it is, such as `date/impossible`. */
  code: string;
  /** What is wrong, in a sentence. */
  message: string;
  /** Why it matters. */
  why?: string;
  /** What to do, in a sentence. */
  fix?: string;
  /** What may replace the marked text, where something is near. */
  suggestion?: string;
}

export interface Checked {
  /** How many documents were looked at. */
  documents: number;
  /** All that is wrong, by file and line. A journal without errors can be built. */
  problems: Problem[];
}

/**
 * Says what is wrong in a journal, as `alongside check --format json` does.
 * @param folder the journal's, such as `content`
 * @throws Error for a day that doesn't exist
 * @example check('content').problems.filter(({ severity }) => severity === 'error')
 */
export function check(folder: string, options?: JournalOptions): Checked;

/**
 * A journal as one audience may see it, as `alongside export --stdout` prints it.
 * @throws Error where the journal has errors, with the report; and for a day that doesn't exist
 * @example exportJournal('content', { audience: 'public' }).sessions.length
 */
export function exportJournal(folder: string, options?: ExportOptions): Journal;
