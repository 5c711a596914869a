import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DiskFailure, hasCode, naming, shownPath } from './disk-failure.ts';

/** The disk operations that writing needs; tests pass some that fail. */
export type WritingDisk = Pick<
  typeof fs,
  | 'chmodSync'
  | 'closeSync'
  | 'copyFileSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'rmSync'
  | 'writeFileSync'
>;

/** Returns a file's bytes, or undefined if it doesn't exist. @throws DiskFailure if something other than a file is there */
export function bytesAt(path: string, disk: WritingDisk): Buffer | undefined {
  try {
    const real = realPath(path, disk);
    const status = statusAt(real, disk);
    if (!status) return undefined;
    if (!status.isFile())
      throw new DiskFailure(
        `\`${shownPath(path)}\` can’t be written: ${status.isDirectory() ? 'it’s a folder' : 'it isn’t a file'}, and it should be a file. Rename or move it.`,
      );
    return disk.readFileSync(real);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Returns a file's real path, resolving links. */
export function realPath(path: string, disk: WritingDisk): string {
  return statusAt(path, disk)?.isSymbolicLink() ? disk.realpathSync(path) : path;
}

/** Returns what's at a path, without following a link; undefined if there's nothing, or if the path goes through a file. */
export function statusAt(path: string, disk: WritingDisk): fs.Stats | undefined {
  try {
    return disk.lstatSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Returns a digest that identifies a file's bytes; null if there's no file. */
export function digest(bytes: Buffer | undefined): string | null {
  return bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
}

/**
 * Makes a folder and its parents one by one: when asked to make them all at once on a read-only disk, Node reports that
 * they don't exist.
 * @param undo collects a function for each folder made, which removes it
 */
export function makeFolder(folder: string, undo: (() => void)[] = [], disk: WritingDisk = fs): void {
  const missing: string[] = [];
  for (let each = resolve(folder); !statusAt(each, disk); each = dirname(each)) missing.unshift(each);
  for (const each of missing)
    try {
      disk.mkdirSync(each);
      // It stays if another program has put something there meanwhile.
      undo.push(() => attempt(() => disk.rmdirSync(each)));
    } catch (error) {
      // Another program created it at the same moment.
      if (!hasCode(error, 'EEXIST') || statusAt(each, disk)?.isDirectory() !== true) throw error;
    }
}

/** Writes a new file, and waits until it's on the disk. */
export function write(path: string, text: string | Uint8Array, disk: WritingDisk): void {
  const file = disk.openSync(path, 'wx');
  try {
    naming(path, () => disk.writeFileSync(file, text));
    naming(path, () => disk.fsyncSync(file));
  } finally {
    disk.closeSync(file);
  }
}

/** Tries a step that may fail without affecting the changes. */
export function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // The next program that writes here removes what is left.
  }
}
