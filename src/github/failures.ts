import { oneLine } from '../domain/text.ts';
import { shownLine } from '../domain/unseen.ts';
import { z } from 'zod';

/** What can go wrong with GitHub. */
type GithubProblem =
  /** 401: the token is wrong or has expired. */
  | 'unauthorized'
  /** 403: the token isn't allowed to do this. */
  | 'forbidden'
  /** 404 or 410: it doesn't exist, or the token may not see it. */
  | 'not-found'
  /** 403 or 429: too many requests, even after as much waiting as is acceptable. */
  | 'rate-limited'
  /** A rule for the branch doesn't allow it. */
  | 'protected'
  /** Any other 4xx: GitHub rejects what was sent. */
  | 'refused'
  /** 5xx, even after trying again. */
  | 'unavailable'
  /** No answer: no network, no such host, a timeout. */
  | 'unreachable'
  /** An answer that doesn't match GitHub's documentation. */
  | 'malformed';

/** GitHub didn't do what was requested. The message is a sentence for people, and ends with what they can do. */
export class GithubError extends Error {
  override name = 'GithubError';
  readonly problem: GithubProblem;
  /** The status of the answer; undefined without an answer, or if only its content was wrong. */
  readonly status: number | undefined;
  constructor(problem: GithubProblem, message: string, status?: number) {
    super(message);
    this.problem = problem;
    this.status = status;
  }
}

/** The request that failed. */
export interface Asked {
  /** In plain words, such as `pull request 12 of robin/journal`. */
  about: string;
  /** Whether it was meant to change something. */
  isWrite: boolean;
  /** The host, such as `api.github.com`. */
  host: string;
}

/** An answer from GitHub, with any status. */
export interface Refusal {
  status: number;
  headers: Headers;
  /** JSON, or text if it isn't JSON. */
  data: unknown;
}

/** Returns the error for a missing or incomplete answer. */
export function unreachable(cause: unknown, { host }: Asked): GithubError {
  return new GithubError(
    'unreachable',
    `${host} can’t be reached${reasonOf(cause)}: check the network, then try again.`,
  );
}

/** Returns the error for a token that GitHub doesn't accept. */
export function wrongToken(): GithubError {
  return new GithubError(
    'unauthorized',
    'GitHub doesn’t accept this token: it’s wrong or has expired. Put another one in the environment as GITHUB_TOKEN.',
    401,
  );
}

/** Explains a refusal in a sentence for people. */
export function explainRefusal(refusal: Refusal, asked: Asked): GithubError {
  const { status, data } = refusal;
  const { about } = asked;
  const says = wordsOf(data);
  if (limitOf(refusal)) return new GithubError('rate-limited', rateLimit(refusal.headers), status);
  if (status === 401) return wrongToken();
  if (REFUSED.has(status) && RULE.test(says))
    return new GithubError('protected', `A rule doesn’t allow this change to ${about}${quoted(says)}.`, status);
  if (status === 403)
    return new GithubError(
      'forbidden',
      `This token isn’t allowed to ${asked.isWrite ? 'change' : 'read'} ${about}${quoted(says)}. Give it that permission, or use another token.`,
      status,
    );
  if (status === 404 || status === 410)
    return new GithubError(
      'not-found',
      `GitHub can’t find ${about}, or this token isn’t allowed to see it: check the number, the repository, and the token’s permissions.`,
      status,
    );
  if (status >= 500)
    return new GithubError('unavailable', `GitHub is having problems (${status}): try again in a few minutes.`, status);
  return new GithubError('refused', `GitHub refused the request about ${about} (${status})${quoted(says)}.`, status);
}

/** Returns the error for an answer that doesn't match GitHub's documentation. */
export function malformed({ about, host }: Asked, detail: string): GithubError {
  return new GithubError(
    'malformed',
    `The answer from ${host} about ${about} can’t be understood (${detail}): check that this is the address of GitHub’s API, or try again later.`,
  );
}

