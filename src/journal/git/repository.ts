import { defined } from '../../domain/defined.ts';
import { spawnSync } from 'node:child_process';
import { UsageError } from '../configuration.ts';

/** What git answered; a status other than 0 says that it could not do what it was asked. */
interface GitAnswer {
  status: number;
  out: Buffer;
  /** Its own words for what went wrong; empty where it had none. */
  complaint: string;
}

interface GitQuestion {
  input?: string;
  /** Bytes of the answer; what is beyond them is cut off, and git is stopped. */
  most?: number;
}

/** What a hook or another git leaves in the environment says where *that* git works: ours is told by its folder alone. */
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
 * Asks git something that changes nothing, in a folder. What it is asked with is passed as it is: no shell reads it.
 * @throws UsageError where there is no git on this machine
 */
export function runGit(folder: string, args: readonly string[], { input, most }: GitQuestion = {}): GitAnswer {
  // Not as working directory: one that is not there could not be told from a git that is not there.
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
  // In English, whatever this computer speaks: our own messages around git's words are.
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}

/** The repository that a journal is kept in. */
export interface Repository {
  /** The journal's folder, as this process reaches it. */
  folder: string;
  /** That folder within the repository, with `/` at its end; empty where it is the repository. */
  prefix: string;
  /** Whether only the latest commits are here. */
  isShallow: boolean;
}

/** The full name of a commit: 40 hex digits, or 64. */
export type CommitId = string;

const WHOLE_HISTORY =
  'Only the latest commits are here (the clone is shallow). Fetch the others with `git fetch --unshallow`; in a workflow, give `actions/checkout` the input `fetch-depth: 0`.';

/** @throws UsageError where the folder is in no repository, or git will not open it */
export function repositoryOf(folder: string): Repository {
  const { status, out, complaint } = runGit(folder, ['rev-parse', '--show-prefix', '--is-shallow-repository']);
  if (status !== 0)
    throw new UsageError(`\`${folder}\` isn’t in a git repository that can be read. ${inItsWords(complaint)}`);
  const [prefix = '', isShallow] = out.toString().split('\n');
  return { folder, prefix, isShallow: isShallow === 'true' };
}

/**
 * The commit that a branch, tag or other name stands for.
 * @throws UsageError for a name that git does not know here
 */
export function commitOf({ folder, isShallow }: Repository, name: string): CommitId {
  // It would be read as an option of git's own.
  if (name.startsWith('-'))
    throw new UsageError(`\`${name}\` isn’t the name of a commit: those don’t begin with a hyphen.`);
  const { status, out } = runGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const commit = out.toString().trim();
  // `^main` is answered too, with what is not one commit.
  if (status === 0 && /^[0-9a-f]+$/.test(commit)) return commit;
  const toDo = isShallow
    ? WHOLE_HISTORY
    : 'Write a branch, tag or commit that is here (`git branch --all` shows branches), or fetch it first with `git fetch`.';
  throw new UsageError(`git doesn’t know a commit \`${name}\` here. ${toDo}`);
}

/**
 * The commit at which two lines of history parted.
 * @throws UsageError where git can find none
 */
export function whereParted({ folder, isShallow }: Repository, a: CommitId, b: CommitId): CommitId {
  const { status, out, complaint } = runGit(folder, ['merge-base', a, b]);
  if (status === 0) return out.toString().trim();
  const toDo = isShallow ? WHOLE_HISTORY : 'Name a branch or commit that this one grew from.';
  throw new UsageError(
    `git can’t find a commit that both sides come from. ${toDo}${complaint === '' ? '' : ` ${inItsWords(complaint)}`}`,
  );
}

export function inItsWords(complaint: string): string {
  return complaint === '' ? 'git didn’t say why.' : `git says: ${complaint.split('\n', 1)[0] ?? ''}`;
}
