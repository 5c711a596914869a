import { z } from 'zod';
import type { Github } from './client.ts';

const sideSchema = z.object({ repo: z.object({ full_name: z.string() }).nullable() });

/** Whether a pull request comes from another repository than it goes to, also from one that is gone. @throws GithubError */
export async function isFromFork(github: Github, pull: number): Promise<boolean> {
  const { head, base } = await github.ask({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    parameters: { pull_number: pull },
    schema: z.object({ head: sideSchema, base: sideSchema }),
    about: `pull request ${pull}`,
  });
  return head.repo?.full_name !== base.repo?.full_name;
}
