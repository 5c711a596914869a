import { readdirSync, readFileSync } from 'node:fs';

export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * What loading asks of a disk; a test passes its own. Synchronous, because reading thousands of small files one after the
 * other takes less time than handing each to Node's thread pool (10,000 files: see `npm run bench`).
 */
export interface FileSystem {
  /** What a folder holds; none where there is no such folder. */
  list(folder: string): FolderEntry[] | undefined;
  read(file: string): Uint8Array;
}

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
  read: (file) => readFileSync(file),
};
