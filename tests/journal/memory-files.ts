import { type FileSystem, type FolderEntry, partOf } from '../../src/journal/files/file-system.ts';

/** Returns a file system for a test: paths and their contents. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const paths = Object.keys(contents);
  const read = (file: string) => {
    const content = contents[file];
    if (content === undefined) throw new Error(`No file ${file}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    read,
    readPart: (file, from, length) => partOf(read(file), from, length),
    list(folder) {
      const inside = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      if (inside.length === 0) return undefined;
      const entries = new Map<string, FolderEntry>();
      for (const path of inside) {
        const [name = '', ...rest] = path.split('/');
        entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
  };
}
