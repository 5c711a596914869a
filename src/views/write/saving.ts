import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';

/*
 * How a page of the dev server opens and saves a file of the journal: what both ends agree on. A build has no server to
 * answer, and no token, so its pages don't show the button.
 */

/** Where the dev server opens (GET, `?path=`) and saves (POST of JSON) files. */
export const FILES = '/@alongside/files';
/** The header by which a request proves that it comes from a page of the server. */
export const TOKEN_HEADER = 'x-alongside-token';
/** The id of the element that has the token, as JSON. */
export const TOKEN_ELEMENT = 'save-token';

/** The event that tells a page of the dev server, before it's reloaded, that the journal has changed; it can be prevented. */
export const JOURNAL_CHANGED = 'journal-changed';

/** A check-in to save as a new file, whose path follows from its content. */
interface NewCheckIn {
  kind: 'checkIn';
  date: PlainDate;
  author?: PartnerId | undefined;
  text: string;
}

/** Another document to save as a new file. */
interface NewDocument {
  kind: 'goals' | 'benchmarks' | 'milestones';
  id: string;
  text: string;
}

/** An existing document to change. */
export interface FileToChange {
  path: string;
  /** The digest of its text when it was opened. */
  digest: string;
  text: string;
}

export type SaveRequest = NewCheckIn | NewDocument | FileToChange;

/**
 * Why it wasn't saved. `refused`: the page wasn't served by this server; `unknown`: there's no such document; `wrong`:
 * the journal's check finds errors; `notUnderstood`: the request isn't one that our pages make.
 */
export type SaveProblem =
  'exists' | 'changed' | 'refused' | 'tooLarge' | 'notWritten' | 'unknown' | 'wrong' | 'notUnderstood';

export type SaveAnswer =
  /** It was saved, and is shown on this page. */
  | { path: string; page: string }
  /** It was opened. */
  | { path: string; text: string; digest: string }
  | { problem: SaveProblem; problems?: readonly object[] };
