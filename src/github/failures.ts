import { oneLine } from '../domain/text.ts';
import { shownLine } from '../domain/unseen.ts';
import { z } from 'zod';

/** What can be wrong between us and GitHub. */
type GithubProblem =
  /** 401: the token is wrong or has expired. */
  | 'unauthorized'
  /** 403: the token may not do this. */
  | 'forbidden'
  /** 404: there is no such thing, or the token may not see it. */
  | 'not-found'
  /** 403 or 429: too many requests, also after the waits that we are willing to wait. */
  | 'rate-limited'
  /** Any other 4xx: GitHub does not want what was sent. */
  | 'refused'
  /** 5xx, also after trying again. */
  | 'unavailable'
  /** No answer: no network, no such host, a time-out. */
  | 'unreachable'
  /** An answer that is not what GitHub documents. */
  | 'malformed';

/** GitHub did not do what was asked. The message is a sentence for people, and ends with what they can do. */
export class GithubError extends Error {
  override name = 'GithubError';
  readonly problem: GithubProblem;
  /** The status of the answer; none where there was none, or where it was fine and its content was not. */
  readonly status: number | undefined;
  constructor(problem: GithubProblem, message: string, status?: number) {
    super(message);
    this.problem = problem;
    this.status = status;
  }
}

/** What was asked for when it failed. */
export interface Asked {
  /** In plain words, such as `pull request 12 of robin/journal`. */
  about: string;
  /** Whether something was to be changed. */
  isWrite: boolean;
  /** The host that was asked, such as `api.github.com`. */
  host: string;
}

/** What we use of octokit's `RequestError`: of its own, or of a copy of octokit that is not ours. */
const failureSchema = z.looseObject({
  status: z.int(),
  message: z.string(),
  response: z
    .looseObject({
      headers: z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])),
      data: z.unknown(),
    })
    .optional(),
  cause: z.unknown(),
});

type Failure = z.infer<typeof failureSchema>;
type Headers = NonNullable<Failure['response']>['headers'];

/** A failure of a request as a sentence for people; what is no failure of a request is thrown as it is. */
export function explainFailure(error: unknown, asked: Asked): GithubError {
  const read = failureSchema.safeParse(error);
  if (!(error instanceof Error) || !read.success) throw error;
  const { status, response, cause } = read.data;
  const { about, host } = asked;
  if (!response)
    return new GithubError(
      'unreachable',
      `${host} cannot be reached${reasonOf(cause)}: check the network, then try again.`,
    );
  const says = wordsOf(response.data);
  if (isRateLimit(status, response.headers, says))
    return new GithubError('rate-limited', rateLimit(response.headers), status);
  if (status === 401)
    return new GithubError(
      'unauthorized',
      'GitHub does not accept this token: it is wrong, or it has expired. Put another into the environment as GITHUB_TOKEN.',
      status,
    );
  if (status === 403)
    return new GithubError(
      'forbidden',
      `The token may not ${asked.isWrite ? 'change' : 'read'} ${about}${quoted(says)}: give it that permission, or take another token.`,
      status,
    );
  if (status === 404)
    return new GithubError(
      'not-found',
      `GitHub knows no ${about}, or the token may not see it: check the number, the repository, and what the token may read.`,
      status,
    );
  if (status >= 500)
    return new GithubError(
      'unavailable',
      `GitHub has a fault of its own just now (${status}): try again in a few minutes.`,
      status,
    );
  return new GithubError('refused', `GitHub refused what was asked of ${about} (${status})${quoted(says)}.`, status);
}

/** An answer in another shape than GitHub documents. */
export function malformed({ about, host }: Asked, detail: string): GithubError {
  return new GithubError(
    'malformed',
    `What ${host} answered about ${about} cannot be understood (${detail}): check that this is the address of GitHub's API, or try again later.`,
  );
}

/** @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function isRateLimit(status: number, headers: Headers, says: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined || /\brate limit/i.test(says);
}

function rateLimit(headers: Headers): string {
  const seconds = Number(headers['x-ratelimit-reset']);
  const isKnown = headers['x-ratelimit-remaining'] === '0' && Number.isSafeInteger(seconds) && seconds < 1e11;
  const until = isKnown ? `until ${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'now';
  return `GitHub takes no more requests with this token ${until}: too many were made. Try again ${isKnown ? 'then' : 'in an hour'}.`;
}

/** GitHub's own words on it, in one line of bounded length. */
function wordsOf(data: unknown): string {
  const read = z.looseObject({ message: z.string() }).safeParse(data);
  const text = read.success ? oneLine(shownLine(read.data.message)) : '';
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function quoted(says: string): string {
  return says === '' ? '' : `, which says “${says.replace(/\.$/, '')}”`;
}

/** The innermost reason: a failed `fetch` only says that it failed. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (cause.name === 'TimeoutError') return ' in time';
  const inner = reasonOf(cause.cause);
  if (inner !== '') return inner;
  return 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}
