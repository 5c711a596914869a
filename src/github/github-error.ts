/** What can be wrong between us and GitHub. */
export type GithubProblem =
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
