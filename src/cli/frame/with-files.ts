import { relative, resolve, sep } from 'node:path';
import { type FileSystem, type FolderEntry, realFiles } from '../../loading/file-system.ts';
import type { NewFile } from './write-files.ts';

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
    readStart: (file, length) => bytes.get(resolve(file))?.subarray(0, length) ?? disk.readStart(file, length),
  };
}
