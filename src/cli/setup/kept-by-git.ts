import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, relative, sep } from 'node:path';
import { isLitter } from '../../loading/folders.ts';
import { git, GitFailed } from './git.ts';

/** What git has of a folder. */
export type Kept =
  | {
      kind: 'kept';
      /** The commit that has every file, in short. */
      commit: string;
      /** The files, relative to the folder, with `/`; none that programs leave behind. */
      files: readonly string[];
    }
  | { kind: 'no-git' }
  | { kind: 'no-repository' }
  | { kind: 'no-commit' }
  /** The commit is on no branch, so that git forgets it one day. */
  | { kind: 'on-no-branch' }
  /** Files whose present text is in no commit. */
  | { kind: 'not-committed'; files: readonly NotCommitted[] }
  | { kind: 'failed'; said: string };

export interface NotCommitted {
  /** Relative to the folder. */
  file: string;
  how: 'changed' | 'new' | 'ignored' | 'deleted';
}

/** Whether every file of a folder is in the commit that is checked out, as it stands on the disk. It changes nothing. */
export function keptByGit(folder: string, { stays }: { stays: ReadonlySet<string> }): Kept {
  const real = realpathSync(folder);
  try {
    const root = git(real, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
    const commit = commitOf(real);
    if (commit === undefined) return { kind: 'no-commit' };
    if (git(real, ['for-each-ref', '--contains', commit, '--count=1']) === '') return { kind: 'on-no-branch' };
    const isLeaving = (file: string) => !stays.has(file) && !file.split('/').some(isLitter);
    const below = relative(root, real).replaceAll(sep, '/');
    const files = notCommitted(real).flatMap(({ path, how }) => {
      const file = posix.relative(below, path);
      return isLeaving(file) ? [{ file, how }] : [];
    });
    if (files.length > 0) return { kind: 'not-committed', files };
    const tracked = entries(git(real, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', '.']));
    return { kind: 'kept', commit: shortOf(real), files: tracked.filter(isLeaving) };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    if (error.kind === 'absent') return { kind: 'no-git' };
    return error.message.includes('not a git repository')
      ? { kind: 'no-repository' }
      : { kind: 'failed', said: error.message };
  }
}

function commitOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).trim();
  } catch (error) {
    // Quiet: without a commit it says nothing.
    if (error instanceof GitFailed && error.kind === 'refused' && error.message === '') return undefined;
    throw error;
  }
}

function shortOf(folder: string): string {
  return git(folder, ['rev-parse', '--short', 'HEAD']).trim();
}

/**
 * What differs from the commit, with paths from the repository's top. Seen through an index of its own, made from the commit:
 * the repository's may be told to overlook changes (`update-index --assume-unchanged`), or have what no commit has yet.
 */
function notCommitted(folder: string): { path: string; how: NotCommitted['how'] }[] {
  const own = mkdtempSync(join(tmpdir(), 'alongside-index-'));
  const index = join(own, 'index');
  try {
    git(folder, ['read-tree', 'HEAD'], { index });
    const status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'];
    return entries(git(folder, ['-c', 'core.fsmonitor=false', ...status, '--', '.'], { index })).map((entry) => ({
      path: entry.slice(3),
      how: howOf(entry.slice(0, 2)),
    }));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function howOf(letters: string): NotCommitted['how'] {
  if (letters === '??') return 'new';
  if (letters === '!!') return 'ignored';
  return letters.includes('D') ? 'deleted' : 'changed';
}

function entries(listed: string): string[] {
  return listed.split('\0').filter((entry) => entry !== '');
}
