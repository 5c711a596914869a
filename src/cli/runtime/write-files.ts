import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type FileSystem, type FolderEntry, partOf, realFiles } from '../../journal/files/file-system.ts';

/** A file to be written: its path relative to a root, with `/`, and its whole text. */
export interface NewFile {
  path: string;
  text: string;
}

/** Files that were to be new and are there already, by path. */
export class AlreadyThere extends Error {
  override name = 'AlreadyThere';
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(paths.join(', '));
    this.paths = paths;
  }
}

/**
 * Writes new files, all or none: each is written whole under another name, then linked to its own, which never takes the
 * place of a file that is there, not even of one of this very moment. Folders are made as needed, and taken away again
 * when nothing is written.
 * @throws AlreadyThere naming what is there, nothing being written
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const undo: (() => void)[] = [];
  const taken: string[] = [];
  try {
    for (const { path, text } of files) {
      const target = join(root, path);
      makeFolder(dirname(target), undo);
      withWritten(target, text, (written) => {
        try {
          linkSync(written, target);
          undo.push(() => rmSync(target, { force: true }));
        } catch (error) {
          if (!isFailure(error, 'EEXIST')) throw error;
          taken.push(path);
        }
      });
    }
    if (taken.length > 0) throw new AlreadyThere(taken);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** Puts a text in the place of a file, or makes the file: whoever reads it meanwhile finds the old one or the new one, whole. */
export function replaceFile(root: string, { path, text }: NewFile): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  withWritten(target, text, (written) => renameSync(written, target));
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  undo.push(() => {
    for (let made = folder; made.length >= first.length; made = dirname(made)) rmdirSync(made);
  });
}

function withWritten(target: string, text: string, place: (written: string) => void): void {
  const written = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    const file = openSync(written, 'wx');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(written);
  } finally {
    rmSync(written, { force: true });
  }
}

function isFailure(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The disk as it would be with files written, so that they can be checked before they are. */
export function withFiles(root: string, files: readonly NewFile[], disk: FileSystem = realFiles): FileSystem {
  const bytes = new Map(files.map(({ path, text }) => [resolve(root, path), new TextEncoder().encode(text)]));
  return {
    list(folder) {
      const entries = new Map(disk.list(folder)?.map((entry) => [entry.name, entry]));
      for (const file of bytes.keys()) {
        const [name = '', ...below] = relative(folder, file).split(sep);
        const entry: FolderEntry = { name, kind: below.length > 0 ? 'folder' : 'file' };
        if (name !== '..' && !entries.has(name)) entries.set(name, entry);
      }
      return entries.size > 0 ? [...entries.values()] : disk.list(folder);
    },
    read: (file) => bytes.get(resolve(file)) ?? disk.read(file),
    readPart(file, from, length) {
      const own = bytes.get(resolve(file));
      return own ? partOf(own, from, length) : disk.readPart(file, from, length);
    },
  };
}
