import { isAbsolute, relative, sep } from 'node:path';
import type { FileSystem } from '../../loading/file-system.ts';

/** A disk as it would be with one more file, and the folders that it takes. */
export function withFile(files: FileSystem, path: string, text: string): FileSystem {
  const bytes = new TextEncoder().encode(text);
  const isIt = (file: string) => relative(file, path) === '';
  return {
    list(folder) {
      const entries = files.list(folder);
      const way = relative(folder, path);
      const [name = '', ...further] = way.split(sep);
      if (name === '' || name === '..' || isAbsolute(way) || entries?.some((entry) => entry.name === name))
        return entries;
      return [...(entries ?? []), { name, kind: further.length > 0 ? 'folder' : 'file' }];
    },
    read: (file) => (isIt(file) ? bytes : files.read(file)),
    readStart: (file, length) => (isIt(file) ? bytes.subarray(0, length) : files.readStart(file, length)),
  };
}
