import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { UsageError } from '../../journal/configuration.ts';
import { diskFailure, naming } from '../../journal/files/disk-failure.ts';
import { decodeExport } from './input.ts';
import { counted, type InputProblem } from './model.ts';

/*
 * The source named on the command line: a file, a folder, or a ZIP archive written by an app. All three have the same
 * interface: which files there are, and what is in them. Only the requested parts of an archive are unpacked, into
 * memory.
 *
 * yauzl reads archives: it can read any part of a file of any size (a diary with its pictures is often larger than
 * memory), rejects names that lead out of the archive, and stops if an entry is larger than declared.
 */

export interface Source {
  /** The path as given. */
  path: string;
  kind: 'file' | 'folder' | 'archive';
  /** Paths of its files, with `/`, in order; for a single file, its name. */
  files: readonly string[];
  /** Returns a whole file, or why it can't be read. @param most the maximum number of bytes */
  bytes: (file: string, most?: number) => Promise<Uint8Array | InputProblem>;
  /** Returns a file's first bytes, up to a length: enough to know what it is. */
  head: (file: string, length: number) => Promise<Uint8Array>;
  close: () => void;
}

/** Years of a diary are some megabytes; a larger file is hardly text. */
export const MAX_TEXT = 256 * 1024 * 1024;

/** A diary of twenty years with ten pictures a day has fewer. */
const MAX_FILES = 100_000;
const MAX_DEPTH = 6;

/** Matches files that operating systems add. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/;

/** Opens a source. @throws UsageError if there's nothing with that name */
export async function openSource(path: string): Promise<Source | { problems: readonly InputProblem[] }> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There’s no file \`${path}\`. Name the file that the other tool wrote.`);
  try {
    if (found.isDirectory()) return folderSource(path);
    const [first, second] = naming(path, () => partOfFile(path, 4));
    return first === 0x50 && second === 0x4b ? await archiveSource(path) : fileSource(path);
  } catch (failure) {
    const message = diskFailure(failure);
    if (message === undefined) throw failure;
    return { problems: [{ message }] };
  }
}

/** Returns the text of a file in a source, or why there is none. */
export async function sourceText(
  source: Source,
  file: string,
): Promise<{ text: string } | { problems: readonly InputProblem[] }> {
  const bytes = await source.bytes(file, MAX_TEXT);
  if ('message' in bytes) return { problems: [bytes] };
  return decodeExport(bytes);
}

/** Returns the name of a file in a source, as shown to people. */
export function shownIn({ path, kind }: Source, file: string): string {
  return kind === 'file' ? path : `${path}/${file}`;
}

function fileSource(path: string): Source {
  return {
    path,
    kind: 'file',
    files: [basename(path)],
    bytes: (_, most) => Promise.resolve(wholeFile(path, most)),
    head: (_, length) => Promise.resolve(partOfFile(path, length)),
    close: () => undefined,
  };
}

function folderSource(path: string): Source {
  return {
    path,
    kind: 'folder',
    files: filesBelow(path).sort(),
    bytes: (file, most) => Promise.resolve(wholeFile(join(path, file), most)),
    head: (file, length) => Promise.resolve(partOfFile(join(path, file), length)),
    close: () => undefined,
  };
}

/** Returns the files below a folder. Links aren't followed, because they can lead outside. */
function filesBelow(root: string, below = '', depth = 0, found: string[] = []): string[] {
  if (depth > MAX_DEPTH || found.length >= MAX_FILES) return found;
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (HIDDEN.test(entry.isDirectory() ? `${path}/` : path)) continue;
    if (entry.isDirectory()) filesBelow(root, path, depth + 1, found);
    else if (entry.isFile() && found.length < MAX_FILES) found.push(path);
  }
  return found;
}

function wholeFile(path: string, most = Infinity): Uint8Array | InputProblem {
  try {
    if (statSync(path).size > most) return tooLarge(path, most);
    return naming(path, () => readFileSync(path));
  } catch (failure) {
    const message = diskFailure(failure);
    if (message === undefined) throw failure;
    return { message };
  }
}

