import { join } from 'node:path';
import type { Collection } from '../domain/schemas/index.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { FOLDERS, type Folder, IMAGE_ENDING, KNOWN_FILES, LITTER, PARTNERSHIP_FILE } from './folders.ts';
import { nearest } from './near.ts';
import { compareText, FILE_START, type Finding, type Problem, problemAt } from './problem.ts';

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
  problems: Problem[];
}

/** Looks through a journal's folder; links are never followed. */
export function readTree(root: string, files: FileSystem): Tree {
  const tree: Tree = { documents: [], images: new Set(), problems: [] };
  const refuse = (file: string, finding: Finding) => void tree.problems.push(problemAt(file, FILE_START, finding));

  /** What is no folder and no document: pictures, litter, links. */
  const isSettled = (entry: FolderEntry, file: string): boolean => {
    if (LITTER.has(entry.name)) return true;
    if (entry.kind === 'link' || entry.kind === 'other') {
      refuse(file, LINK);
      return true;
    }
    if (entry.kind === 'folder' || !IMAGE_ENDING.test(entry.name)) return false;
    tree.images.add(file);
    return true;
  };

  const walkFolder = (path: string, folder: Folder) => {
    for (const entry of sorted(files.list(join(root, path)))) {
      const file = `${path}/${entry.name}`;
      if (isSettled(entry, file)) continue;
      if (entry.kind === 'folder') {
        if (folder.nested) walkFolder(file, folder);
        else walkUnknown(file);
        continue;
      }
      const ending = folder.endings.find((known) => entry.name.endsWith(known));
      if (ending === undefined) refuse(file, wrongEnding(entry.name, folder));
      else tree.documents.push({ collection: folder.collection, id: entry.name.slice(0, -ending.length), file });
    }
  };

  /** Pictures may stand anywhere; a folder with anything else is told once. */
  const walkUnknown = (path: string) => {
    let isTold = false;
    for (const entry of sorted(files.list(join(root, path)))) {
      const file = `${path}/${entry.name}`;
      if (isSettled(entry, file)) continue;
      if (entry.kind === 'folder') walkUnknown(file);
      else if (!isTold) {
        refuse(file, unknownFolder(path));
        isTold = true;
      }
    }
  };

  for (const entry of sorted(files.list(root))) {
    if (isSettled(entry, entry.name)) continue;
    const folder = FOLDERS.find(({ name }) => name === entry.name);
    if (entry.kind === 'folder') {
      if (folder) walkFolder(entry.name, folder);
      else walkUnknown(entry.name);
    } else if (entry.name === PARTNERSHIP_FILE)
      tree.documents.push({ collection: 'partnership', id: 'partnership', file: entry.name });
    else if (!KNOWN_FILES.has(entry.name)) refuse(entry.name, strayFile(entry.name));
  }
  return tree;
}

function sorted(entries: readonly FolderEntry[] = []): FolderEntry[] {
  return entries.toSorted((a, b) => compareText(a.name, b.name));
}

const LINK: Finding = {
  code: 'file/symbolic-link',
  message: 'This is a link to another place, not a file.',
  why: 'A journal holds its own files, so that it is the same on every machine and nothing else is published with it.',
  fix: 'Put the file itself here.',
};

function wrongEnding(name: string, folder: Folder): Finding {
  const [ending = '.md'] = folder.endings;
  const isComponent = name.toLowerCase().endsWith('.mdx');
  const meant = `${name.replace(/\.[^.]*$/, '')}${ending}`;
  return {
    code: 'file/wrong-ending',
    message: `A file in \`${folder.name}/\` ends in ${folder.endings.map((known) => `\`${known}\``).join(' or ')}; this one does not.`,
    why: isComponent
      ? 'An `.mdx` file is a program, and only `pages/` may hold programs.'
      : 'A file with another ending would be in no page.',
    fix: `Name it \`${meant}\`, or move it out of the journal.`,
    suggestion: meant,
  };
}

function unknownFolder(path: string): Finding {
  const name = path.split('/').at(-1) ?? path;
  const known = FOLDERS.map((folder) => folder.name);
  const near = path.includes('/') ? undefined : nearest(name, known);
  const list = known.map((folder) => `\`${folder}/\``).join(', ');
  return {
    code: 'file/unknown-folder',
    message: `\`${path}/\` is no folder of a journal.`,
    why: 'What stands in it would be in no page.',
    fix: near === undefined ? `Move its files into one of ${list}.` : `Did you mean \`${near}/\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

function strayFile(name: string): Finding {
  const near = nearest(name, [PARTNERSHIP_FILE, ...KNOWN_FILES]);
  return {
    code: 'file/unknown-file',
    message: `\`${name}\` is no file of a journal.`,
    why: 'What stands in it would be in no page.',
    fix:
      near === undefined
        ? 'Move it into the folder of its kind, such as `pages/`, or out of the journal.'
        : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
