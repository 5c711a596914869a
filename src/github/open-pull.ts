import { z } from 'zod';
import type { Github } from './client.ts';
import { defaultBranch, fromHead, headOf, makeCommit, type RepositoryFile, requireHead, textAt } from './commits.ts';
import { GithubError } from './failures.ts';

export interface PullToOpen {
  /** A branch of its own, whose name tells whether the pull request was opened before. */
  branch: string;
  title: string;
  body: string;
  /** The commit's message. */
  message: string;
  /** New files, at least one. */
  files: readonly RepositoryFile[];
}

/** The outcome. `there`: there was one from the same branch, whatever its state is now. */
export type OpenedPull =
  | { outcome: 'opened' | 'there'; number: number; url: string; state: 'open' | 'closed' }
  | { outcome: 'to-open' }
  | { outcome: 'written'; path: string };

const pullSchema = z.object({ number: z.int(), html_url: z.string(), state: z.enum(['open', 'closed']) });

/**
 * Opens a pull request with new files, once: if one of them is already on the default branch, or if there has ever been
 * a pull request from the branch (a closed one was closed on purpose), nothing is changed. A branch without a pull
 * request, left by an interrupted run, gets one as it is. A new branch appears together with its commit.
 * @param isDry whether to only ask, and return `to-open` for what would be opened
 * @throws GithubError
 */
export async function openPull(
  github: Github,
  { branch, title, body, message, files }: PullToOpen,
  { isDry = false } = {},
): Promise<OpenedPull> {
  const base = await defaultBranch(github);
  for (const { path } of files)
    if ((await textAt(github, path, base)) !== undefined) return { outcome: 'written', path };
  const before = await pullFrom(github, branch);
  if (before) return before;
  if (isDry) return { outcome: 'to-open' };
  return await fromHead(github, () => open(github, { branch, base, title, body, message, files }));
}

async function open(
  github: Github,
  { branch, base, title, body, message, files }: PullToOpen & { base: string },
): Promise<OpenedPull> {
  if ((await headOf(github, branch)) === undefined) await makeBranch(github, { branch, base, message, files });
  try {
    const opened = await github.ask({
      route: 'POST /repos/{owner}/{repo}/pulls',
      parameters: { title, body, head: branch, base },
      schema: pullSchema,
      about: 'the pull requests',
    });
    return { outcome: 'opened', ...named(opened) };
  } catch (error) {
    // Another run may have been faster.
    const meanwhile = isRefused(error) ? await pullFrom(github, branch) : undefined;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

async function pullFrom(github: Github, branch: string): Promise<OpenedPull | undefined> {
  const [latest] = await github.askAll({
    route: 'GET /repos/{owner}/{repo}/pulls',
    parameters: { head: `${github.repository.owner}:${branch}`, state: 'all' },
    schema: pullSchema,
    about: 'the pull requests',
  });
  return latest && { outcome: 'there', ...named(latest) };
}

async function makeBranch(
  github: Github,
  { branch, base, message, files }: Pick<PullToOpen, 'branch' | 'message' | 'files'> & { base: string },
): Promise<void> {
  const parent = await requireHead(github, base);
  const sha = (await makeCommit(github, { parent, message, files })) ?? parent;
  try {
    await github.ask({
      route: 'POST /repos/{owner}/{repo}/git/refs',
      parameters: { ref: `refs/heads/${branch}`, sha },
      schema: z.unknown(),
      about: `branch ${branch}`,
    });
  } catch (error) {
    if (!isRefused(error) || (await headOf(github, branch)) === undefined) throw error;
  }
}

function named({ number, html_url, state }: z.infer<typeof pullSchema>) {
  return { number, url: html_url, state };
}

/** Returns whether an error is 422, which is also GitHub's answer if something already exists. */
function isRefused(error: unknown): boolean {
  return error instanceof GithubError && error.status === 422;
}
