import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError } from './github-error.ts';

/** The branch that pull requests go to. @throws GithubError */
export async function defaultBranch(github: Github): Promise<string> {
  const { default_branch } = await github.ask({
    route: 'GET /repos/{owner}/{repo}',
    schema: z.object({ default_branch: z.string() }),
    about: 'the repository',
  });
  return default_branch;
}

/** The commit that a branch is at; none: there is no such branch. @throws GithubError */
export function headOf(github: Github, branch: string): Promise<string | undefined> {
  return orNone(async () => {
    const { object } = await github.ask({
      route: 'GET /repos/{owner}/{repo}/git/ref/{ref}',
      parameters: { ref: `heads/${branch}` },
      schema: z.object({ object: z.object({ sha: z.string() }) }),
      about: `branch ${branch}`,
    });
    return object.sha;
  });
}

/**
 * The text of a file at a branch or commit; none: there is no such file.
 * @param ref a branch or the SHA of a commit
 * @throws GithubError
 */
export function textAt(github: Github, path: string, ref: string): Promise<string | undefined> {
  return orNone(async () => {
    const { content } = await github.ask({
      route: 'GET /repos/{owner}/{repo}/contents/{path}',
      parameters: { path, ref },
      schema: z.object({ encoding: z.literal('base64'), content: z.string() }),
      about: `${path} on ${ref}`,
    });
    // Lines of base64, whose ends `atob` passes over.
    const bytes = Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  });
}

async function orNone<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GithubError && error.problem === 'not-found') return undefined;
    throw error;
  }
}
