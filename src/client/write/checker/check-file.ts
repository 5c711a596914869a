import type { PlainDate } from '../../../domain/plain-date.ts';
import type { PictureReading } from '../../../journal/files/pictures.ts';
import type { Problem } from '../../../journal/problems/problem.ts';
import { type ReadFolder, readFolder } from '../../../journal/read-folder.ts';
import { MEMORY, memoryFiles } from './memory-files.ts';

/** What a file is checked against: the rest of the journal, as far as rules about a single file need it. */
export interface StandIns {
  /** The texts of other files, by path. */
  files: Readonly<Record<string, string>>;
  /** The paths of all pictures. */
  pictures: readonly string[];
  today: PlainDate;
}

/**
 * Stands in for every picture: the bytes aren't available here, so only the journal's own `check` can say whether it
 * can be drawn.
 */
const SOUND: PictureReading = {
  kind: 'picture',
  format: 'png',
  width: 1,
  height: 1,
  frames: 1,
  notDrawn: [],
  text: '',
};

/** Problems that depend on the text of other files, or on sessions older than the stand-ins. */
const UNKNOWABLE: ReadonlySet<Problem['code']> = new Set([
  'feedback/quote-not-found',
  'link/unknown-session',
  'reference/unknown-session',
]);

/**
 * Returns what `check` would find in a file: it's read in the same way, together with stand-ins for the rest of the
 * journal.
 * @param path relative to the journal's folder, with `/`
 */
export function problemsOf(path: string, text: string, standIns: StandIns): Problem[] {
  return readWith(path, text, standIns).problems;
}

/** Reads the stand-ins and one file as a journal, and returns the file's problems and what was read. */
export function readWith(path: string, text: string, { files, pictures, today }: StandIns): ReadFolder {
  const texts = new Map([...pictures.map((picture) => [picture, ''] as const), ...Object.entries(files), [path, text]]);
  const read = readFolder(MEMORY, { files: memoryFiles(texts), readPicture: () => SOUND, today });
  const isOld = isBeforeAll(path, Object.keys(files));
  const isKnowable = ({ code }: Problem) => !UNKNOWABLE.has(code) && !(isOld && code === 'session/looks-missed');
  return { ...read, problems: read.problems.filter((problem) => problem.file === path && isKnowable(problem)) };
}

/** Returns whether a check-in is older than all of the stand-ins. */
function isBeforeAll(path: string, others: readonly string[]): boolean {
  const dateOf = (file: string) => /^check-ins\/.*?(\d{4}-\d{2}-\d{2})[^/]*$/.exec(file)?.[1];
  const date = dateOf(path);
  return date !== undefined && others.every((other) => (dateOf(other) ?? '9') > date);
}
