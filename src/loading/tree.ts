import { join } from 'node:path';
import type { Collection } from '../domain/schemas/index.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { FOLDERS, type Folder, IMAGE_ENDING, isLitter, KNOWN_FILES, PARTNERSHIP_FILE } from './folders.ts';
import { compareText, FILE_START, type Finding, type Problem, problemAt } from './problem.ts';
import {
  fileNamedLikeFolder,
  folderNamedLikeFile,
  hidden,
  LINK,
  noSubfolder,
  SPECIAL,
  strayFile,
  UNREADABLE_FOLDER,
  unknownFolder,
  wrongEnding,
} from './tree-findings.ts';

export interface FoundFile {
  collection: Collection;
  id: string;
  /** Relative to the journal's folder, with `/`. */
  file: string;
}

/** What a journal's folder holds, before anything is opened. */
export interface Tree {
  documents: FoundFile[];
  /** Every picture, relative to the journal's folder. */
  images: Set<string>;
  /** Every other file that is no document. */
  others: Set<string>;
  problems: Problem[];
}

/** Looks through a journal's folder; links are never followed. */
export function readTree(root: string, files: FileSystem): Tree {
  const tree: Tree = { documents: [], images: new Set(), others: new Set(), problems: [] };
  const refuse = (file: string, finding: Finding) => void tree.problems.push(problemAt(file, FILE_START, finding));

  const entriesOf = (path: string): FolderEntry[] => {
    try {
      const entries = files.list(join(root, path)) ?? [];
      return entries.filter(({ name }) => !isLitter(name)).toSorted((a, b) => compareText(a.name, b.name));
    } catch {
      refuse(path === '' ? '.' : path, UNREADABLE_FOLDER);
      return [];
    }
  };

  /** What is no folder and no document: pictures, links, what is hidden. */
  const isSettled = ({ name, kind }: FolderEntry, file: string): boolean => {
    if (kind === 'link' || kind === 'other') refuse(file, kind === 'link' ? LINK : SPECIAL);
    else if (name.startsWith('.')) refuse(file, hidden(name));
    else if (kind === 'file' && IMAGE_ENDING.test(name)) tree.images.add(file);
    else return false;
    return true;
  };

  const walkFolder = (path: string, folder: Folder) => {
    for (const entry of entriesOf(path)) {
      const file = `${path}/${entry.name}`;
      if (isSettled(entry, file)) continue;
      const ending = folder.endings.find((known) => entry.name.endsWith(known));
      if (entry.kind === 'folder') {
        if (ending !== undefined) refuse(file, folderNamedLikeFile(entry.name));
        else if (folder.nested) walkFolder(file, folder);
        else walkUnknown(file, false, (inside) => refuse(inside, noSubfolder(file, folder)));
      } else if (ending === undefined) refuse(file, wrongEnding(entry.name, folder));
      else tree.documents.push({ collection: folder.collection, id: entry.name.slice(0, -ending.length), file });
    }
  };

  /** Pictures may stand anywhere; a folder with anything else is told, once with all that is in it. */
  const walkUnknown = (path: string, wasTold: boolean, tell: (inside: string) => void): boolean => {
    let isTold = wasTold;
    for (const entry of entriesOf(path)) {
      const file = `${path}/${entry.name}`;
      if (isSettled(entry, file)) continue;
      if (entry.kind === 'folder') {
        isTold = walkUnknown(file, isTold, tell);
        continue;
      }
      tree.others.add(file);
      if (!isTold) tell(file);
      isTold = true;
    }
    return isTold;
  };

  for (const entry of entriesOf('')) {
    const { name, kind } = entry;
    if (isSettled(entry, name)) continue;
    const folder = FOLDERS.find((known) => known.name === name);
    if (kind === 'folder') {
      if (folder) walkFolder(name, folder);
      else if (name === PARTNERSHIP_FILE || KNOWN_FILES.has(name)) refuse(name, folderNamedLikeFile(name));
      else walkUnknown(name, false, (inside) => refuse(inside, unknownFolder(name)));
    } else if (name === PARTNERSHIP_FILE)
      tree.documents.push({ collection: 'partnership', id: 'partnership', file: name });
    else if (folder) refuse(name, fileNamedLikeFolder(folder));
    else {
      tree.others.add(name);
      if (!KNOWN_FILES.has(name)) refuse(name, strayFile(name));
    }
  }
  return tree;
}
