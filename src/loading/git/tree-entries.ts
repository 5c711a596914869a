import type { FolderEntry } from '../file-system.ts';
import { UsageError } from '../today.ts';
import { type CommitId, inItsWords, type Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Something that a commit holds below the journal's folder. */
export interface TreeEntry {
  /** Relative to the journal's folder, with `/`. */
  path: string;
  kind: Exclude<FolderEntry['kind'], 'folder'>;
  /** The name of its content in git. */
  object: string;
  /** Bytes; 0 for what is no file. */
  size: number;
}

/** Everything below the journal's folder in a commit, in git's order. */
export function treeEntries({ folder, prefix }: Repository, commit: CommitId): TreeEntry[] {
  const args = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit, ...(prefix === '' ? [] : ['--', prefix])];
  const { status, out, complaint } = runGit(folder, args);
  if (status !== 0) throw new UsageError(`git cannot list the files of ${commit}. ${inItsWords(complaint)}`);
  return out
    .toString()
    .split('\0')
    .flatMap((line) => entryOf(line, prefix));
}

/** `100644 blob 3b18e5… 312<tab>content/partnership.md` */
const LINE = /^(?<mode>\d{6}) \w+ (?<object>[0-9a-f]+) +(?<size>\d+|-)\t(?<path>[^]+)$/;

function entryOf(line: string, prefix: string): TreeEntry[] {
  const { mode = '', object, size, path = '' } = LINE.exec(line)?.groups ?? {};
  // What is listed may also be the folder's own name, where a link or a file has it.
  if (object === undefined || !path.startsWith(prefix)) return [];
  return [{ path: path.slice(prefix.length), kind: kindOf(mode), object, size: Number(size) || 0 }];
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode.startsWith('100')) return 'file';
  // Else another repository within this one.
  return mode === '120000' ? 'link' : 'other';
}
