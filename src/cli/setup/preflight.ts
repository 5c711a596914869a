import { realpathSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { type FileSystem, realFiles } from '../../journal/files/file-system.ts';
import { isLitter, PARTNERSHIP_FILE } from '../../journal/files/folders.ts';
import { temporaryFolder } from '../../journal/files/left-behind.ts';
import { readSource } from '../../journal/files/read-source-file.ts';
import { readTree } from '../../journal/files/tree.ts';
import { git, GitFailed } from './machine.ts';

/** What stands in the folder where a journal is to be. */
type WhatIsThere =
  | { kind: 'nothing' }
  /** The journal that comes with the software. */
  | { kind: 'example' }
  /** Somebody's own; its name, where it can be read. */
  | { kind: 'journal'; name: string | undefined }
  /** No journal, but files. */
  | { kind: 'files'; files: readonly string[] };

/** Files that a journal of one's own keeps. */
const STAYS: ReadonlySet<string> = new Set(['README.md']);

/**
 * The example is known by what nobody else's journal can have: its partnership is published under `.example`, which the
 * internet gives to nobody (RFC 2606), and has the example's name. Who has changed either has made it their own.
 */
const EXAMPLE = { name: 'The Ferry and the Bridge', url: 'https://robin-and-sam.example' };

/** Whose journal stands in a folder, if any. Nothing is changed, and mistakes in it do not matter. */
export function whatIsThere(folder: string, files: FileSystem = realFiles): WhatIsThere {
  const tree = readTree(folder, files);
  const partnership = tree.documents.find(({ file }) => file === PARTNERSHIP_FILE);
  if (partnership) {
    const { fields = {} } = readSource(partnership, folder, files).source;
    const { name, site } = fields;
    const url = typeof site === 'object' && site !== null && 'url' in site ? site.url : undefined;
    if (name === EXAMPLE.name && url === EXAMPLE.url) return { kind: 'example' };
    return { kind: 'journal', name: typeof name === 'string' ? name : undefined };
  }
  const found = [
    ...tree.documents.map(({ file }) => file),
    ...tree.images,
    ...tree.others,
    ...tree.problems.map(({ file }) => file),
  ].filter((file) => !STAYS.has(file));
  return found.length === 0 ? { kind: 'nothing' } : { kind: 'files', files: [...new Set(found)].toSorted() };
}

/** What git has of a folder. */
type Kept =
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

interface NotCommitted {
  /** Relative to the folder. */
  file: string;
  how: 'changed' | 'new' | 'ignored' | 'deleted';
}

/** Whether every file of a folder is in the commit that is checked out, as it stands on the disk. It changes nothing. */
function keptByGit(folder: string, { stays }: { stays: ReadonlySet<string> }): Kept {
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
  const own = temporaryFolder('index');
  const index = join(own.path, 'index');
  try {
    git(folder, ['read-tree', 'HEAD'], { index });
    const status = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'];
    return entries(git(folder, ['-c', 'core.fsmonitor=false', ...status, '--', '.'], { index })).map((entry) => ({
      path: entry.slice(3),
      how: howOf(entry.slice(0, 2)),
    }));
  } finally {
    own.remove();
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

/** Whether a journal can begin in a folder. */
type Before =
  /** `leaving`: the example's files, relative to the folder; `commit`: where they stay, none where none leave. */
  { kind: 'ready'; leaving: readonly string[]; commit?: string } | { kind: 'refused'; why: string };

const MAX_LISTED = 10;

/** Looks, and changes nothing. */
export function lookBefore(folder: string): Before {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder === undefined) return { kind: 'ready', leaving: [] };
  if (!isFolder) return refused(`\`${folder}\` is a file. ${ANOTHER}`);
  const there = whatIsThere(folder);
  switch (there.kind) {
    case 'nothing':
      return { kind: 'ready', leaving: [] };
    case 'journal':
      return refused(
        `There is a journal in \`${folder}\` already${there.name === undefined ? '' : `: ${there.name}`}. It is yours, and setup never touches it.\n\`npm run new\` adds to it (a goal, a benchmark, a partner, a check-in); what you agreed stands in its partnership.md. ${ANOTHER}`,
      );
    case 'files':
      return refused(
        `\`${folder}\` is no journal, but it is not empty:\n${listed(there.files)}\nMove them elsewhere first. ${ANOTHER}`,
      );
    case 'example': {
      const kept = keptByGit(folder, { stays: STAYS });
      if (kept.kind === 'kept') return { kind: 'ready', leaving: kept.files, commit: kept.commit };
      return refused(`The example would have to leave \`${folder}\`, and ${whyNot(kept, folder)}`);
    }
  }
}

function refused(why: string): Before {
  return { kind: 'refused', why };
}

const ANOTHER = 'To begin a journal beside it, name another folder: `npm run setup -- --content our-journal`.';
const COMMIT = '`git add -A && git commit -m "The example"`';

/** Why the example cannot leave, and what to do about it. */
function whyNot(kept: Exclude<Kept, { kind: 'kept' }>, folder: string): string {
  switch (kept.kind) {
    case 'no-git':
      return `this machine has no git that could keep it. Install git and commit the example, or delete \`${folder}\` yourself if you do not want to keep it. ${ANOTHER}`;
    case 'no-repository':
      return `it is in no git repository that would keep it. Make one, then run setup again:\n  git init && git add -A && git commit -m "The example"\n${ANOTHER}`;
    case 'no-commit':
      return `nothing is committed in this git repository yet. Commit it, then run setup again:\n  ${COMMIT.replaceAll('`', '')}\n${ANOTHER}`;
    case 'on-no-branch':
      return `the commit that has it is on no branch, so that git would forget it one day. Put it on one, then run setup again:\n  git switch -c our-journal`;
    case 'not-committed':
      return `git does not have it as it stands there, so that this would be lost:\n${listed(kept.files.map(({ file, how }) => `${file}  ${HOW[how]}`))}\nKeep what you want to keep: move new files elsewhere, or ${COMMIT}. Then run setup again.`;
    case 'failed':
      return `git could not say whether it keeps it:\n  ${kept.said.replaceAll('\n', '\n  ')}`;
  }
}

const HOW = {
  changed: '(changed since the last commit)',
  new: '(in no commit)',
  ignored: '(git is told to ignore it)',
  deleted: '(that it is deleted)',
};

function listed(files: readonly string[]): string {
  const more = files.length - MAX_LISTED;
  const lines = more > 1 ? [...files.slice(0, MAX_LISTED), `and ${more} more`] : files;
  return lines.map((line) => `  ${line}`).join('\n');
}
