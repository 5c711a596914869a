import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError, orNone } from './failures.ts';

/** The account that a token posts as. */
interface We {
  login: string;
  /** Absent if only the login is known. */
  id?: number | undefined;
}

/** The account of every workflow's own token. No other login can contain brackets. */
const WORKFLOWS: We = { login: 'github-actions[bot]' };

const viewerSchema = z.object({
  data: z.object({ viewer: z.object({ login: z.string(), databaseId: z.int() }) }),
});

/**
 * Returns our own account. For a person's token, the REST API tells it; an application's token isn't allowed to ask
 * there, and gets the answer by GraphQL. If that doesn't answer either (an older self-hosted server), it's assumed to
 * be a workflow's, whose account is known.
 * @throws GithubError
 */
async function whoWeAre(github: Github): Promise<We> {
  const about = 'the owner of the token';
  try {
    return await github.ask({ route: 'GET /user', schema: z.object({ login: z.string(), id: z.int() }), about });
  } catch (error) {
    // "Resource not accessible by integration" is the answer to every workflow's token.
    if (!(error instanceof GithubError) || error.problem !== 'forbidden') throw error;
  }
  try {
    const parameters = { query: '{ viewer { login databaseId } }' };
    const { data } = await github.ask({ route: 'POST /graphql', parameters, schema: viewerSchema, about });
    return { login: data.viewer.login, id: data.viewer.databaseId };
  } catch (error) {
    if (!(error instanceof GithubError) || !NO_ANSWER.has(error.problem)) throw error;
    return WORKFLOWS;
  }
}

/** Problems that mean that the question isn't supported, rather than that something is temporarily wrong. */
const NO_ANSWER: ReadonlySet<GithubError['problem']> = new Set(['forbidden', 'not-found', 'refused', 'malformed']);

/** Returns whether we wrote something: by the account's id if it's known, which can't be taken over. */
function isOurs({ login, id }: { login: string; id: number }, we: We): boolean {
  return we.id === undefined ? login === we.login : id === we.id;
}

interface CommentToUpsert {
  pull: number;
  /** Text in the body that identifies this comment, and that readers don't see. */
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
  /** Null for a deleted account. */
  user: z.object({ login: z.string(), id: z.int() }).nullable(),
});

/**
 * Posts a comment on a pull request, or updates it: however often it's called, there is only one. It's found by its
 * marker among comments by the same account, because others, even programs, may quote the marker. If two simultaneous
 * runs have posted two, the first one stays.
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
    await orNone(() =>
      github.ask({
        route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: id },
        schema: z.unknown(),
        about,
      }),
    );
  if (first && sameText(first.body ?? '', body)) return { outcome: 'unchanged', url: first.html_url };
  // It may be deleted between reading and updating.
  const updated =
    first &&
    (await orNone(() =>
      github.ask({
        route: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
        parameters: { comment_id: first.id, body },
        schema: commentSchema,
        about,
      }),
    ));
  if (updated) return { outcome: 'updated', url: updated.html_url };
  const created = await github.ask({
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    parameters: { issue_number: pull, body },
    schema: commentSchema,
    about,
  });
  return { outcome: 'created', url: created.html_url };
}

/** Compares texts, ignoring GitHub's changes to line ends and to the end of the text. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
