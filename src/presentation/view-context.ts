import type { Journal } from '../domain/journal.ts';
import type { Collection } from '../domain/schemas/index.ts';
import type { Formats } from './formats.ts';
import type { Picture } from './picture.ts';
import type { RepositoryLinks } from './repository-links.ts';
import type { Urls } from './urls.ts';
import type { Words } from './words/words.ts';

/** What every view is made from: the journal, and how this site speaks and links. */
export interface ViewContext {
  journal: Journal;
  words: Words;
  formats: Formats;
  urls: Urls;
  /** Where the journal is written in a browser; absent where it is not on GitHub, or this audience is not led there. */
  repository?: RepositoryLinks;
  /** The picture that a document names by a path; absent where there is none. */
  pictureOf: (collection: Collection, id: string, path: string) => Picture | undefined;
}
