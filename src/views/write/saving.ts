import type { PlainDate } from '../../domain/plain-date.ts';
import type { PartnerId } from '../../domain/schemas/values.ts';

/*
 * How a page of the dev server opens and saves a file of the journal: what both ends agree on. A build has nothing that answers,
 * and no token: its pages show no button for it.
 */

/** Where the dev server opens (GET, `?path=`) and saves (POST of JSON) files. */
export const FILES = '/@alongside/files';
/** The header by which a request shows that it comes from a page of the server. */
export const TOKEN_HEADER = 'x-alongside-token';
/** The element that has the token, as JSON. */
export const TOKEN_ELEMENT = 'save-token';

/** The event by which a page of the dev server is told, before it's loaded again, that the journal has changed; it can be prevented. */
export const JOURNAL_CHANGED = 'journal-changed';

/** A check-in that is to be a new file, whose place follows from it. */
interface NewCheckIn {
  kind: 'checkIn';
  date: PlainDate;
  author?: PartnerId | undefined;
  text: string;
}

/** Another document that is to be a new file. */
interface NewDocument {
  kind: 'goals' | 'benchmarks' | 'milestones';
  id: string;
  text: string;
}

/** A document that is there. */
export interface FileToChange {
  path: string;
  /** Of the text that it had when it was opened. */
  digest: string;
  text: string;
}

export type SaveRequest = NewCheckIn | NewDocument | FileToChange;

/**
 * Why nothing was saved. `refused`: the page isn't one that this server has served here; `unknown`: no such document; `wrong`: the
 * journal's check finds errors; `notUnderstood`: no page of ours asks so.
 */
export type SaveProblem =
  'exists' | 'changed' | 'refused' | 'tooLarge' | 'notWritten' | 'unknown' | 'wrong' | 'notUnderstood';

export type SaveAnswer =
  /** Saved; where it's shown. */
  | { path: string; page: string }
  /** Opened. */
  | { path: string; text: string; digest: string }
  | { problem: SaveProblem; problems?: readonly object[] };
