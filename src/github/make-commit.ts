import { z } from 'zod';
import type { Github } from './client.ts';

/** A text file in the repository: its path from the root, with `/`, and its whole text. */
export interface RepositoryFile {
  path: string;
  text: string;
}

export interface CommitToMake {
  /** The commit that it follows. */
  parent: string;
  message: string;
  /** What it adds, or puts in the place of what is there. */
  files: readonly RepositoryFile[];
}

const shaSchema = z.object({ sha: z.string() });
const ORDINARY_FILE = '100644';

/**
 * Makes a commit, which no branch has yet; none where it would change nothing. Whose it is, GitHub takes from the token.
 * @returns its SHA
 * @throws GithubError
 */
export async function makeCommit(
  github: Github,
  { parent, message, files }: CommitToMake,
): Promise<string | undefined> {
  const { tree: before } = await github.ask({
    route: 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    parameters: { commit_sha: parent },
    schema: z.object({ tree: shaSchema }),
    about: `commit ${parent}`,
  });
  const after = await github.ask({
    route: 'POST /repos/{owner}/{repo}/git/trees',
    parameters: {
      base_tree: before.sha,
      tree: files.map(({ path, text }) => ({ path, mode: ORDINARY_FILE, type: 'blob', content: text })),
    },
    schema: shaSchema,
    about: 'the files',
  });
  // A tree is named by what is in it.
  if (after.sha === before.sha) return undefined;
  const commit = await github.ask({
    route: 'POST /repos/{owner}/{repo}/git/commits',
    parameters: { message, tree: after.sha, parents: [parent] },
    schema: shaSchema,
    about: 'the commits',
  });
  return commit.sha;
}
