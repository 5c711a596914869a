import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Source } from '../../../src/cli/import/source.ts';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

export function fixture(path: string): string {
  return readFileSync(join(FIXTURES, path), 'utf8');
}

/** Returns the files of a folder of fixtures, by their relative paths. */
export function fixtureFiles(folder: string): Record<string, Uint8Array> {
  const root = join(FIXTURES, folder);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/** Makes a source in memory: a folder, or a single file. */
export function sourceOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  kind: Source['kind'] = Object.keys(files).length === 1 ? 'file' : 'folder',
): Source {
  const bytesOf = (file: string) => Buffer.from(files[file] ?? '');
  return {
    path: kind === 'file' ? (Object.keys(files)[0] ?? '') : 'export',
    kind,
    files: Object.keys(files).sort(),
    bytes: (file) => Promise.resolve(bytesOf(file)),
    head: (file, length) => Promise.resolve(bytesOf(file).subarray(0, length)),
    close: () => undefined,
  };
}

export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
  /** The size that the archive claims, if it isn't the real one. */
  claims?: number;
}

/** Makes a ZIP archive like Java's `ZipOutputStream`: deflated, with the sizes after each file. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claims = bytes.length } of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(bytes);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claims, 8);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(0x0808, 6);
    header.writeUInt16LE(8, 8);
    header.writeUInt16LE(path.length, 26);
    const descriptor = Buffer.concat([Buffer.from([0x50, 0x4b, 7, 8]), sizes]);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(0x0808, 8);
    entry.writeUInt16LE(8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(header, path, packed, descriptor);
    central.push(entry, path);
    offset += header.length + path.length + packed.length + descriptor.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** Zips a folder of fixtures. */
export function zippedFixtures(folder: string): Buffer {
  return zipOf(Object.entries(fixtureFiles(folder)).map(([name, bytes]) => ({ name, bytes })));
}
