import { UsageError } from '../today.ts';
import { runGit } from './run-git.ts';

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
    throw new UsageError(`\`${folder}\` is in no git repository that can be read. ${inItsWords(complaint)}`);
  const [prefix = '', isShallow] = out.toString().split('\n');
  return { folder, prefix, isShallow: isShallow === 'true' };
}

/**
 * The commit that a branch, tag or other name stands for.
 * @throws UsageError for a name that git does not know here
 */
export function commitOf({ folder, isShallow }: Repository, name: string): CommitId {
  // It would be read as an option of git's own.
  if (name.startsWith('-')) throw new UsageError(`\`${name}\` is no name of a commit: none begins with a hyphen.`);
  const { status, out } = runGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const commit = out.toString().trim();
  // `^main` is answered too, with what is not one commit.
  if (status === 0 && /^[0-9a-f]+$/.test(commit)) return commit;
  const toDo = isShallow
    ? WHOLE_HISTORY
    : 'Write a branch, tag or commit that is here (`git branch --all` shows branches), or fetch it first with `git fetch`.';
  throw new UsageError(`git knows no commit \`${name}\` here. ${toDo}`);
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
    `git finds no commit that both sides come from. ${toDo}${complaint === '' ? '' : ` ${inItsWords(complaint)}`}`,
  );
}

export function inItsWords(complaint: string): string {
  return complaint === '' ? 'git did not say why.' : `git says: ${complaint.split('\n', 1)[0] ?? ''}`;
}
