import { posix, sep } from 'node:path';
import { defined } from '../../domain/defined.ts';
import { plainDate, type PlainDate } from '../../domain/plain-date.ts';
import { UsageError } from '../configuration.ts';
import { BOUNDS, type FileSystem, type FolderEntry, partOf } from '../files/file-system.ts';
import { IMAGE_ENDING } from '../files/folders.ts';
import type { EarlierVersion, EarlierVersions } from '../rules/rule.ts';
import { type CommitId, inItsWords, type Repository, repositoryOf, runGit } from './repository.ts';

/** How many bytes of a picture are read; a larger one appears cut off. */
const PICTURE = 256 * 1024 * 1024;
/** How many bytes of files are requested, and kept, at a time. */
const AT_ONCE = 32 * 1024 * 1024;

/**
 * Returns the journal as it is in a commit, without touching the work tree. Its folder is `.`, and doesn't exist if the
 * commit has none. Files are requested from git in batches, in the order in which a journal is read, so that one
 * process serves thousands.
 * @example readJournal('.', { files: gitFiles(repositoryOf('content'), commit) })
 */
export function gitFiles(repository: Repository, commit: CommitId): FileSystem {
  const entries = treeEntries(repository, commit);
  const folders = foldersOf(entries);
  const places = new Map(entries.map(({ path }, index) => [path, index]));
  let kept = new Map<string, Uint8Array>();
  let picture: { file: string; bytes: Uint8Array } | undefined;

  const find = (file: string): number => {
    const index = places.get(pathOf(file));
    if (index === undefined || entries[index]?.kind !== 'file') throw new Error(`${commit} has no file ${file}.`);
    return index;
  };
  return {
    list: (folder) => folders.get(pathOf(folder)),
    read(file) {
      const from = find(file);
      const path = pathOf(file);
      if (!kept.has(path)) kept = readMany(repository, portionFrom(entries, from));
      return kept.get(path) ?? tooLarge();
    },
    readPart(file, from, length) {
      const { object = '' } = entries[find(file)] ?? {};
      // As if checked out: git may store large pictures elsewhere (LFS), with a pointer in their place.
      const asked = ['cat-file', '--filters', `--path=${repository.prefix}${pathOf(file)}`, object];
      // Git can't return part of a file, and several parts of a picture are requested in a row.
      if (picture?.file !== file) picture = { file, bytes: runGit(repository.folder, asked, { most: PICTURE }).out };
      return partOf(picture.bytes, from, length);
    },
  };
}

/** How many earlier versions of a file are considered. */
const VERSIONS = 50;

/**
 * Returns a function that finds earlier versions of the journal's files in git; empty if git doesn't have any.
 * @param folder the journal's
 */
export function earlierVersionsIn(folder: string): EarlierVersions {
  return (file) => {
    try {
      return versionsOf(repositoryOf(folder), file);
    } catch (error) {
      // There is no git, no repository, or one that git refuses to open.
      if (error instanceof UsageError) return [];
      throw error;
    }
  };
}

function versionsOf(repository: Repository, file: string): EarlierVersion[] {
  const { folder, prefix } = repository;
  const { status, out } = runGit(folder, [
    'log',
    `-${String(VERSIONS)}`,
    '--format=%H %cs',
    '--no-renames',
    '--',
    file,
  ]);
  if (status !== 0) return [];
  const commits = out
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' '));
  const asked = commits.map(([commit = '']) => `${commit}:${prefix}${file}\n`).join('');
  const answer = runGit(folder, ['cat-file', '--batch'], { input: asked });
  let at = 0;
  let until: PlainDate | undefined;
  return commits.flatMap(([, day = '']) => {
    const end = answer.out.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(answer.out.toString('latin1', at, end))?.[1] ?? Number.NaN);
    const text = answer.out.toString('utf8', end + 1, end + 1 + size);
    at = Number.isNaN(size) ? end + 1 : end + size + 2;
    const version = { text, ...defined({ until }) };
    until = plainDate(day);
    // A commit that removed the file has no version of it.
    return Number.isNaN(size) || answer.status !== 0 ? [] : [version];
  });
}

