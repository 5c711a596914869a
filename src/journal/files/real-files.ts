import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { BOUNDS, type FileSystem } from './file-system.ts';

/** The file system on disk. */
export const realFiles: FileSystem = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
      }));
    } catch (error) {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
        return undefined;
      throw error;
    }
  },
  read: (file) => readFrom(file, 0, BOUNDS.file + 1),
  readPart: readFrom,
};

/* A path may have changed since its folder was listed, so links aren't followed, and pipes aren't waited for. */
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function readFrom(file: string, from: number, length: number): Uint8Array {
  const descriptor = openSync(file, FLAGS);
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new Error(`${file} isn’t a file any more.`);
    const start = from < 0 ? Math.max(0, status.size + from) : from;
    const bytes = new Uint8Array(Math.max(0, Math.min(status.size - start, length)));
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(descriptor);
  }
}
