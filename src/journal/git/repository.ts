import { defined } from '../../domain/defined.ts';
import { spawnSync } from 'node:child_process';
import { UsageError } from '../configuration.ts';

/** Git's answer; a status other than 0 means that it couldn't do what it was asked. */
interface GitAnswer {
  status: number;
  out: Buffer;
  /** Git's own error message; empty if there was none. */
  complaint: string;
}

interface GitQuestion {
  input?: string;
  /** The maximum size of the answer in bytes; the rest is cut off, and git is stopped. */
  most?: number;
}

/** Variables by which a hook or another git tells where *that* git works; ours is told by its folder alone. */
const OF_ANOTHER_GIT = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

const PLENTY = 1024 * 1024 * 1024;

/**
 * Runs a git command that doesn't change anything, in a folder. Arguments are passed without a shell.
 * @throws UsageError if there is no git on this machine
 */
export function runGit(folder: string, args: readonly string[], { input, most }: GitQuestion = {}): GitAnswer {
  // Not as working directory: a missing folder couldn't be told from a missing git.
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['-C', folder, '--no-optional-locks', '--literal-pathspecs', ...args],
    {
      env: environment(),
      maxBuffer: most ?? PLENTY,
      ...defined({ input }),
    },
  );
  const code = error !== undefined && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    throw new UsageError('There’s no `git` on this computer, and a digest compares what git keeps. Install it first.');
  if (error && !(code === 'ENOBUFS' && most !== undefined)) throw error;
  return { status: error ? 0 : (status ?? 1), out: stdout, complaint: stderr.toString().trim() };
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_GIT.includes(name));
  // In English, whatever the computer's language, to match our own messages around git's words.
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

/** The repository that holds a journal. */
export interface Repository {
  /** The path of the journal's folder, as this process reaches it. */
  folder: string;
  /** That folder's path within the repository, with `/` at its end; empty if it's the root. */
  prefix: string;
  /** Whether only the latest commits are here. */
  isShallow: boolean;
}

/** The full name of a commit: 40 hex digits, or 64. */
export type CommitId = string;

const WHOLE_HISTORY =
  'Only the latest commits are here (the clone is shallow). Fetch the others with `git fetch --unshallow`; in a workflow, give `actions/checkout` the input `fetch-depth: 0`.';

/** Finds the repository of a folder. @throws UsageError if there isn't one, or if git won't open it */
export function repositoryOf(folder: string): Repository {
  const { status, out, complaint } = runGit(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (status !== 0)
    throw new UsageError(`\`${folder}\` isn’t in a git repository that can be read. ${inItsWords(complaint)}`);
  const [prefix = '', isShallow] = out.toString().split('\n');
  return { folder, prefix, isShallow: isShallow === 'true' };
}

/**
 * Returns the commit of a branch, tag or other name.
 * @throws UsageError for a name that git doesn't know here
 */
export function commitOf({ folder, isShallow }: Repository, name: string): CommitId {
  // Git would read it as an option.
  if (name.startsWith('-'))
    throw new UsageError(`\`${name}\` isn’t the name of a commit: those don’t begin with a hyphen.`);
  const { status, out } = runGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const commit = out.toString().trim();
  // `^main` gets an answer too, but it isn't a single commit.
  if (status === 0 && /^[0-9a-f]+$/.test(commit)) return commit;
  const toDo = isShallow
    ? WHOLE_HISTORY
    : 'Write a branch, tag or commit that is here (`git branch --all` shows branches), or fetch it first with `git fetch`.';
  throw new UsageError(`git doesn’t know a commit \`${name}\` here. ${toDo}`);
}

/**
 * Returns the commit at which two lines of history diverged.
 * @throws UsageError if git can't find one
 */
export function whereParted({ folder, isShallow }: Repository, a: CommitId, b: CommitId): CommitId {
  const { status, out, complaint } = runGit(folder, ['merge-base', a, b]);
  if (status === 0) return out.toString().trim();
  const toDo = isShallow ? WHOLE_HISTORY : 'Name a branch or commit that this one grew from.';
  throw new UsageError(
    `git can’t find a commit that both sides come from. ${toDo}${complaint === '' ? '' : ` ${inItsWords(complaint)}`}`,
  );
}

/** Returns the first line of what git printed, as a sentence. */
export function inItsWords(complaint: string): string {
  return complaint === '' ? 'git didn’t say why.' : `git says: ${complaint.split('\n', 1)[0] ?? ''}`;
}