function partOfFile(path: string, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

async function archiveSource(path: string): Promise<Source | { problems: readonly InputProblem[] }> {
  let archive: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    archive = await openPromise(path, { autoClose: false });
  } catch (error) {
    return { problems: [{ message: damagedArchive(error) }] };
  }
  try {
    if (archive.entryCount > MAX_FILES)
      return { problems: [{ message: `It’s an archive of more than ${MAX_FILES} files: no export has that many.` }] };
    for await (const entry of archive.eachEntry())
      if (!entry.fileName.endsWith('/') && !HIDDEN.test(entry.fileName) && !entries.has(entry.fileName))
        entries.set(entry.fileName, entry);
  } catch (error) {
    archive.close();
    return { problems: [{ message: damagedArchive(error) }] };
  }
  const bytes = async (file: string, most = Infinity) => {
    const entry = entries.get(file);
    if (!entry) return { message: `There’s no \`${file}\` in it.` };
    if (entry.isEncrypted())
      return { message: `\`${file}\` is protected by a password. Export it without one, or unpack the archive first.` };
    if (!entry.canDecodeFileData())
      return {
        message: `\`${file}\` is packed in a way that can’t be read here. Unpack the archive, and name its folder.`,
      };
    if (entry.uncompressedSize > most) return tooLarge(file, most);
    if (isBomb(entry))
      return {
        message: `\`${file}\` would be ${inMegabytes(entry.uncompressedSize)} unpacked, far more than what it’s packed in: it isn’t read.`,
      };
    return unpacked(archive, entry);
  };
  return {
    path,
    kind: 'archive',
    files: [...entries.keys()].sort(),
    bytes,
    head: async (file, length) => {
      const read = await bytes(file);
      return 'message' in read ? new Uint8Array() : read.subarray(0, length);
    },
    close: () => void archive.close(),
  };
}

async function unpacked(archive: ZipFile, entry: Entry): Promise<Uint8Array | InputProblem> {
  try {
    const chunks: Buffer[] = [];
    // Without an encoding, an archive's stream yields bytes.
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    return { message: `\`${entry.fileName}\`: ${damagedArchive(error)}` };
  }
}

/**
 * Returns whether an entry is a decompression bomb: large, and compressed more than real content. Deflate reduces text
 * to a tenth, zeros to a thousandth.
 */
function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > 16 * 1024 * 1024 && uncompressedSize > compressedSize * 200;
}

function damagedArchive(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  // These are yauzl's messages about names such as `../a`, which apps don't write.
  if (/^(?:absolute path|invalid relative path)/.test(reason))
    return `It’s a ZIP archive with a name that leads out of it (${reason}): it isn’t read.`;
  return `It’s a ZIP archive that can’t be read (${reason}). It may have been cut off: export it again, or unpack it and name its folder.`;
}

function tooLarge(file: string, most: number): InputProblem {
  return { message: `\`${basename(file)}\` is larger than ${inMegabytes(most)}: no export of words and numbers is.` };
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** Returns the content of a source in a few words, in case it's the wrong one. @example '3 files: a.csv, b.csv, c.csv' */
export function contentsOf({ files }: Source): string {
  const shown = files.slice(0, 5).join(', ');
  return files.length === 0 ? 'nothing' : `${counted(files.length, 'file')}: ${shown}${files.length > 5 ? ', …' : ''}`;
}

/** Returns the only file of a kind in a source; a file that was named itself is used whatever its name. */
export function onlyFile(
  source: Source,
  kind: RegExp,
  what: string,
): { name: string } | { problems: readonly InputProblem[] } {
  const fitting = source.kind === 'file' ? source.files : source.files.filter((file) => kind.test(file));
  const [name, ...more] = fitting;
  if (name !== undefined && more.length === 0) return { name };
  return {
    problems: [
      {
        message:
          name === undefined
            ? `There’s no file of ${what} in it, but ${contentsOf(source)}.`
            : `There are several files in it: ${fitting.slice(0, 5).join(', ')}. Name one of them.`,
      },
    ],
  };
}
