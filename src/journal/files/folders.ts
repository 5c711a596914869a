import type { Collection } from '../../domain/schemas/index.ts';

/** The folder of a collection, and what partners call one of its documents. */
export interface Folder {
  collection: Collection;
  /** The folder's name; `partnership.md` itself is directly in the journal's folder. */
  name: string;
  /** The extensions that its files may have. */
  endings: readonly string[];
  /** Whether subfolders are searched; they aren't part of the id. */
  nested: boolean;
  /** One document, in plain words, such as "a goal". */
  one: string;
}

export const PARTNERSHIP_FILE = 'partnership.md';

export const FOLDERS: readonly Folder[] = [
  { collection: 'partners', name: 'partners', endings: ['.md'], nested: false, one: 'a partner' },
  { collection: 'goals', name: 'goals', endings: ['.md'], nested: false, one: 'a goal' },
  { collection: 'benchmarks', name: 'benchmarks', endings: ['.md'], nested: false, one: 'a benchmark' },
  { collection: 'checkIns', name: 'check-ins', endings: ['.md'], nested: true, one: 'a check-in' },
  { collection: 'milestones', name: 'milestones', endings: ['.md'], nested: false, one: 'a milestone' },
  { collection: 'feedback', name: 'feedback', endings: ['.yaml'], nested: false, one: 'a feedback file' },
  { collection: 'pages', name: 'pages', endings: ['.md', '.mdx'], nested: false, one: 'a page' },
];

/** Files in the journal's folder that aren't documents. */
export const KNOWN_FILES: ReadonlySet<string> = new Set(['README.md', 'keyring.json']);

/** Files that Windows adds to folders. */
const LITTER: ReadonlySet<string> = new Set(['Thumbs.db', 'ehthumbs.db', 'desktop.ini']);

/**
 * Matches editors' copies and locks (`x.md~`, `.x.md.swp`, `#x.md#`, `.#x.md`, `x.md.bak`), files that macOS adds
 * (`._x.md`), and our own commands' temporary files (hidden-folder.ts).
 */
const LEFT_BY_PROGRAMS = /~$|^~\$|^\..*\.sw[a-px]$|^#.*#$|^\.#|^\._|^\.alongside-writing-|\.(?:bak|orig|rej|tmp)$/i;

/**
 * Returns whether a name belongs to a file that a computer, editor or version control put there: anything hidden
 * (`.obsidian`, `.trash`, `.git`, `.DS_Store`), except files with the extension of a document or picture, which may be
 * hidden by mistake.
 */
export function isLitter(name: string): boolean {
  if (LITTER.has(name) || LEFT_BY_PROGRAMS.test(name)) return true;
  return name.startsWith('.') && !/\.(?:mdx?|yaml)$/i.test(name) && !IMAGE_ENDING.test(name);
}

export const IMAGE_ENDING = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Returns a plain name for one document of a collection: "a goal". */
export function oneOf(collection: Collection): string {
  return FOLDERS.find((folder) => folder.collection === collection)?.one ?? 'the partnership';
}
