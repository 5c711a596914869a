import type { Collection } from '../../domain/schemas/index.ts';

/** Where the documents of a collection stand, and what partners call one of them. */
export interface Folder {
  collection: Collection;
  /** Beside `partnership.md` in the journal's folder. */
  name: string;
  /** What a file's name may end in. */
  endings: readonly string[];
  /** Whether sub-folders are looked into; they are no part of the id. */
  nested: boolean;
  /** One document, in plain words. */
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

/** Files of the journal's folder that are no documents. */
export const KNOWN_FILES: ReadonlySet<string> = new Set(['README.md', 'keyring.json']);

/** What Windows keeps beside files. */
const LITTER: ReadonlySet<string> = new Set(['Thumbs.db', 'ehthumbs.db', 'desktop.ini']);

/**
 * Copies and locks of editors (`x.md~`, `.x.md.swp`, `#x.md#`, `.#x.md`, `x.md.bak`), what macOS writes beside files (`._x.md`), and
 * what our own commands get ready (hidden-folder.ts).
 */
const LEFT_BY_PROGRAMS = /~$|^~\$|^\..*\.sw[a-px]$|^#.*#$|^\.#|^\._|^\.alongside-writing-|\.(?:bak|orig|rej|tmp)$/i;

/**
 * What computers, editors and version control keep beside a journal's files: all that is hidden (`.obsidian`, `.trash`, `.git`,
 * `.DS_Store`), but for what has the ending of a document or picture. That somebody may have hidden by mistake.
 */
export function isLitter(name: string): boolean {
  if (LITTER.has(name) || LEFT_BY_PROGRAMS.test(name)) return true;
  return name.startsWith('.') && !/\.(?:mdx?|yaml)$/i.test(name) && !IMAGE_ENDING.test(name);
}

export const IMAGE_ENDING = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** One document of a collection, in plain words: "a goal". */
export function oneOf(collection: Collection): string {
  return FOLDERS.find((folder) => folder.collection === collection)?.one ?? 'the partnership';
}
