import type { PlainDate } from '../../../domain/plain-date.ts';
import type { PictureReading } from '../../../journal/files/pictures.ts';
import type { Problem } from '../../../journal/problems/problem.ts';
import { type ReadFolder, readFolder } from '../../../journal/read-folder.ts';
import { MEMORY, memoryFiles } from './memory-files.ts';

/** What a file is checked against: the rest of the journal, as far as a rule about one file asks for it. */
export interface StandIns {
  /** Texts of other files, by path. */
  files: Readonly<Record<string, string>>;
  /** Every picture's path. */
  pictures: readonly string[];
  today: PlainDate;
}

/** A picture's bytes are not here: whether it can be drawn, the journal's own `check` says. */
const SOUND: PictureReading = {
  kind: 'picture',
  format: 'png',
  width: 1,
  height: 1,
  frames: 1,
  notDrawn: [],
  text: '',
};

/** What only the words of other files could tell, or sessions that are older than the stand-ins. */
const UNKNOWABLE: ReadonlySet<Problem['code']> = new Set([
  'feedback/quote-not-found',
  'link/unknown-session',
  'reference/unknown-session',
]);

/**
 * What `check` says of one file, were it in the journal: the same reading, over the rest's stand-ins and that file.
 * @param path relative to the journal's folder, with `/`
 */
export function problemsOf(path: string, text: string, standIns: StandIns): Problem[] {
  return readWith(path, text, standIns).problems;
}

/** The stand-ins and one file, read as a journal: what is wrong with the file, and what was read. */
export function readWith(path: string, text: string, { files, pictures, today }: StandIns): ReadFolder {
  const texts = new Map([...pictures.map((picture) => [picture, ''] as const), ...Object.entries(files), [path, text]]);
  const read = readFolder(MEMORY, { files: memoryFiles(texts), readPicture: () => SOUND, today });
  const isOld = isBeforeAll(path, Object.keys(files));
  const isKnowable = ({ code }: Problem) => !UNKNOWABLE.has(code) && !(isOld && code === 'session/looks-missed');
  return { ...read, problems: read.problems.filter((problem) => problem.file === path && isKnowable(problem)) };
}

/** Whether a check-in is older than those that the stand-ins know. */
function isBeforeAll(path: string, others: readonly string[]): boolean {
  const dateOf = (file: string) => /^check-ins\/.*?(\d{4}-\d{2}-\d{2})[^/]*$/.exec(file)?.[1];
  const date = dateOf(path);
  return date !== undefined && others.every((other) => (dateOf(other) ?? '9') > date);
}
