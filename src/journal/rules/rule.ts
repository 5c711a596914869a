import type { PlainDate } from '../../domain/plain-date.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import type { PictureReading } from '../files/pictures.ts';
import type { SourceFile } from '../files/source-file.ts';
import type { Problem } from '../problems/problem.ts';

/** Returns earlier versions of a file of the journal, the latest first, as far as they're known. */
export type EarlierVersions = (file: string) => readonly EarlierVersion[];

export interface EarlierVersion {
  text: string;
  /** The day on which it was replaced; absent if only the work tree replaces it. */
  until?: PlainDate;
}

/** Everything that was read, for rules that look across files. */
export interface RuleInput {
  /** Ordered by file. */
  sources: readonly SourceFile[];
  /** All existing ids, including those of documents with problems; for check-ins, the dates of sessions. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>;
  /** Every picture, relative to the journal's folder. */
  images: ReadonlySet<string>;
  /** Every other file that isn't a document. */
  others: ReadonlySet<string>;
  /** Reads a file as a picture. */
  pictureIn: (file: string) => PictureReading;
  today: PlainDate;
  /** Absent if it wasn't asked for. */
  earlier?: EarlierVersions;
}

/** Finds problems in a journal; never throws, whatever the journal contains. */
export type Rule = (input: RuleInput) => Problem[];
