import { appendFileSync } from 'node:fs';
import type { Github } from '../../github/client.ts';
import { isFromFork } from '../../github/from-fork.ts';
import { GithubError } from '../../github/github-error.ts';
import { upsertComment } from '../../github/upsert-comment.ts';
import type { Output } from '../frame/command.ts';
import type { Digest } from './make-digest.ts';

type Told = Pick<Digest, 'markdown' | 'marker'>;

/** Puts the digest into the summary of a job of GitHub Actions; elsewhere nothing. */
export function summarise(
  { markdown }: Told,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): void {
  const summary = environment['GITHUB_STEP_SUMMARY'];
  if (summary) appendFileSync(summary, markdown);
}

const DONE = { created: 'Wrote the digest', updated: 'Brought the digest up to date', unchanged: 'The digest stands' };

/**
 * Puts the digest under its pull request, as one comment.
 * @returns whether it is there, or cannot be: GitHub lets nobody write under a pull request from a fork with the token that
 *   the fork's workflow has, and that is no mistake of anyone's
 */
export async function commentOn(
  pull: number,
  { markdown, marker }: Told,
  { github, output }: { github: Github; output: Output },
): Promise<boolean> {
  try {
    const { outcome, url } = await upsertComment(github, { pull, marker, body: markdown });
    output.out(`${DONE[outcome]} in a comment: ${url}`);
    return true;
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    if (error.problem === 'forbidden' && (await isFromFork(github, pull))) {
      output.out(markdown.trimEnd());
      output.out('\nThis pull request comes from a fork, so that GitHub does not let the digest be a comment of it.');
      return true;
    }
    output.error(error.message);
    return false;
  }
}
