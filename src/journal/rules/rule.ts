import type { PlainDate } from '../../domain/plain-date.ts';
import type { Collection } from '../../domain/schemas/index.ts';
import type { PictureReading } from '../files/pictures.ts';
import type { SourceFile } from '../files/source-file.ts';
import type { Problem } from '../problems/problem.ts';

/** What a file of the journal held before, the latest first, as far as it is known. */
export type EarlierVersions = (file: string) => readonly EarlierVersion[];

export interface EarlierVersion {
  text: string;
  /** The day on which it was replaced; none: it is not yet, but for what is in the work tree. */
  until?: PlainDate;
}

/** Everything that was read, for rules that look across files. */
export interface RuleInput {
  /** In order of file. */
  sources: readonly SourceFile[];
  /** The ids that there are, also of documents with mistakes; for check-ins the dates of sessions. */
  ids: Readonly<Record<Collection, ReadonlySet<string>>>;
  /** Every picture, relative to the journal's folder. */
  images: ReadonlySet<string>;
  /** Every other file that is no document. */
  others: ReadonlySet<string>;
  /** What a file of that path holds as a picture. */
  pictureIn: (file: string) => PictureReading;
  today: PlainDate;
  /** Absent where it wasn't asked for. */
  earlier?: EarlierVersions;
}

/** Finds problems in a journal; never throws, whatever it holds. */
export type Rule = (input: RuleInput) => Problem[];
