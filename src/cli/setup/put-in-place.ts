import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type NewFile, replaceFile, writeNewFiles } from '../frame/write-files.ts';

/** What is to change on the disk. */
export interface Change {
  /** The journal's folder. */
  folder: string;
  /** Files that leave it. */
  leaving: readonly string[];
  /** Files that come into it. */
  files: readonly NewFile[];
  /** A file elsewhere, which may take the place of one of ours. */
  beside?: { root: string; file: NewFile } | undefined;
}

/**
 * Makes a change, all of it or nothing: what leaves is only put aside until everything else stands.
 * @throws what the disk says, everything being as it was
 */
export function putInPlace({ folder, leaving, files, beside }: Change): void {
  const undo: (() => void)[] = [];
  let aside: string | undefined;
  try {
    const first = mkdirSync(folder, { recursive: true });
    if (first !== undefined) undo.push(() => removeFolders(folder, first));
    if (leaving.length > 0) aside = putAside(folder, leaving, undo);
    if (beside) placeBeside(beside, undo);
    writeNewFiles(folder, files);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
}

/** Moves files into a folder beside the journal's, on the same disk, and takes away the folders that this empties. */
function putAside(folder: string, files: readonly string[], undo: (() => void)[]): string {
  const aside = mkdtempSync(join(dirname(folder), '.alongside-example-'));
  undo.push(() => rmSync(aside, { recursive: true, force: true }));
  for (const file of files) {
    const [from, to] = [join(folder, file), join(aside, file)];
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.push(() => {
      mkdirSync(dirname(from), { recursive: true });
      renameSync(to, from);
    });
  }
  for (const inside of foldersOf(files)) {
    const path = join(folder, inside);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  return aside;
}

/** The folders that files stand in, the innermost first. */
function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let above = posix.dirname(file); above !== '.'; above = posix.dirname(above)) folders.add(above);
  return [...folders].toSorted((a, b) => b.split('/').length - a.split('/').length);
}

function placeBeside({ root, file }: { root: string; file: NewFile }, undo: (() => void)[]): void {
  const target = join(root, file.path);
  if (!existsSync(target)) {
    writeNewFiles(root, [file]);
    undo.push(() => rmSync(target, { force: true }));
    return;
  }
  const before = readFileSync(target, 'utf8');
  replaceFile(root, file);
  undo.push(() => replaceFile(root, { path: file.path, text: before }));
}

function removeFolders(folder: string, first: string): void {
  for (let made = folder; made.length >= first.length; made = dirname(made)) rmdirSync(made);
}
