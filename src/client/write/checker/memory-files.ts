import { type FileSystem, type FolderEntry, partOf } from '../../../journal/files/file-system.ts';

/** The name of the folder for files in memory. */
export const MEMORY = 'journal';

/**
 * Returns a file system in memory, with the operations that reading a journal needs.
 * @param texts by path, relative to the journal's folder, with `/`
 */
export function memoryFiles(texts: ReadonlyMap<string, string>): FileSystem {
  const read = (file: string): Uint8Array => {
    const text = texts.get(file.slice(MEMORY.length + 1));
    if (text === undefined) throw new Error(`There’s no ${file}.`);
    return new TextEncoder().encode(text);
  };
  return {
    list: (folder) => {
      const inside = folder === MEMORY ? '' : `${folder.slice(MEMORY.length + 1)}/`;
      const entries = new Map<string, FolderEntry>();
      for (const path of texts.keys()) {
        if (!path.startsWith(inside)) continue;
        const [name = '', ...rest] = path.slice(inside.length).split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
    read,
    readPart: (file, from, length) => partOf(read(file), from, length),
  };
}
