import { execFileSync } from 'node:child_process';

/** Git did not do what it was asked. */
export class GitFailed extends Error {
  override name = 'GitFailed';
  /** `absent`: there is no git on this machine. */
  readonly kind: 'absent' | 'refused';
  constructor(kind: GitFailed['kind'], said: string) {
    super(said);
    this.kind = kind;
  }
}

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * What git answers in a folder.
 * @param index the file to take for its index, instead of the repository's own
 * @throws GitFailed with what git says
 */
export function git(folder: string, args: readonly string[], { index }: { index?: string } = {}): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Its messages are compared with English ones, and asking must not change the repository.
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        ...(index !== undefined && { GIT_INDEX_FILE: index }),
      },
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') throw new GitFailed('absent', error.message);
    if ('stderr' in error && typeof error.stderr === 'string') throw new GitFailed('refused', error.stderr.trim());
    throw error;
  }
}

/** The top folder of the repository that a folder is in; none where it is in none, or there is no git. */
export function repositoryOf(folder: string): string | undefined {
  try {
    return git(folder, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** Where a repository was cloned from, as git writes it; none where that is not known. */
export function originOf(folder: string): string | undefined {
  try {
    return git(folder, ['remote', 'get-url', 'origin']).trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}
