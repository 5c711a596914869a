import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError } from './github-error.ts';
import { makeCommit, type RepositoryFile } from './make-commit.ts';
import { defaultBranch, headOf, textAt } from './repository-facts.ts';

export interface FileToCommit extends RepositoryFile {
  /** The text that it takes the place of; none: the file is new. */
  before: string | undefined;
}

export interface CommittedFiles {
  outcome: 'committed' | 'unchanged';
  branch: string;
}

/** How often another commit may come between before we give up. */
const ATTEMPTS = 5;

/**
 * Commits files to the default branch as it is on GitHub; where they are there as they should be, nothing. Nobody's work
 * is lost by it: where another commit came between, ours is made anew on top of it, and where that one changed the same
 * files, ours is not made at all.
 * @throws GithubError of the problem `forbidden` or `refused` also where the branch is protected
 */
export async function commitFiles(
  github: Github,
  { message, files }: { message: string; files: readonly FileToCommit[] },
): Promise<CommittedFiles> {
  const branch = await defaultBranch(github);
  for (let attempt = 1; ; attempt += 1) {
    const parent = await headOf(github, branch);
    if (parent === undefined) throw new GithubError('not-found', `There is no branch ${branch} to commit to.`);
    for (const file of files) await requireUnchanged(github, file, { parent, branch });
    const sha = await makeCommit(github, { parent, message, files });
    if (sha === undefined) return { outcome: 'unchanged', branch };
    try {
      await github.ask({
        route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
        parameters: { ref: `heads/${branch}`, sha, force: false },
        schema: z.unknown(),
        about: `branch ${branch}`,
      });
      return { outcome: 'committed', branch };
    } catch (error) {
      // 422 is "not a fast forward", and also that the branch is protected.
      const isRefused = error instanceof GithubError && error.status === 422;
      if (attempt === ATTEMPTS || !isRefused || (await headOf(github, branch)) === parent) throw error;
    }
  }
}

async function requireUnchanged(
  github: Github,
  { path, text, before }: FileToCommit,
  { parent, branch }: { parent: string; branch: string },
): Promise<void> {
  const there = await textAt(github, path, parent);
  if (there === before || there === text) return;
  throw new GithubError(
    'refused',
    `Meanwhile ${path} was changed on ${branch} by somebody else: start again from there.`,
  );
}
