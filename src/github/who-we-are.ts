import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError } from './github-error.ts';

/** Whose token it is: a person's, or an application's, which GitHub does not let ask for its own name. */
export type We = { kind: 'person'; login: string } | { kind: 'application' };

/** @throws GithubError */
export async function whoWeAre(github: Github): Promise<We> {
  try {
    const { login } = await github.ask({
      route: 'GET /user',
      schema: z.object({ login: z.string() }),
      about: 'the owner of the token',
    });
    return { kind: 'person', login };
  } catch (error) {
    // "Resource not accessible by integration", as every token of a workflow is answered.
    if (error instanceof GithubError && error.problem === 'forbidden') return { kind: 'application' };
    throw error;
  }
}

/** Whether something was written by us. For an application: by any, since it is not known which of them we are. */
export function isOurs({ login, type }: { login: string; type?: string | undefined }, we: We): boolean {
  return we.kind === 'person' ? login === we.login : type === 'Bot';
}
