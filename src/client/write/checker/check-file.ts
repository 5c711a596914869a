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

/**
 * What `check` says of one file, were it in the journal: the same reading, over the rest's stand-ins and that file.
 * @param path relative to the journal's folder, with `/`
 */
export function problemsOf(path: string, text: string, standIns: StandIns): Problem[] {
  return readWith(path, text, standIns).problems.filter(({ file }) => file === path);
}

/** The stand-ins and one file, read as a journal. */
export function readWith(path: string, text: string, { files, pictures, today }: StandIns): ReadFolder {
  const texts = new Map([...pictures.map((picture) => [picture, ''] as const), ...Object.entries(files), [path, text]]);
  return readFolder(MEMORY, { files: memoryFiles(texts), readPicture: () => SOUND, today });
}
