import * as fs from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { ChangedMeanwhile, DiskFailure, naming, shownPath } from './disk-failure.ts';
import { type FileSystem, type FolderEntry, partOf } from './file-system.ts';
import { realFiles } from './real-files.ts';
import { finishLeftBehind } from './half-written.ts';
import { type OwnFolder, takeTurn } from './hidden-folder.ts';
import { eraseRecord, makeStep, recordSteps, removeEmptied, type Step, type StepFolders, Taken } from './steps.ts';
import { attempt, bytesAt, digest, makeFolder, realPath, write, type WritingDisk } from './writing-disk.ts';

/*
 * How several files are written: all of them or none, however the program ends.
 *
 * 1. Everything is written in full into a hidden folder beside the target files (hidden-folder.ts). A `.gitignore` in
 *    it keeps it out of every repository; the project's own `.gitignore` names it, too.
 * 2. If there's more than one step, a record of the steps is written there. From then on they will be made.
 * 3. Each file is put in place in one move, which doesn't need any room on the disk and can be undone (steps.ts); then
 *    the folder is removed.
 *
 * A signal waits until that's done (left-behind.ts). If a step fails, everything is undone. If a process was killed
 * (SIGKILL, a power cut), the next one that writes finishes what is recorded, and removes the rest (half-written.ts).
 */

/** A file to be written: its path relative to a root, with `/`, and its whole text. */
export interface NewFile {
  path: string;
  text: string;
}

/** A change to a file. */
export type Change =
  /** Creates a file. It never replaces an existing one, not even one created at this very moment. */
  | { kind: 'create'; path: string; text: string | Uint8Array }
  /** Changes a file's text, or creates it. With `before`, only if it still has that text. */
  | { kind: 'replace'; path: string; text: string | Uint8Array; before?: string | Uint8Array }
  /** Removes a file, and folders that are empty without it. With `before`, only if it still has that text. */
  | { kind: 'remove'; path: string; before?: string | Uint8Array };

/** Files that should be new but already exist, by path. */
export class AlreadyThere extends Error {
  override name = 'AlreadyThere';
  readonly paths: readonly string[];
  constructor(paths: readonly string[]) {
    super(paths.join(', '));
    this.paths = paths;
  }
}

/** Prepared changes. Until they're made or left, no other process makes any in this folder. */
export interface PreparedChanges {
  /** Makes them, all or none. @throws AlreadyThere, ChangedMeanwhile, and errors of the disk; nothing is changed then */
  make: () => void;
  /** Discards them. Always call it: after `make` it does nothing. */
  leave: () => void;
}

/**
 * Prepares changes, so that making them is unlikely to fail.
 * @param given the folder that the paths are relative to; it's created if needed
 * @throws AlreadyThere, ChangedMeanwhile, and errors of the disk; nothing is changed then
 */
export function prepareChanges(given: string, changes: readonly Change[], disk: WritingDisk = fs): PreparedChanges {
  const folder = resolve(given);
  finishLeftBehind(folder, disk);
  const undoFolder: (() => void)[] = [];
  let own: OwnFolder | undefined;
  const leave = () => {
    own?.remove();
    own = undefined;
    for (const step of undoFolder.splice(0).reverse()) step();
  };
  try {
    makeFolder(folder, undoFolder, disk);
    own = takeTurn(folder, disk);
    const steps = staged(folder, own.path, changes, disk);
    return {
      make() {
        if (!own) throw new Error('These changes were made already, or left.');
        try {
          makeAll({ folder, own: own.path }, steps, disk);
          undoFolder.length = 0;
        } catch (error) {
          if (error instanceof NotUndone) {
            own.keep();
            own = undefined;
          }
          throw error;
        } finally {
          leave();
        }
      },
      leave,
    };
  } catch (error) {
    leave();
    throw error;
  }
}

/** Prepares and makes changes. @throws as `prepareChanges` and its `make`; nothing is changed then */
export function makeChanges(folder: string, changes: readonly Change[], disk: WritingDisk = fs): void {
  if (changes.length > 0) prepareChanges(folder, changes, disk).make();
}

