import { compareText } from '../../domain/text.ts';
import { join } from 'node:path';
import type { Collection } from '../../domain/schemas/index.ts';
import { nearest } from '../problems/did-you-mean.ts';
import { FILE_START, type ProblemDetails, type Problem, problemAt } from '../problems/problem.ts';
import type { FileSystem, FolderEntry } from './file-system.ts';
import { type Folder, FOLDERS, IMAGE_ENDING, isLitter, KNOWN_FILES, PARTNERSHIP_FILE } from './folders.ts';

/* Problems with files and folders that a journal can't have. */

const IN_NO_PAGE = 'What’s in it wouldn’t be on any page.';

const LINK: ProblemDetails = {
  code: 'file/symbolic-link',
  message: 'This is a link to another place, not a file or folder.',
  why: 'A journal holds its own files, so it’s the same on every machine, and nothing else gets published with it.',
  fix: 'Delete the link, and put a copy of what it points to here.',
};

const SPECIAL: ProblemDetails = {
  code: 'file/special',
  message: 'This is neither a file nor a folder.',
  why: 'Nothing can be read from it, and waiting for it could take forever.',
  fix: 'Move it out of the journal.',
};

const UNREADABLE_FOLDER: ProblemDetails = {
  code: 'file/unreadable',
  message: 'This folder can’t be opened.',
  why: 'The system doesn’t let this program read it.',
  fix: 'Check who may read it.',
};

function hidden(name: string): ProblemDetails {
  const meant = name.replace(/^\.+/, '');
  return {
    code: 'file/hidden',
    message: `The name \`${name}\` starts with a dot.`,
    why: 'Most programs don’t show such files, so it’s easy to miss. It wouldn’t be on any page.',
    fix: `Name it \`${meant}\`, or move it out of the journal.`,
    suggestion: meant,
  };
}

function folderNamedLikeFile(name: string): ProblemDetails {
  return {
    code: 'file/not-a-file',
    message: `\`${name}\` is a folder, but has the name of a file.`,
    why: IN_NO_PAGE,
    fix: 'Move what’s in it to where it belongs, and delete the folder.',
  };
}

function fileNamedLikeFolder({ name, one, endings: [ending = '.md'] }: Folder): ProblemDetails {
  return {
    code: 'file/not-a-folder',
    message: `\`${name}\` is a file, but it should be a folder.`,
    why: `Each file in it is ${one}.`,
    fix: `Rename it, make a folder \`${name}/\`, and put it in there with a name that ends in \`${ending}\`.`,
  };
}

function wrongEnding(name: string, folder: Folder): ProblemDetails {
  const [ending = '.md'] = folder.endings;
  const meant = `${name.replace(/\.[^.]*$/, '')}${ending}`;
  return {
    code: 'file/wrong-ending',
    message: `Files in \`${folder.name}/\` end in ${folder.endings.map((known) => `\`${known}\``).join(' or ')}; \`${name}\` doesn’t.`,
    why: whyEnding(name, folder),
    fix: `Name it \`${meant}\`, or move it out of the journal.`,
    suggestion: meant,
  };
}

function whyEnding(name: string, { endings }: Folder): string {
  if (endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return 'Capitals count: on some computers it would be a different file.';
  if (name.toLowerCase().endsWith('.mdx')) return 'An `.mdx` file is a program, and only `pages/` may hold programs.';
  return 'A file with another ending wouldn’t be on any page.';
}

function unknownFolder(name: string): ProblemDetails {
  const known = FOLDERS.map((folder) => folder.name);
  const near = nearest(name, known);
  const list = known.map((folder) => `\`${folder}/\``).join(', ');
  return {
    code: 'file/unknown-folder',
    message: `A journal doesn’t have a \`${name}/\` folder.`,
    why: IN_NO_PAGE,
    fix: near === undefined ? `Move its files into one of ${list}.` : `Did you mean \`${near}/\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

function noSubfolder(path: string, { name }: Folder): ProblemDetails {
  return {
    code: 'file/unknown-folder',
    message: `\`${path}/\` can’t be here: only \`check-ins/\` may have folders in it.`,
    why: IN_NO_PAGE,
    fix: `Move its files into \`${name}/\` itself.`,
  };
}

function strayFile(name: string): ProblemDetails {
  const near = nearest(name, [PARTNERSHIP_FILE, ...KNOWN_FILES]);
  return {
    code: 'file/unknown-file',
    message: `\`${name}\` isn’t a file of a journal.`,
    why: IN_NO_PAGE,
    fix:
      near === undefined
        ? 'Move it into the folder for its kind, such as `pages/`, or out of the journal.'
        : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

export interface FoundFile {
  collection: Collection;
  id: string;
  /** The path relative to the journal's folder, with `/`. */
  file: string;
}

/** The contents of a journal's folder, before any file is opened. */
export interface Tree {
  documents: FoundFile[];
  /** Every picture, relative to the journal's folder. */
  images: Set<string>;
  /** Every other file that isn't a document. */
  others: Set<string>;
  problems: Problem[];
}

/** Lists a journal's folder; links are never followed. */
export function readTree(root: string, files: FileSystem): Tree {
  const tree: Tree = { documents: [], images: new Set(), others: new Set(), problems: [] };
  const refuse = (file: string, finding: ProblemDetails) =>
    void tree.problems.push(problemAt(file, FILE_START, finding));

  const entriesOf = (path: string): FolderEntry[] => {
    try {
      const entries = files.list(join(root, path)) ?? [];
      return entries.filter(({ name }) => !isLitter(name)).toSorted((a, b) => compareText(a.name, b.name));
    } catch {
      refuse(path === '' ? '.' : path, UNREADABLE_FOLDER);
      return [];
    }
  };

  /** Handles what is neither folder nor document: pictures, links, hidden files. */
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

  /**
   * Walks an unknown folder. Pictures may be anywhere; a folder with anything else is reported once, with everything in
   * it.
   */
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