/** The statuses of a refusal because of a rule: of rulesets, and of the older branch protection. */
const REFUSED: ReadonlySet<number> = new Set([403, 409, 422]);
const RULE =
  /\bprotected (?:branch|ref)|\brule violation|\bthrough a pull request|\bapproving review|\brequired status check|\bverified signatures?|\bmerge queue|\bauthorized to push|\bbeing restricted/i;

/**
 * Returns the rate limit that a request has exceeded; undefined if it hasn't.
 * @returns after how many seconds it can be repeated, if GitHub says so
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitOf({ status, headers, data }: Refusal): { seconds?: number } | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(after)) return { seconds: Math.max(0, after) };
  const reset = resetOf(headers);
  if (reset !== undefined) return { seconds: Math.max(0, reset + 1 - nowOf(headers)) };
  const says = wordsOf(data);
  if (/\bsecondary rate/i.test(says)) return { seconds: A_MINUTE };
  return status === 429 || headers.get('x-ratelimit-remaining') === '0' || /\brate limit/i.test(says) ? {} : undefined;
}

/** How long GitHub asks to wait, in seconds, if it doesn't name a time. */
const A_MINUTE = 60;

/** Returns when the hourly limit is reset, in seconds since 1970; undefined if it isn't used up. */
function resetOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const isKnown = headers.get('x-ratelimit-remaining') === '0' && Number.isSafeInteger(seconds) && seconds < 1e11;
  return isKnown ? seconds : undefined;
}

/** Returns the time by GitHub's clock, if known, because ours may be wrong. */
function nowOf(headers: Headers): number {
  const told = Date.parse(headers.get('date') ?? '');
  return Math.floor((Number.isNaN(told) ? Date.now() : told) / 1000);
}

function rateLimit(headers: Headers): string {
  const seconds = resetOf(headers);
  if (seconds === undefined)
    return 'GitHub won’t take any more requests with this token for now, because there were too many. Try again in an hour.';
  const until = new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return `GitHub won’t take any more requests with this token until ${until} UTC, because there were too many. Try again then.`;
}

/** Returns GitHub's own message on one line of limited length, with the reasons that it gives. */
function wordsOf(data: unknown): string {
  const read = saysSchema.safeParse(data);
  if (!read.success) return '';
  const { message, errors } = read.data;
  const parts = [message, ...errors].map((part) => oneLine(shownLine(part)).replace(/\.$/, ''));
  const text = [...new Set(parts.filter((part) => part !== ''))].join(': ');
  return text.length > MAX_WORDS ? `${text.slice(0, MAX_WORDS - 1)}…` : text;
}

const MAX_WORDS = 300;

/** An entry of `errors`: a sentence, or a field and what's wrong with it. */
const reasonSchema = z.union([
  z.string(),
  z.looseObject({ message: z.string() }).transform(({ message }) => message),
  z
    .looseObject({ resource: z.string().optional(), field: z.string().optional(), code: z.string() })
    .transform(({ resource, field, code }) => [resource, field, code.replaceAll('_', ' ')].filter(Boolean).join(' ')),
  z.unknown().transform(() => ''),
]);

const saysSchema = z.looseObject({
  message: z.string(),
  // Usually a list; in some places a single sentence.
  errors: z.union([z.array(reasonSchema), reasonSchema.transform((reason) => [reason])]).default([]),
});

function quoted(says: string): string {
  return says === '' ? '' : `: “${says.replace(/\.$/, '')}”`;
}

/** Returns the innermost reason: a failed `fetch` by itself only says that it failed. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (cause.name === 'TimeoutError') return ' in time';
  const inner = reasonOf(cause.cause);
  if (inner !== '') return inner;
  return 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}

/** Returns the answer to a request; undefined if GitHub says that it doesn't exist. */
export async function orNone<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GithubError && error.problem === 'not-found') return undefined;
    throw error;
  }
}