/**
 * Writes new files, all or none. Folders are created as needed, and removed again if nothing is written.
 * @throws AlreadyThere with the files that exist; nothing is written then
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  makeChanges(
    root,
    files.map((file) => ({ kind: 'create', ...file })),
  );
}

/**
 * Replaces a file's text, or creates the file. A program that reads it meanwhile gets either the whole old text or the
 * whole new one.
 */
export function replaceFile(root: string, file: NewFile): void {
  makeChanges(root, [{ kind: 'replace', ...file }]);
}

/** Writes the new texts into the hidden folder, and checks what is there now. */
function staged(folder: string, own: string, changes: readonly Change[], disk: WritingDisk): Step[] {
  const taken: string[] = [];
  const steps = changes.map((change, index): Step => {
    const { kind, path } = change;
    const target = join(folder, path);
    const before = bytesAt(target, disk);
    if (kind === 'create' && before !== undefined) taken.push(path);
    if (kind !== 'create' && change.before !== undefined && !before?.equals(bytesOf(change.before)))
      throw new ChangedMeanwhile(target);
    if (kind === 'remove') return { kind, path, before: digest(before), after: null };
    const written = join(own, 'new', String(index));
    naming(target, () => write(written, change.text, disk));
    if (before !== undefined) disk.chmodSync(written, disk.lstatSync(realPath(target, disk)).mode & 0o777);
    return { kind, path, before: kind === 'create' ? null : digest(before), after: digest(bytesOf(change.text)) };
  });
  if (taken.length > 0) throw new AlreadyThere(taken);
  return steps;
}

function bytesOf(text: string | Uint8Array): Buffer {
  return typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.buffer, text.byteOffset, text.byteLength);
}

/** Some steps could be neither made nor undone; the next program that writes will make them. */
class NotUndone extends DiskFailure {
  override readonly isHalfDone = true;
}

function makeAll(folders: StepFolders, steps: readonly Step[], disk: WritingDisk): void {
  const { folder, own } = folders;
  // A single step doesn't need a record: it's made or it isn't.
  if (steps.length > 1) recordSteps(folders, steps, disk);
  const undo: (() => void)[] = [];
  const taken: string[] = [];
  try {
    for (const [index, step] of steps.entries())
      try {
        makeStep(folders, index, step, undo, disk);
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
        taken.push(step.path);
      }
    removeEmptied(folder, steps, undo, disk);
    if (taken.length > 0) throw new AlreadyThere(taken);
  } catch (error) {
    for (const step of undo.reverse())
      try {
        step();
      } catch (failure) {
        throw new NotUndone(
          `Writing into \`${shownPath(folder)}\` failed halfway (${messageOf(error)}), and so did undoing it (${messageOf(failure)}). Nothing is lost: the next command that writes there, such as \`npm run new\`, finishes it.`,
        );
      }
    throw error;
  }
  // Everything is done now, whether or not this works.
  attempt(() => eraseRecord(own, disk));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Returns the file system as it would be with files written, so that they can be checked first. */
export function withFiles(root: string, files: readonly NewFile[], disk: FileSystem = realFiles): FileSystem {
  return withChanges(
    root,
    files.map((file) => ({ kind: 'replace', ...file })),
    disk,
  );
}

/** Returns the file system as it would be with changes made, so that the journal can be checked first. */
export function withChanges(root: string, changes: readonly Change[], disk: FileSystem = realFiles): FileSystem {
  const bytes = new Map<string, Uint8Array>();
  const gone = new Set<string>();
  for (const change of changes)
    if (change.kind === 'remove') gone.add(resolve(root, change.path));
    else bytes.set(resolve(root, change.path), bytesOf(change.text));
  return {
    list(folder) {
      const there = disk.list(folder)?.filter(({ name }) => !gone.has(resolve(folder, name)));
      const entries = new Map(there?.map((entry) => [entry.name, entry]));
      for (const file of bytes.keys()) {
        const [name = '', ...below] = relative(folder, file).split(sep);
        const entry: FolderEntry = { name, kind: below.length > 0 ? 'folder' : 'file' };
        if (name !== '..' && !entries.has(name)) entries.set(name, entry);
      }
      return entries.size > 0 ? [...entries.values()] : there;
    },
    read: (file) => bytes.get(resolve(file)) ?? disk.read(file),
    readPart(file, from, length) {
      const own = bytes.get(resolve(file));
      return own ? partOf(own, from, length) : disk.readPart(file, from, length);
    },
  };
}
