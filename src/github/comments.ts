import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError } from './failures.ts';

/** Whose token it is: a person's, or an application's, which GitHub does not let ask for its own name. */
type We = { kind: 'person'; login: string } | { kind: 'application' };

/** @throws GithubError */
async function whoWeAre(github: Github): Promise<We> {
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
function isOurs({ login, type }: { login: string; type?: string | undefined }, we: We): boolean {
  return we.kind === 'person' ? login === we.login : type === 'Bot';
}

interface CommentToUpsert {
  pull: number;
  /** What the body holds, unseen by readers, that tells this comment from all others. */
  marker: string;
  body: string;
}

interface UpsertedComment {
  outcome: 'created' | 'updated' | 'unchanged';
  url: string;
}

const commentSchema = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  /** None: of an account that is gone. */
  user: z.object({ login: z.string(), type: z.string().optional() }).nullable(),
});

/**
 * Puts a comment under a pull request, or what it should say now in its place: however often it is called, there is one.
 * Found by its marker among our own; others may quote the marker. Where two runs at once have left two, the first stays.
 * @throws GithubError
 * @example await upsertComment(github, { pull: 12, marker: '<!-- digest -->', body: '<!-- digest -->\nTwo promises kept' })
 */
export async function upsertComment(github: Github, { pull, marker, body }: CommentToUpsert): Promise<UpsertedComment> {
  const about = `the comments of pull request ${pull}`;
  const comments = await github.askAll({
    route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: pull },
    schema: commentSchema,
    about,
  });
  const marked = comments.filter((comment) => comment.body?.includes(marker) === true);
  const we = marked.length > 0 ? await whoWeAre(github) : undefined;
  const [first, ...others] = marked.filter(({ user }) => we !== undefined && user !== null && isOurs(user, we));
  for (const { id } of others)
    await github.ask({
      route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
      parameters: { comment_id: id },
      schema: z.unknown(),
      about,
    });
  if (first && sameText(first.body ?? '', body)) return { outcome: 'unchanged', url: first.html_url };
  const { html_url: url } = await (first
    ? github.ask({
        route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: first.id, body },
        schema: commentSchema,
        about,
      })
    : github.ask({
        route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
        parameters: { issue_number: pull, body },
        schema: commentSchema,
        about,
      }));
  return { outcome: first ? 'updated' : 'created', url };
}

/** Whatever GitHub makes of line ends and of what stands after the last line. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
