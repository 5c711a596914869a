import { z } from 'zod';
import type { Github } from './client.ts';
import { GithubError, orNone } from './failures.ts';

/** The very account that a token posts as. */
interface We {
  login: string;
  /** None: only the login is known. */
  id?: number | undefined;
}

/** The account of every workflow's own token. Nobody else can have brackets in a login. */
const WORKFLOWS: We = { login: 'github-actions[bot]' };

const viewerSchema = z.object({
  data: z.object({ viewer: z.object({ login: z.string(), databaseId: z.int() }) }),
});

/**
 * Who we are. GitHub tells it a person by REST; an application's token may not ask there, and is told by GraphQL. Where that
 * does not answer either (an older GitHub of one's own), it is taken for a workflow's, whose account is known.
 * @throws GithubError
 */
async function whoWeAre(github: Github): Promise<We> {
  const about = 'the owner of the token';
  try {
    return await github.ask({ route: 'GET /user', schema: z.object({ login: z.string(), id: z.int() }), about });
  } catch (error) {
    // "Resource not accessible by integration", as every token of a workflow is answered.
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

/** What says that the question cannot be asked, and not that something is wrong just now. */
const NO_ANSWER: ReadonlySet<GithubError['problem']> = new Set(['forbidden', 'not-found', 'refused', 'malformed']);

/** Whether something was written by us: by the account's number where it's known, which can't be taken over. */
function isOurs({ login, id }: { login: string; id: number }, we: We): boolean {
  return we.id === undefined ? login === we.login : id === we.id;
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
  user: z.object({ login: z.string(), id: z.int() }).nullable(),
});

/**
 * Puts a comment under a pull request, or what it should say now in its place: however often it is called, there is one.
 * Found by its marker among what the same account has written; others, other programs too, may quote the marker. Where two runs at once have left two, the first stays.
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
  // It can be deleted between the question and the change.
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

/** Whatever GitHub makes of line ends and of what stands after the last line. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return plain(one) === plain(other);
}