function pathOf(path: string): string {
  const written = posix.normalize(path.replaceAll(sep, '/'));
  return written === '.' ? '' : written;
}

/** Maps each folder to its contents; the journal's own has the empty name. */
function foldersOf(entries: readonly TreeEntry[]): ReadonlyMap<string, FolderEntry[]> {
  const folders = new Map<string, FolderEntry[]>();
  const add = (path: string, kind: FolderEntry['kind']): void => {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const siblings = folders.get(parent);
    const entry = { name: posix.basename(path), kind };
    if (siblings) siblings.push(entry);
    else {
      folders.set(parent, [entry]);
      if (parent !== '') add(parent, 'folder');
    }
  };
  for (const { path, kind } of entries) add(path, kind);
  return folders;
}

/** Returns the files that are read together, starting with a given one. Files above the size limit aren't read. */
function portionFrom(entries: readonly TreeEntry[], from: number): TreeEntry[] {
  const portion: TreeEntry[] = [];
  let bytes = 0;
  for (const entry of entries.slice(from)) {
    if (entry.kind !== 'file' || entry.size > BOUNDS.file || isPicture(entry)) continue;
    bytes += entry.size;
    if (bytes > AT_ONCE && portion.length > 0) break;
    portion.push(entry);
  }
  return portion;
}

/** Returns whether an entry is a picture, of which only the first bytes are needed. */
function isPicture({ path }: TreeEntry): boolean {
  return IMAGE_ENDING.test(path);
}

/** Returns zeros in place of a file that is too large, one byte more than the limit. */
function tooLarge(): Uint8Array {
  return new Uint8Array(BOUNDS.file + 1);
}

/** Reads many files at once. Each answer is `<object> blob <size>`, a line end, that many bytes, a line end. */
function readMany({ folder }: Repository, portion: readonly TreeEntry[]): Map<string, Uint8Array> {
  const input = portion.map(({ object }) => `${object}\n`).join('');
  const { status, out, complaint } = runGit(folder, ['cat-file', '--batch'], { input });
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path, object, size } of portion) {
    const head = `${object} blob ${size}\n`;
    if (status !== 0 || out.toString('latin1', at, at + head.length) !== head)
      throw new UsageError(`git can’t read \`${path}\` as it was. ${inItsWords(complaint)}`);
    at += head.length;
    contents.set(path, out.subarray(at, at + size));
    at += size + 1;
  }
  return contents;
}

/** An entry of a commit below the journal's folder. */
interface TreeEntry {
  /** Relative to the journal's folder, with `/`. */
  path: string;
  kind: Exclude<FolderEntry['kind'], 'folder'>;
  /** The name of its content in git. */
  object: string;
  /** Size in bytes; 0 if it isn't a file. */
  size: number;
}

/** Returns everything below the journal's folder in a commit, in git's order. */
function treeEntries({ folder, prefix }: Repository, commit: CommitId): TreeEntry[] {
  const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])];
  const { status, out, complaint } = runGit(folder, args);
  if (status !== 0) throw new UsageError(`git can’t list the files of ${commit}. ${inItsWords(complaint)}`);
  return out
    .toString()
    .split('\0')
    .flatMap((line) => entryOf(line, prefix));
}

/** Matches a line such as `100644 blob 3b18e5… 312<tab>content/partnership.md`. */
const LINE = /^(?<mode>\d{6}) \w+ (?<object>[0-9a-f]+) +(?<size>\d+|-)\t(?<path>[^]+)$/;

function entryOf(line: string, prefix: string): TreeEntry[] {
  const { mode = '', object, size, path = '' } = LINE.exec(line)?.groups ?? {};
  // The list may include the folder's own name, if it's a link or a file.
  if (object === undefined || !path.startsWith(prefix)) return [];
  return [{ path: path.slice(prefix.length), kind: kindOf(mode), object, size: Number(size) || 0 }];
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode.startsWith('100')) return 'file';
  // Otherwise it's another repository within this one.
  return mode === '120000' ? 'link' : 'other';
}
