import { FOLDERS, type Folder, KNOWN_FILES, PARTNERSHIP_FILE } from './folders.ts';
import { nearest } from './near.ts';
import type { Finding } from './problem.ts';

/* What to say of files and folders that a journal cannot have. */

const IN_NO_PAGE = 'What stands in it would be in no page.';

export const LINK: Finding = {
  code: 'file/symbolic-link',
  message: 'This is a link to another place, not a file or folder.',
  why: 'A journal holds its own files, so that it is the same on every machine and nothing else is published with it.',
  fix: 'Delete the link, and put a copy of what it leads to here.',
};

export const SPECIAL: Finding = {
  code: 'file/special',
  message: 'This is neither a file nor a folder.',
  why: 'Nothing can be read from it, and waiting for it could take for ever.',
  fix: 'Move it out of the journal.',
};

export const UNREADABLE_FOLDER: Finding = {
  code: 'file/unreadable',
  message: 'This folder cannot be opened.',
  why: 'The system does not let this program read it.',
  fix: 'Check who may read it.',
};

export function hidden(name: string): Finding {
  const meant = name.replace(/^\.+/, '');
  return {
    code: 'file/hidden',
    message: `The name \`${name}\` starts with a dot.`,
    why: 'Most programs do not show such files, so nobody would know that it is here. It would be in no page.',
    fix: `Name it \`${meant}\`, or move it out of the journal.`,
    suggestion: meant,
  };
}

export function folderNamedLikeFile(name: string): Finding {
  return {
    code: 'file/not-a-file',
    message: `\`${name}\` is a folder, but has the name of a file.`,
    why: IN_NO_PAGE,
    fix: 'Move what is in it to where it belongs, and delete the folder.',
  };
}

export function fileNamedLikeFolder({ name, one, endings: [ending = '.md'] }: Folder): Finding {
  return {
    code: 'file/not-a-folder',
    message: `\`${name}\` is a file, but must be a folder.`,
    why: `Each file in it is ${one}.`,
    fix: `Rename it, make a folder \`${name}/\`, and put it in there with a name that ends in \`${ending}\`.`,
  };
}

export function wrongEnding(name: string, folder: Folder): Finding {
  const [ending = '.md'] = folder.endings;
  const meant = `${name.replace(/\.[^.]*$/, '')}${ending}`;
  return {
    code: 'file/wrong-ending',
    message: `A file in \`${folder.name}/\` ends in ${folder.endings.map((known) => `\`${known}\``).join(' or ')}; \`${name}\` does not.`,
    why: whyEnding(name, folder),
    fix: `Name it \`${meant}\`, or move it out of the journal.`,
    suggestion: meant,
  };
}

function whyEnding(name: string, { endings }: Folder): string {
  if (endings.some((ending) => name.toLowerCase().endsWith(ending)))
    return 'Capitals count: on some computers it would be another file.';
  if (name.toLowerCase().endsWith('.mdx')) return 'An `.mdx` file is a program, and only `pages/` may hold programs.';
  return 'A file with another ending would be in no page.';
}

export function unknownFolder(name: string): Finding {
  const known = FOLDERS.map((folder) => folder.name);
  const near = nearest(name, known);
  const list = known.map((folder) => `\`${folder}/\``).join(', ');
  return {
    code: 'file/unknown-folder',
    message: `\`${name}/\` is no folder of a journal.`,
    why: IN_NO_PAGE,
    fix: near === undefined ? `Move its files into one of ${list}.` : `Did you mean \`${near}/\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

export function noSubfolder(path: string, { name }: Folder): Finding {
  return {
    code: 'file/unknown-folder',
    message: `There can be no folder \`${path}/\`: only \`check-ins/\` may have folders in it.`,
    why: IN_NO_PAGE,
    fix: `Move its files into \`${name}/\` itself.`,
  };
}

export function strayFile(name: string): Finding {
  const near = nearest(name, [PARTNERSHIP_FILE, ...KNOWN_FILES]);
  return {
    code: 'file/unknown-file',
    message: `\`${name}\` is no file of a journal.`,
    why: IN_NO_PAGE,
    fix:
      near === undefined
        ? 'Move it into the folder of its kind, such as `pages/`, or out of the journal.'
        : `Did you mean \`${near}\`?`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}
